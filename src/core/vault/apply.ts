import type { VaultCommand } from '../../shared/vault-command.ts'
import { ok, unreachable, type Result } from '../../shared/result.ts'
import { changeOutside } from './change-outside.ts'
import { settleComment, takeClientReply } from './client-replies.ts'
import { setAnswer, setIntake } from './set-answers.ts'
import { setHandover } from './set-handover.ts'
import type { VaultDocument } from './document.ts'
import { draftOf } from './draft.ts'
import { leaveOut } from './leave-out.ts'
import { addEntry, moveEntry, removeEntry } from './list-entries.ts'
import { setField } from './fields.ts'
import { confirm, stillGood, strike } from './judgements.ts'
import { closeProposal, decideChange, sectionProposed, showAnswer } from './proposals.ts'
import { sittingOn, type Entry } from './history.ts'
import { adjoining } from './joined.ts'
import { readAt } from './operations.ts'
import { remember, type Moment } from './remember.ts'
import { dropReview, keepReview, setReviewField } from './reviews.ts'
import { sectionFailed, sectionToReview, sectionWritten, partWritten } from './run-writes.ts'
import { sectionsRead } from './sections-read.ts'
import { redo, undo } from './undo.ts'
import { approve, restoreVersion } from './versions.ts'
import { changeFact, replaceWords } from './word-changes.ts'
import type { Change, Situation, Work } from './work.ts'

/**
 * What a command makes of a vault: the only place that says what a vault may do. Pure; fails with a sentence's worth of
 * reason (`bad-input`, `changed-outside`, `not-found`, `not-allowed`) and changes nothing then.
 */
export function apply(document: VaultDocument, command: VaultCommand, situation: Situation): Result<Change> {
  const draft = draftOf(document)
  const done = workOf(command)(draft, situation)
  if (!done.ok) return done
  const typedOn = entryTypedOn(command, situation)
  if (command.kind !== 'undo' && command.kind !== 'redo')
    remember(draft, document, situation, momentOf(command, typedOn))
  const operations = typedOn
    ? adjoining(draft.operations, typedOn.operations, (place) => readAt(document, place))
    : draft.operations
  return ok({ document: draft.document, operations, ...done.value })
}

/** The entry of the history that a command goes on with; undefined where it begins one of its own. */
const entryTypedOn = (command: VaultCommand, { entries, by }: Situation): Entry | undefined =>
  entries[sittingOn(entries, by, 'sitting' in command ? command.sitting : undefined)]

/** A text that is being typed is not remembered letter by letter: what stood there before the sitting is. */
function momentOf(command: VaultCommand, typedOn: Entry | undefined): Moment {
  if (command.kind === 'run-began') return 'run-begins'
  return typedOn ? 'typing-on' : 'change'
}

function workOf(command: VaultCommand): Work {
  switch (command.kind) {
    case 'set-answer':
      return setAnswer(command)
    case 'set-intake':
      return setIntake(command)
    case 'set-handover':
      return setHandover(command)
    case 'set-field':
      return setField(command)
    case 'add-entry':
      return addEntry(command)
    case 'remove-entry':
      return removeEntry(command)
    case 'move-entry':
      return moveEntry(command)
    case 'replace-words':
      return replaceWords(command)
    case 'change-fact':
      return changeFact(command)
    case 'decide-change':
      return decideChange(command)
    case 'show-answer':
      return showAnswer(command)
    case 'close-proposal':
      return closeProposal(command)
    case 'set-review-field':
      return setReviewField(command)
    case 'keep-review':
      return keepReview(command)
    case 'drop-review':
      return dropReview(command)
    case 'restore-version':
      return restoreVersion(command)
    case 'confirm':
      return confirm(command)
    case 'strike':
      return strike(command)
    case 'take-client-reply':
      return takeClientReply(command)
    case 'settle-comment':
      return settleComment(command)
    case 'still-good':
      return stillGood(command)
    case 'approve':
      return approve(command)
    case 'leave-out':
      return leaveOut(command)
    case 'rename':
      return (draft) => {
        draft.set(['vault', 'title'], command.title)
        return ok(null)
      }
    case 'undo':
      return undo(command)
    case 'redo':
      return redo
    case 'run-began':
      return () => ok(null)
    case 'section-written':
      return sectionWritten(command)
    case 'part-written':
      return partWritten(command)
    case 'section-proposed':
      return sectionProposed(command)
    case 'section-to-review':
      return sectionToReview(command)
    case 'section-failed':
      return sectionFailed(command)
    case 'sections-read':
      return sectionsRead(command)
    case 'change-outside':
    case 'take-copy':
      return changeOutside(command)
    default:
      return unreachable(command)
  }
}
