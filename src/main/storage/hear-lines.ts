import { allOperated } from '../../core/vault/operations.ts'
import { sameValue } from '../../shared/same-value.ts'
import type { ChangeLine } from '../../shared/vault-change.ts'
import { linesIn, type LogNews } from './change-log.ts'
import { count, elsewhereOf, tell } from './commit.ts'
import { isUnsure, settle, waits, type Look } from './file-look.ts'
import { isOnlySeen, joinLines } from './join-lines.ts'
import { sha256 } from './record-text.ts'
import { say, type VaultInUse } from './vault-in-use.ts'
import { changesFile, trashFolder } from './vault-paths.ts'

/**
 * Lines that another Vaultwright appended. A list of changes that does not go on from ours is kept aside, and ours put back. False:
 * it cannot be read just now, so nothing can be said of the files that those lines change.
 */
export async function hearLines(look: Look): Promise<boolean> {
  const { changes } = look.vault
  const news = await changes.news()
  if (news.kind === 'unreadable') return false
  await heard(look, news)
  return true
}

async function heard(look: Look, news: Exclude<LogNews, { kind: 'unreadable' }>): Promise<void> {
  const { vault } = look
  const { state, changes, outside } = vault
  if (news.kind === 'same') return settle(look, changesFile)
  const known = new Map(state.lines.map((line) => [line.seq, line]))
  const found = news.kind === 'more' ? news.lines : sameLines(vault, news.bytes)
  const lines = found?.filter((line) => !sameValue(known.get(line.seq), line))
  if (lines && follow(vault, lines)) {
    changes.heard()
    for (const name of lines.flatMap((line) => Object.keys(line.files))) outside.awaited.add(name)
    return settle(look, changesFile)
  }
  const bytes = news.kind === 'other' ? news.bytes : null
  if (isUnsure(look, changesFile, bytes ? sha256(bytes) : 'gone')) return
  if (waits(look)) return
  if (state.readOnly !== null) return settle(look, changesFile)
  const others = bytes ? linesIn(new TextDecoder().decode(bytes)) : []
  if (await joinLines(vault, others)) {
    changes.heard()
    return settle(look, changesFile)
  }
  await putBackLines(look, bytes, isOnlySeen(state.lines, others))
}

/**
 * The lines of a list of changes that holds ours in another form, as with the ends of lines of another system, or without the
 * oldest, which another device has folded or has still; null for others.
 */
function sameLines({ state }: VaultInUse, bytes: Uint8Array | null): ChangeLine[] | null {
  const text = bytes === null ? '' : new TextDecoder().decode(bytes)
  const found = linesIn(text)
  const from = Math.max(found[0]?.seq ?? Infinity, state.lines[0]?.seq ?? Infinity)
  const ours = state.lines.filter(({ seq }) => seq >= from)
  const theirs = found.filter(({ seq }) => seq >= from)
  const isSame = ours.length > 0 && ours.every((line, index) => sameValue(theirs[index], line))
  // Where ours are not all there, a line of it that cannot be read is one of ours that was damaged.
  const isDamaged = ours.length < state.lines.length && found.length < linesOf(text)
  return isSame && !isDamaged ? theirs : null
}

const linesOf = (text: string): number => text.split('\n').filter((line) => line.trim() !== '').length

/** Takes lines one after another; false, and nothing taken, where they do not go on from the vault as it is. */
function follow(vault: VaultInUse, lines: readonly ChangeLine[]): boolean {
  const { state } = vault
  let document = state.document
  const steps = []
  for (const [index, line] of lines.entries()) {
    const next = line.seq === state.head.revision + 1 + index ? allOperated(document, line.operations) : null
    if (next === null) return false
    steps.push({ line, next })
    document = next
  }
  for (const { line, next } of steps) {
    const before = state.document
    count(vault, line, next)
    tell(vault, before, elsewhereOf(line.by, line.at, line.operations))
  }
  return true
}

/** `isOnlySeen`: what was found tells nothing that the files do not say as well, and is neither kept nor said. */
async function putBackLines(look: Look, bytes: Uint8Array | null, isOnlySeen: boolean): Promise<void> {
  const { vault } = look
  const { state, files, changes } = vault
  const kept =
    bytes && !isOnlySeen && (await files.keepCopy(`${trashFolder}/changes (changed outside).jsonl`, bytes))
  if (kept && !kept.ok) return
  const text = state.lines.map((line) => `${JSON.stringify(line)}\n`).join('')
  if (bytes) files.remember(changesFile, sha256(bytes))
  if (!(await files.write(changesFile, text)).ok) return
  changes.is(text)
  if (isOnlySeen) return settle(look, changesFile)
  // Where it comes again and again it is said once.
  const where = kept ? ` What was found is kept in “${trashFolder}”.` : ''
  say(vault, `“${changesFile}” was changed by another program. The changes made here were put back.${where}`)
  settle(look, changesFile)
}
