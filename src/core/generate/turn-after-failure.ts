import type { Failure } from '../../shared/failure.ts'
import type { Move } from '../../shared/run-event.ts'
import { writerOf, type AttemptOutcome } from './attempt-at-part.ts'
import { budgetMs, budgetSpent, endFor } from './end-of-part.ts'
import { isTransport, nextMove, type Situation } from './next-move.ts'
import type { PartStory } from './part-story.ts'
import type { Floor, PartToWrite } from './part-to-write.ts'
import type { Turn } from './part-turn.ts'
import { providerOf, type BenchedProvider } from './provider-bench.ts'
import { rememberAttempt } from './remember-attempt.ts'

/** Tells of a failed attempt, and says what comes next. */
export function turnAfterFailure(
  part: PartToWrite,
  story: PartStory,
  provider: BenchedProvider,
  outcome: AttemptOutcome,
  failure: Failure,
  floor: Floor,
): Turn {
  const number = story.attempts + 1
  const fleeting = outcome.fleeting && !story.stayed
  const counted = rememberAttempt(story, provider, outcome, failure, fleeting, floor)
  const next = nextMove(failure, situationOf(story, provider, failure, fleeting, floor))
  floor.announce({
    kind: 'attempt-failed',
    section: part.section,
    part: part.part,
    attempt: number,
    ...writerOf(provider),
    ms: outcome.ms,
    failure,
    next: saidOf(next),
    counted,
    tokens: outcome.tokens,
    cost: outcome.spent.cost,
    ...(outcome.atMost !== null && { atMost: outcome.atMost }),
  })
  return turnOf(next, part, story, provider, failure, floor)
}

/** A move as it is said: a provider by its id, whichever of its models is meant. */
const saidOf = (move: Move): Move =>
  'provider' in move ? { ...move, provider: providerOf(move.provider) } : move

function situationOf(
  story: PartStory,
  provider: BenchedProvider,
  failure: Failure,
  fleeting: boolean,
  floor: Floor,
): Situation {
  const { bench, clock, limits, random, timeScale } = floor
  const who = provider.key
  return {
    provider: who,
    isOut: provider.out !== null,
    // Where the way there is bad, it is so for all its models.
    others: bench.others(who, clock.now(), isTransport(failure)).filter((other) => !story.closed.has(other)),
    attempts: story.attempts,
    attemptsAllowed: limits.attempts,
    transports: story.transports,
    fleeting,
    invalids: story.invalids,
    lostMs: story.lostMs,
    budgetMs: budgetMs(floor),
    hasAnswer: story.answer !== null,
    rest: story.ask.rest?.kept.counted ?? null,
    jitter: random(),
    timeScale,
  }
}

function turnOf(
  next: Move,
  part: PartToWrite,
  story: PartStory,
  provider: BenchedProvider,
  failure: Failure,
  floor: Floor,
): Turn {
  if (next.kind === 'stop' || next.kind === 'needs-review') {
    const isSpent = isTransport(failure) && provider.out === null
    const last = isSpent ? budgetSpent(story, floor) : failure
    return { end: endFor(part, story, last) }
  }
  if (isTransport(failure) && !floor.network.isLost()) story.lostMs += next.waitMs
  if (next.kind !== 'same-provider') story.preferred = next.provider
  return { waitMs: next.waitMs }
}
