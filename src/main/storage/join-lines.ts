import type { VaultDocument } from '../../core/vault/document.ts'
import { entriesOf } from '../../core/vault/history.ts'
import { allOperated, done, inverted, operated, readAt } from '../../core/vault/operations.ts'
import { sameValue } from '../../shared/same-value.ts'
import type { ChangeLine } from '../../shared/vault-change.ts'
import { tell } from './commit.ts'
import { indexRecords } from './conflict-copies.ts'
import { fileText, filesChanged, operationsOn, recordsReplaced } from './document-files.ts'
import { lastRecords } from './last-records.ts'
import { recordFiles } from './record-files.ts'
import { forgetText } from './record-text.ts'
import { say, type VaultInUse } from './vault-in-use.ts'
import { changesFile, trashFolder } from './vault-paths.ts'

/**
 * Two devices went on from the same change, each with lines of its own, as where a sync program brings what one wrote before or
 * after the other wrote as well. One of the two yields, and both know which: it takes the other's lines as they are, and what was
 * changed here comes after them as one change, put together field by field. So it is where one of them lacks the lines before its
 * own, as one that was opened before they came. False, and nothing is done: they are not of one vault, or ours stay.
 */
export async function joinLines(vault: VaultInUse, found: readonly ChangeLine[]): Promise<boolean> {
  const { state, files, outside, behind } = vault
  const { ours, theirs } = sinceFork(state.lines, found)
  if (!isYielding(ours, theirs) || isGapIn(found)) return false
  const mine = state.document
  const before = allOperated(mine, inverted(operationsOf(ours))) ?? mine
  const after = allOperated(before, operationsOf(theirs))
  const joined = after ? { after, since: () => before } : asTold(before, theirs, found)
  if (!joined) return false
  if (!areSeen(ours)) {
    const kept = await files.keepCopy(`${trashFolder}/changes (made here).jsonl`, bytesOf(state.lines))
    if (!kept.ok) return false
    say(
      vault,
      `This vault was changed here and on another device at the same time. What was changed here stands as one change after the others; “${changesFile}” as it was here is kept in “${trashFolder}”.`,
    )
  }
  const records = recordFiles.map(({ at, name }) => ({
    ...{ at, now: readAt(mine, at), base: readAt(joined.since(name), at) },
  }))
  outside.untaken = [
    ...outside.untaken,
    ...records.filter(({ now, base }) => !sameValue(now, base)),
    ...indexRecords(before.vault, mine.vault),
  ]
  becomes(vault, joined.after, found)
  // Each file is as it is here or as it is there, and is to be as both together.
  for (const { name } of filesChanged(mine, joined.after)) behind.add(name)
  for (const name of theirs.flatMap((line) => Object.keys(line.files))) outside.awaited.add(name)
  tell(vault, mine)
  return true
}

/**
 * A vault as another device's lines leave it, told from these lines where they do not go on from the vault as it was before ours. Of what
 * they do not hold whole, each step counts that fits. `since`: what a file here is to be compared with, which is what the other device says unless it
 * knows of it as it was. null: none of the files here is known to these lines.
 */
function asTold(
  before: VaultDocument,
  theirs: readonly ChangeLine[],
  found: readonly ChangeLine[],
): { after: VaultDocument; since: (name: string) => VaultDocument } | null {
  const told = lastRecords(found)
  const hashes = new Set(
    found.flatMap(({ files }) =>
      Object.entries(files).flatMap(([name, both]) => both.map((hash) => `${name} ${hash}`)),
    ),
  )
  const isKnown = (name: string): boolean => hashes.has(`${name} ${fileText(before, name)?.sha256 ?? null}`)
  if (!recordFiles.some(({ name }) => fileText(before, name) && isKnown(name))) return null
  let after: VaultDocument = { ...before, vault: told.vault(before.vault) }
  for (const { name, at } of recordFiles) {
    const last = told.record(name)
    if (last) after = done(after, { do: 'set', at, now: last.record })
    else for (const step of operationsOn(name, operationsOf(theirs))) after = operated(after, step) ?? after
  }
  return { after, since: (name) => (isKnown(name) || !told.record(name) ? before : after) }
}

function becomes(vault: VaultInUse, document: VaultDocument, found: readonly ChangeLine[]): void {
  const { state } = vault
  const last = found.at(-1)
  recordsReplaced(state.document, document).forEach(forgetText)
  if (last) state.head = { ...state.head, revision: last.seq, changedAt: last.at }
  state.document = document
  state.lines = [...found]
  state.entries = entriesOf(found)
  for (const { number, revision } of Object.values(document.sections))
    state.highest.set(number, Math.max(revision, state.highest.get(number) ?? 0))
  vault.indexIsOld = true
  vault.readableIsOld = true
}

/** The lines of each after the last one that both hold; all where there is no such line. */
function sinceFork(
  known: readonly ChangeLine[],
  found: readonly ChangeLine[],
): { ours: ChangeLine[]; theirs: ChangeLine[] } {
  const bySeq = new Map(known.map((line) => [line.seq, line]))
  const fork = found.findLast((line) => sameValue(bySeq.get(line.seq), line))?.seq ?? 0
  const since = (lines: readonly ChangeLine[]): ChangeLine[] => lines.filter(({ seq }) => seq > fork)
  return { ours: since(known), theirs: since(found) }
}

/** True where all that another list holds beside ours is what its device saw in the files. */
export function isOnlySeen(known: readonly ChangeLine[], found: readonly ChangeLine[]): boolean {
  const { ours, theirs } = sinceFork(known, found)
  return ours.length > 0 && theirs.length > 0 && areSeen(theirs)
}

const areSeen = (lines: readonly ChangeLine[]): boolean => lines.every(({ by }) => by === 'outside')

/**
 * What was only seen in files yields to what somebody did; else those who began later do, and nothing yields to something. So both
 * devices come to the same, whichever of them hears of the other first.
 */
function isYielding(ours: readonly ChangeLine[], theirs: readonly ChangeLine[]): boolean {
  const [first, other] = [ours[0], theirs[0]]
  if (!first || !other) return other !== undefined
  const rank = (lines: readonly ChangeLine[], { at }: ChangeLine): string =>
    `${areSeen(lines) ? 1 : 0} ${at} ${JSON.stringify(lines[0])}`
  return rank(ours, first) > rank(theirs, other)
}

const isGapIn = (lines: readonly ChangeLine[]): boolean =>
  lines.some(({ seq }, index) => index > 0 && seq !== (lines[index - 1]?.seq ?? 0) + 1)

const operationsOf = (lines: readonly ChangeLine[]): ChangeLine['operations'] =>
  lines.flatMap(({ operations }) => operations)

const bytesOf = (lines: readonly ChangeLine[]): Uint8Array =>
  new TextEncoder().encode(lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
