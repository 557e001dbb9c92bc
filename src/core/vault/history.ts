import { sectionNumbers, type SectionNumber } from '../../shared/sections/section-definition.ts'
import type { NamedChange, NextChanges } from '../../shared/vault.ts'
import type { Author, ChangeLine, Operation } from '../../shared/vault-change.ts'
import { joined } from './joined.ts'

/** What a person thinks of as one change: a command, or all that was typed in one field in one sitting. */
export interface Entry {
  /** The `seq` of its first change; its name. */
  first: number
  last: number
  by: Author
  what: string
  sitting: string | undefined
  /** When it was changed last, as ISO 8601. */
  at: string
  operations: readonly Operation[]
  /** Taken back and not done again. */
  undone: boolean
  /** Taken back, and something else was done since: it cannot be done again. */
  overtaken: boolean
}

/** The entries that lines of `changes.jsonl` come to, oldest first. */
export function entriesOf(lines: readonly ChangeLine[]): Entry[] {
  const entries: Entry[] = []
  let takenBack = false
  for (const line of lines) takenBack = add(entries, line, takenBack)
  return entries
}

/** The entries with one more line. Those it does not concern are shared. */
export function withLine(entries: readonly Entry[], line: ChangeLine): Entry[] {
  const next = [...entries]
  add(next, line, true)
  return next
}

/** `takenBack`, before and after: something may be taken back that nothing was done after yet. */
function add(entries: Entry[], line: ChangeLine, takenBack: boolean): boolean {
  const { undoes, redoes, seq, at, by, what, sitting, operations } = line
  const named = undoes ?? redoes
  if (named !== undefined) {
    const index = entries.findLastIndex(({ first }) => first === named)
    const entry = entries[index]
    if (entry) entries[index] = { ...entry, undone: undoes !== undefined }
    return true
  }
  const typed = sittingOn(entries, by, sitting)
  const sat = entries[typed]
  if (sat) {
    entries[typed] = { ...sat, last: seq, at, operations: joined(sat.operations, operations) }
    return takenBack
  }
  if (by === 'person' && takenBack) overtake(entries)
  entries.push({
    ...{ first: seq, last: seq, by, what, sitting, at, operations },
    ...{ undone: false, overtaken: false },
  })
  return takenBack && by !== 'person'
}

/** Where the entry is that a change of a sitting goes on with; -1 where it begins one of its own. */
export function sittingOn(entries: readonly Entry[], by: Author, sitting: string | undefined): number {
  if (sitting === undefined) return -1
  const last = entries.findLastIndex((entry) => entry.by === by)
  const entry = entries[last]
  return entry?.sitting === sitting && !entry.undone ? last : -1
}

/** What was taken back before something else was done is not done again. */
function overtake(entries: Entry[]): void {
  for (const [index, entry] of entries.entries())
    if (entry.undone && !entry.overtaken) entries[index] = { ...entry, overtaken: true }
}

/** The change that undo takes back: the last of the person's own that still stands. */
export const nextUndo = (entries: readonly Entry[]): Entry | undefined =>
  entries.findLast(({ by, undone }) => by === 'person' && !undone)

/** The change that redo does again: the one taken back last. */
export const nextRedo = (entries: readonly Entry[]): Entry | undefined =>
  entries.find(({ by, undone, overtaken }) => by === 'person' && undone && !overtaken)

/** The first section an entry changes; null where it changes none. */
export function sectionOfEntry({ operations }: Pick<Entry, 'operations'>): SectionNumber | null {
  const numbers = operations.flatMap(({ at: [first, second, third] }) => {
    if (first === 'vault' && second === 'leftOut') return [Number(third)]
    return ['sections', 'proposals', 'reviews'].includes(String(first)) ? [Number(second)] : []
  })
  return sectionNumbers.find((section) => section === numbers[0]) ?? null
}

/** What undo and redo would do now. */
export function nextChanges(entries: readonly Entry[]): NextChanges {
  const told = (entry: Entry | undefined): NamedChange | null => (entry ? named(entry) : null)
  return { undo: told(nextUndo(entries)), redo: told(nextRedo(entries)) }
}

const named = (entry: Entry): NamedChange => ({
  ...{ entry: entry.first, what: entry.what, section: sectionOfEntry(entry) },
})

/** The change that an undo took back or a redo did again. */
export function steppedOver(
  entries: readonly Entry[],
  { undoes, redoes }: Pick<ChangeLine, 'undoes' | 'redoes'>,
): NamedChange | undefined {
  const entry = entries.find(({ first }) => first === (undoes ?? redoes))
  return entry && named(entry)
}
