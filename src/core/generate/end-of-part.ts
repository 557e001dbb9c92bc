import type { Failure } from '../../shared/failure.ts'
import type { Content } from '../../shared/vault.ts'
import type { PartEnd } from '../part-end.ts'
import { writerOf, type AttemptOutcome } from './attempt-at-part.ts'
import type { PartStory } from './part-story.ts'
import type { Floor, PartToWrite } from './part-to-write.ts'
import type { BenchedProvider } from './provider-bench.ts'

/** The end of a part whose answer passed. */
export function acceptedEnd(
  { section, part }: PartToWrite,
  story: PartStory,
  provider: BenchedProvider,
  { ms, tokens, spent, atMost, countedTokens }: AttemptOutcome,
  content: Content,
  copy: boolean,
): PartEnd {
  story.attempts += 1
  const writer = writerOf(provider)
  const attempt = story.attempts
  const most = atMost === null ? {} : { atMost }
  return {
    kind: 'accepted',
    part,
    attempts: attempt,
    spent: story.spent,
    content,
    writer,
    inPieces: story.ask.rest !== null,
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
export function endFor({ part }: PartToWrite, story: PartStory, failure: Failure): PartEnd {
  const base = { part, attempts: story.attempts, spent: story.spent }
  if (failure.kind === 'cancelled') return { ...base, kind: 'cancelled' }
  return story.answer ? { ...base, ...story.answer, kind: 'invalid' } : { ...base, kind: 'failed', failure }
}

/** How long a part may be without its providers, in milliseconds. */
export const budgetMs = ({ limits, timeScale }: Floor): number => limits.transportBudget * 1000 * timeScale

/** That it was, and what was met last. */
export const budgetSpent = ({ lastTrouble }: PartStory, { limits }: Floor): Failure => ({
  kind: 'budget-spent',
  budgetMs: limits.transportBudget * 1000,
  last: lastTrouble,
})
