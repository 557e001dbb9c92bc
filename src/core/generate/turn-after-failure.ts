import { askedWait } from '../../shared/failure-facts.ts'
import type { Failure } from '../../shared/failure.ts'
import type { Move } from '../../shared/run-event.ts'
import { writerOf, type AttemptOutcome } from './attempt-at-part.ts'
import { budgetSpent, endFor } from './end-of-part.ts'
import { budgetMs } from './limits.ts'
import { isTransport, nextMove, type Situation } from './next-move.ts'
import type { RetryState } from './retry-state.ts'
import type { RunContext, PartToWrite } from './part-to-write.ts'
import type { Turn } from './part-turn.ts'
import { providerOf, type RunProvider } from './run-providers.ts'
import { rememberAttempt } from './remember-attempt.ts'

/** Tells of a failed attempt, and says what comes next. */
export function turnAfterFailure(
  part: PartToWrite,
  state: RetryState,
  provider: RunProvider,
  outcome: AttemptOutcome,
  failure: Failure,
  context: RunContext,
): Turn {
  const number = state.attempts + 1
  const fleeting = outcome.fleeting && !state.stayed
  const counted = rememberAttempt(state, provider, outcome, failure, fleeting, context)
  const next = nextMove(failure, situationOf(state, provider, failure, fleeting, context))
  context.announce({
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
  return turnOf(next, part, state, provider, failure, context)
}

/** A move as it is said: a provider by its id, whichever of its models is meant. */
const saidOf = (move: Move): Move =>
  'provider' in move ? { ...move, provider: providerOf(move.provider) } : move

function situationOf(
  state: RetryState,
  provider: RunProvider,
  failure: Failure,
  fleeting: boolean,
  context: RunContext,
): Situation {
  const { providers, clock, limits, random, timeScale } = context
  const who = provider.key
  return {
    provider: who,
    isOut: provider.out !== null,
    // Where the way there is bad, it is so for all its models.
    others: providers
      .others(who, clock.now(), isTransport(failure))
      .filter((other) => !state.closed.has(other)),
    attempts: state.attempts,
    attemptsAllowed: limits.attempts,
    transports: state.transports,
    fleeting,
    invalids: state.invalids,
    lostMs: state.lostMs,
    budgetMs: budgetMs(context),
    hasAnswer: state.answer !== null,
    rest: state.ask.rest?.kept.counted ?? null,
    jitter: random(),
    timeScale,
  }
}

function turnOf(
  next: Move,
  part: PartToWrite,
  state: RetryState,
  provider: RunProvider,
  failure: Failure,
  context: RunContext,
): Turn {
  if (next.kind === 'stop' || next.kind === 'needs-review') {
    // Who asks for more than all the time there is has not cost it: what it said is the reason.
    const isTooLong = (askedWait(failure) ?? 0) > budgetMs(context)
    const isSpent = isTransport(failure) && provider.out === null && !isTooLong
    const last = isSpent ? budgetSpent(state, context) : failure
    return { end: endFor(part, state, last) }
  }
  if (isTransport(failure) && !context.network.isLost()) state.lostMs += next.waitMs
  if (next.kind !== 'same-provider') state.preferred = next.provider
  return { waitMs: next.waitMs }
}
