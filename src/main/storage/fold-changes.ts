import { entriesOf } from '../../core/vault/history.ts'
import { versionsOf } from '../../core/vault/versions-of.ts'
import { sectionNumbers } from '../../shared/sections/section-definition.ts'
import type { ChangeLine } from '../../shared/vault-change.ts'
import type { SectionRecord } from '../../shared/vault.ts'
import { textOf } from './record-text.ts'
import { say, type VaultInUse } from './vault-in-use.ts'
import * as paths from './vault-paths.ts'

/** More is folded, so that reading the changes stays quick and an open vault does not hold more and more: bytes of `changes.jsonl`. */
const mostKept = 4_000_000
/** What is left of them then, so that folding is rare. */
const keptAfter = 2_000_000
/** Changes can be taken back for so long. */
const longestMs = 90 * 86_400_000

/**
 * Keeps `changes.jsonl` bounded: lines that are old, too many, or come before a place where some are lost are taken out.
 * What they say of sections is kept as files of `history/`, the last version of each day; taking back reaches as far as
 * the lines that stay. `isAside`: the file could not be used as it was and is kept already.
 */
export async function foldChanges(vault: VaultInUse, log: string, isAside: boolean): Promise<void> {
  const { from, damaged } = foldOf(vault, log)
  if (from === 0 && !damaged && !isAside) return
  if (damaged && !isAside && !(await keepDamaged(vault, log))) return
  await keepFrom(vault, from)
}

/** The same while the vault is open: two hundred runs of one vault once left main with eight times its memory. */
export async function foldMany(vault: VaultInUse): Promise<void> {
  if (vault.changes.size() <= mostKept) return
  const from = firstOfEntry(vault, firstKept(vault.state.lines, vault.changes.size(), vault.now()))
  if (from > 0) await keepFrom(vault, from)
}

/** Takes out the lines before one; what only they tell of sections goes to `history/` first. */
async function keepFrom(vault: VaultInUse, from: number): Promise<void> {
  const { state, files } = vault
  const kept = state.lines.slice(from)
  for (const record of versionsOnlyIn(vault, kept)) {
    const name = paths.historyFile(record.number, record.revision)
    const done = (await files.names(paths.historyFolder(record.number))).includes(`${record.revision}.json`)
      ? null
      : await files.write(name, textOf(record))
    if (done && !done.ok) return
    files.forget(name)
  }
  const text = kept.map((line) => `${JSON.stringify(line)}\n`).join('')
  if (!(await files.write(paths.changesFile, text)).ok) return
  vault.changes.is(text)
  state.lines = kept
  state.entries = entriesOf(kept)
}

/** True when `changes.jsonl` holds lines that are to be taken out. */
export function isToBeFolded(vault: VaultInUse, log: string): boolean {
  const { from, damaged } = foldOf(vault, log)
  return from > 0 || damaged
}

/** The first line that stays, and whether lines before it are missing or cannot be read. */
function foldOf(vault: VaultInUse, log: string): { from: number; damaged: boolean } {
  const { lines } = vault.state
  const whole = afterGap(lines)
  const damaged = whole > 0 || (lines.length === 0 && log.trim() !== '')
  return { from: firstOfEntry(vault, Math.max(whole, firstKept(lines, log.length, vault.now()))), damaged }
}

/** How many lines come before the last place where some are missing. */
function afterGap(lines: readonly ChangeLine[]): number {
  return Math.max(
    0,
    lines.findLastIndex((line, index) => index > 0 && line.seq !== (lines[index - 1]?.seq ?? 0) + 1),
  )
}

async function keepDamaged(vault: VaultInUse, log: string): Promise<boolean> {
  const copy = await vault.files.keepCopy(
    `${paths.trashFolder}/${paths.changesFile}`,
    new TextEncoder().encode(log),
  )
  if (copy.ok)
    say(
      vault,
      `Some of “${paths.changesFile}” is missing or damaged, so changes before that cannot be taken back any more. ` +
        `The sections are not touched by that. What was found is kept as “${copy.value}”.`,
    )
  return copy.ok
}

/**
 * The first line that is young enough and within what is kept. Ages are counted from the newest line, so that one start with a
 * clock that is ahead makes none of them old.
 */
function firstKept(lines: readonly ChangeLine[], length: number, now: Date): number {
  const newest = Math.min(now.getTime(), Date.parse(lines.at(-1)?.at ?? now.toISOString()))
  const oldest = new Date(newest - longestMs).toISOString()
  const young = lines.findIndex(({ at }) => at >= oldest)
  const byAge = young < 0 ? lines.length : young
  if (length <= mostKept) return byAge
  let left = keptAfter
  const over = lines.findLastIndex((line) => (left -= JSON.stringify(line).length) < 0)
  return Math.max(byAge, over + 1)
}

/** A change is kept whole or not at all: from the line on, the first one that begins an entry. */
function firstOfEntry({ state }: VaultInUse, from: number): number {
  if (from === 0) return 0
  const firsts = new Set(state.entries.map(({ first }) => first))
  const found = state.lines.findIndex(({ seq }, index) => index >= from && firsts.has(seq))
  return found < 0 ? state.lines.length : found
}

/** Old versions that nothing would tell of any more: of each section the last one of each day. */
function versionsOnlyIn({ state }: VaultInUse, kept: readonly ChangeLine[]): SectionRecord[] {
  return sectionNumbers.flatMap((section) => {
    const now = state.document.sections[section]
    const still = new Set(versionsOf(section, now, kept, entriesOf(kept)).map(({ revision }) => revision))
    const days = new Map<string, SectionRecord>()
    for (const record of versionsOf(section, now, state.lines, state.entries)) {
      const day = record.savedAt.slice(0, 10)
      if (!still.has(record.revision) && !days.has(day)) days.set(day, record)
    }
    return [...days.values()]
  })
}
