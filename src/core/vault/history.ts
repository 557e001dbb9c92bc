import { sectionNumbers, type SectionNumber } from '../../shared/sections/section-definition.ts'
import type { NextChanges } from '../../shared/vault.ts'
import type { Author, ChangeLine, Operation } from '../../shared/vault-change.ts'

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
  return lines.reduce<Entry[]>((entries, line) => withLine(entries, line), [])
}

/** The entries with one more line. Those it does not concern are shared. */
export function withLine(entries: readonly Entry[], line: ChangeLine): Entry[] {
  const { undoes, redoes } = line
  if (undoes !== undefined)
    return entries.map((entry) => (entry.first === undoes ? { ...entry, undone: true } : entry))
  if (redoes !== undefined)
    return entries.map((entry) => (entry.first === redoes ? { ...entry, undone: false } : entry))
  const { seq, at, by, what, sitting, operations } = line
  const typed = sitting === undefined ? -1 : entries.findLastIndex((entry) => entry.by === by)
  const sat = entries[typed]
  if (sat && sat.sitting === sitting && !sat.undone)
    return entries.with(typed, { ...sat, last: seq, at, operations: [...sat.operations, ...operations] })
  const entry: Entry = {
    ...{ first: seq, last: seq, by, what, sitting, at, operations },
    ...{ undone: false, overtaken: false },
  }
  const others =
    by === 'person' && entries.some(({ undone, overtaken }) => undone && !overtaken)
      ? entries.map((each) => (each.undone ? { ...each, overtaken: true } : each))
      : entries
  return [...others, entry]
}

/** The change that undo takes back: the last of the person's own that still stands. */
export const nextUndo = (entries: readonly Entry[]): Entry | undefined =>
  entries.findLast(({ by, undone }) => by === 'person' && !undone)

/** The change that redo does again: the one taken back last. */
export const nextRedo = (entries: readonly Entry[]): Entry | undefined =>
  entries.find(({ by, undone, overtaken }) => by === 'person' && undone && !overtaken)

/** The first section an entry changes; null where it changes none. */
export function sectionOfEntry({ operations }: Pick<Entry, 'operations'>): SectionNumber | null {
  const place = operations.find(({ at }) => ['sections', 'proposals', 'reviews'].includes(String(at[0])))?.at
  return sectionNumbers.find((section) => section === Number(place?.[1])) ?? null
}

/** What undo and redo would do now. */
export function nextChanges(entries: readonly Entry[]): NextChanges {
  const told = (entry: Entry | undefined): NextChanges['undo'] =>
    entry ? { entry: entry.first, what: entry.what, section: sectionOfEntry(entry) } : null
  return { undo: told(nextUndo(entries)), redo: told(nextRedo(entries)) }
}
