import type { Content, Proposal, ProposedAnswer, ProposedChange } from '../vault.ts'
import { proposedChanges } from './proposed-changes.ts'

/** The answers of a proposal, oldest first. */
export const answersOf = (proposal: Proposal): readonly ProposedAnswer[] => [
  ...(proposal.earlier ?? []),
  proposal,
]

/** The answer that is looked at: the last, unless the person went back to another. */
export const shownAnswer = (proposal: Proposal): ProposedAnswer =>
  answersOf(proposal).find(({ runId }) => runId === proposal.shown) ?? proposal

/** An answer with what it was made from and its single changes; one from before they were kept is told from the text as it stands. */
export function changesOfAnswer(
  { number }: Proposal,
  answer: ProposedAnswer,
  current: Content,
): { base: Content; changes: readonly ProposedChange[] } {
  const base = answer.base ?? current
  return { base, changes: answer.changes ?? proposedChanges(number, base, answer.content) }
}
