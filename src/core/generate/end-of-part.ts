import type { Failure } from '../../shared/failure.ts'
import type { Content } from '../../shared/vault.ts'
import type { PartEnd } from '../part-end.ts'
import { writerOf, type AttemptOutcome } from './attempt-at-part.ts'
import type { RetryState } from './retry-state.ts'
import type { RunContext, PartToWrite } from './part-to-write.ts'
import type { RunProvider } from './run-providers.ts'

/** The end of a part whose answer passed. */
export function acceptedEnd(
  { section, part }: PartToWrite,
  state: RetryState,
  provider: RunProvider,
  { ms, tokens, spent, atMost, countedTokens }: AttemptOutcome,
  content: Content,
  copy: boolean,
): PartEnd {
  state.attempts += 1
  const writer = writerOf(provider)
  const attempt = state.attempts
  const most = atMost === null ? {} : { atMost }
  return {
    kind: 'accepted',
    part,
    attempts: attempt,
    spent: state.spent,
    content,
    writer,
    inPieces: state.ask.rest !== null,
    saved: {
      kind: 'part-saved',
      section,
      part,
      attempt,
      ...writer,
      ms,
      tokens,
      cost: spent.cost,
      ...most,
      ...(countedTokens && { countedTokens }),
      copy,
    },
  }
}

/** The end of a part that was not accepted. An answer that a person could mend is worth more than a failure. */
export function endFor({ part }: PartToWrite, state: RetryState, failure: Failure): PartEnd {
  const base = { part, attempts: state.attempts, spent: state.spent }
  if (failure.kind === 'cancelled') return { ...base, kind: 'cancelled' }
  return state.answer ? { ...base, ...state.answer, kind: 'invalid' } : { ...base, kind: 'failed', failure }
}

/** That it was, and what was met last. */
export const budgetSpent = ({ lastTrouble }: RetryState, { limits }: RunContext): Failure => ({
  kind: 'budget-spent',
  budgetMs: limits.transportBudget * 1000,
  ...lastTrouble,
})
