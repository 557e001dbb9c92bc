import { sectionNumbers, type SectionNumber } from '../../shared/sections/section-definition.ts'
import type { NamedChange, NextChanges } from '../../shared/vault.ts'
import type { Author, ChangeLine, Operation } from '../../shared/vault-change.ts'
import { besideTold } from './beside-told.ts'
import { joined, related } from './joined.ts'

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
  /** It could not be taken back or done again any more, which was said: it is not tried again. */
  passed: boolean
}

/** The entries that lines of `changes.jsonl` come to, oldest first. */
export function entriesOf(lines: readonly ChangeLine[]): Entry[] {
  const entries: Entry[] = []
  let takenBack = false
  for (const line of besideTold(lines)) takenBack = add(entries, line, takenBack)
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
  const { undoes, redoes, passes, seq, at, by, what, sitting, operations } = line
  const named = undoes ?? redoes ?? passes
  if (named !== undefined) {
    const index = entries.findLastIndex(({ first }) => first === named)
    const entry = entries[index]
    const undone = passes === undefined ? undoes !== undefined : (entry?.undone ?? false)
    if (entry) entries[index] = { ...entry, undone, passed: passes !== undefined }
    return takenBack || passes === undefined
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
    ...{ undone: false, overtaken: false, passed: false },
  })
  return takenBack && by !== 'person'
}

/**
 * Where the entry is that a change of a sitting goes on with; -1 where it begins one of its own, as after somebody else
 * changed the same text: its words are not where they were.
 */
export function sittingOn(entries: readonly Entry[], by: Author, sitting: string | undefined): number {
  if (sitting === undefined) return -1
  const last = entries.findLastIndex((entry) => entry.by === by)
  const entry = entries[last]
  if (entry?.sitting !== sitting || entry.undone || entry.passed) return -1
  return entries.slice(last + 1).some((other) => touches(other, entry.operations)) ? -1 : last
}

/** True where an entry changes a place that the operations change, or one around it or in it; what is remembered is no place. */
export const touches = ({ operations }: Pick<Entry, 'operations'>, others: readonly Operation[]): boolean =>
  operations.some(({ at }) => at[0] !== 'facts' && others.some((other) => related(at, other.at)))

/** What was taken back before something else was done is not done again. */
function overtake(entries: Entry[]): void {
  for (const [index, entry] of entries.entries())
    if (entry.undone && !entry.overtaken) entries[index] = { ...entry, overtaken: true }
}

/** The change that undo takes back: the last of the person's own that still stands, without those that were stepped over. */
export const nextUndo = (entries: readonly Entry[]): Entry | undefined =>
  entries.findLast(({ by, undone, passed }) => by === 'person' && !undone && !passed)

/** The change that redo does again: the one taken back last. */
export const nextRedo = (entries: readonly Entry[]): Entry | undefined =>
  entries.find(({ by, undone, overtaken, passed }) => by === 'person' && undone && !overtaken && !passed)

/** The section an entry changes; null where it changes none, or several. */
export function sectionOfEntry({ operations }: Pick<Entry, 'operations'>): SectionNumber | null {
  const numbers = operations.flatMap(({ at: [first, second, third] }) => {
    if (first === 'vault' && second === 'leftOut') return [Number(third)]
    return ['sections', 'proposals', 'reviews'].includes(String(first)) ? [Number(second)] : []
  })
  const [first, ...others] = new Set(numbers)
  return others.length > 0 ? null : (sectionNumbers.find((section) => section === first) ?? null)
}

/** What undo and redo would do now. */
export function nextChanges(entries: readonly Entry[]): NextChanges {
  const told = (entry: Entry | undefined): NamedChange | null => (entry ? named(entry) : null)
  return { undo: told(nextUndo(entries)), redo: told(nextRedo(entries)) }
}

const named = (entry: Entry): NamedChange => ({
  ...{ entry: entry.first, what: entry.what, section: sectionOfEntry(entry) },
})

/** What an undo or a redo was about: the change it took back or did again, or the one it could not and stepped over. */
export function stepOf(
  entries: readonly Entry[],
  { undoes, redoes, passes }: Pick<ChangeLine, 'undoes' | 'redoes' | 'passes'>,
): { steppedOver?: NamedChange; passedOver?: NamedChange } {
  const entry = entries.find(({ first }) => first === (undoes ?? redoes ?? passes))
  if (!entry) return {}
  return passes === undefined ? { steppedOver: named(entry) } : { passedOver: named(entry) }
}
