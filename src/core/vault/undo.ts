import type { Operation } from '../../shared/vault-change.ts'
import type { Failure } from '../../shared/failure.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import { sectionNumbers, type SectionNumber } from '../../shared/sections/section-definition.ts'
import type { PersonCommand } from '../../shared/vault-command.ts'
import type { Situation, Work } from './work.ts'
import type { Draft } from './draft.ts'
import { nextRedo, nextUndo, touches, type Entry } from './history.ts'
import { inverted, knowsItsPlace } from './operations.ts'
import { sectionName } from './section-name.ts'
import { isApproved, locked, touch } from './touch.ts'

/**
 * Takes a change back, byte for byte where nothing else changed the same record since. Where none is named and none
 * stands, nothing is to be done; a named one that is taken back already is not found. One that does not fit any more fails
 * where it is named; else it is stepped over, so that the one before it is next.
 */
export function undo({ entry: first }: Extract<PersonCommand, { kind: 'undo' }>): Work {
  return (draft, situation) => {
    const { entries } = situation
    const entry =
      first === undefined ? nextUndo(entries) : entries.find((each) => each.first === first && !each.undone)
    if (!entry)
      return first === undefined ? ok(null) : failed({ kind: 'not-found', what: 'A change to take back' })
    const done = again(draft, situation, entry, inverted(entry.operations))
    if (done.ok) return ok({ undoes: entry.first })
    return first === undefined ? passed(entry, done.failure) : done
  }
}

/** Does again what was taken back last; nothing where nothing is. One that does not fit any more is stepped over. */
export const redo: Work = (draft, situation) => {
  const entry = nextRedo(situation.entries)
  if (!entry) return ok(null)
  const done = again(draft, situation, entry, entry.operations)
  return done.ok ? ok({ redoes: entry.first }) : passed(entry, done.failure)
}

/** A section that is approved can be unlocked; other words in the place of the change do not go by themselves. */
const passed = ({ first }: Entry, failure: Failure): Result<{ passes: number }> =>
  failure.kind === 'changed-outside' ? ok({ passes: first }) : failed(failure)

/** What says of a section when and how it came to be, and what is remembered for the review; the rest are words. */
const stamps: readonly (string | number | undefined)[] = ['revision', 'savedAt', 'source', 'note']
const isWords = ({ at }: Operation): boolean =>
  at[0] !== 'facts' && !(at[0] === 'sections' && at.length === 3 && stamps.includes(at[2]))

/** What an approved section is locked against: other words, or a whole other text. */
const isText = ({ at }: Operation): boolean =>
  at[0] === 'sections' && (at.length === 2 || at[2] === 'content')

/**
 * Does all of the operations. Where a section has changed elsewhere since, its words are still put right where they
 * stand, as a revision of its own.
 */
function again(
  draft: Draft,
  situation: Situation,
  entry: Entry,
  operations: readonly Operation[],
): Result<null> {
  const approved = sectionsIn(operations.filter(isText)).filter((section) => isApproved(draft, section))
  const unlocks = operations.filter(({ at }) => at[0] === 'vault' && at[1] === 'approvals')
  const stays = approved.filter((section) => !unlocks.some(({ at }) => Number(at[2]) === section))
  if (stays.length > 0) return failed(locked(...stays))
  const moved: Failure = { kind: 'changed-outside', what: placeOf(operations) }
  if (!isCertain(entry, situation)) return failed(moved)
  if (draft.take(operations)) return ok(null)
  const words = operations.filter(isWords)
  if (!draft.take(words)) return failed(moved)
  for (const section of sectionsIn(words))
    if (draft.document.sections[section]) touch(draft, situation, section)
  return ok(null)
}

/** True where every operation says itself whether it fits, or nothing that still stands has touched its place since. */
function isCertain(entry: Entry, { entries }: Situation): boolean {
  const unsure = entry.operations.filter((operation) => !knowsItsPlace(operation))
  return !entries.some((other) => other.last > entry.last && !other.undone && touches(other, unsure))
}

function sectionsIn(operations: readonly Operation[]): SectionNumber[] {
  return sectionNumbers.filter((section) =>
    operations.some(({ at }) => at[0] === 'sections' && Number(at[1]) === section),
  )
}

function placeOf(operations: readonly Operation[]): string {
  const [section] = sectionsIn(operations)
  return section === undefined ? 'The vault' : sectionName(section)
}
