import { askedWait, factsOf } from '../../shared/failure-facts.ts'
import type { Failure } from '../../shared/failure.ts'
import type { KeptCount } from '../../shared/kept-words.ts'
import { unreachable } from '../../shared/result.ts'
import type { Move } from '../../shared/run-event.ts'
import type { RunProviderKey } from './run-providers.ts'

/** What the decision about a failed attempt rests on. All durations are milliseconds. */
export interface Situation {
  /** Who made the failed attempt. */
  provider: RunProviderKey
  /** It is not asked again in this run. */
  isOut: boolean
  /** Others that may be asked this now, in the user's order. */
  others: readonly RunProviderKey[]
  /** Attempts of this part that counted, this one included, and how many it may have. */
  attempts: number
  attemptsAllowed: number
  /** Transport failures of this part in a row, this one included; not one it stayed with its provider after. */
  transports: number
  /** The provider delivers, and this failure is the first after its answers to others: as a rule it passes at once. */
  fleeting: boolean
  /** Invalid answers in a row by this provider, this one included. */
  invalids: number
  /** Time lost to transport so far, and how much may be. */
  lostMs: number
  budgetMs: number
  /** An answer was kept that a person could mend. */
  hasAnswer: boolean
  /** What of the part need not be asked for again; null: nothing, or all of it is asked for anew. */
  rest: KeptCount | null
  /** From 0 to 1, drawn by the caller: spreads the parts of a run that wait for the same provider. */
  jitter: number
  /** Multiplies our own waits, not those a provider asks for. */
  timeScale: number
}

const longestObeyedWaitMs = 60_000
/** So many paces in a row are kept for one part before somebody else is asked for it. */
const mostPaces = 3
const backOff = { firstMs: 1_000, leastMs: 250, mostMs: 30_000 }

/** Failures of the way to the model. They cost time from the budget, not attempts. */
export const isTransport = (failure: Failure): boolean => factsOf(failure).owner === 'network'

/** Failures that as a rule pass at once: not those of a provider that has too much to do, or says when to come back. */
export const mayBeFleeting = (failure: Failure): boolean =>
  factsOf(failure).fleeting && askedWait(failure) === null

/** The wait in milliseconds that a working provider asks of everybody who uses its key; null: it asks for none. */
export const paceOf = (failure: Failure): number | null =>
  failure.kind === 'rate-limited' &&
  failure.retryAfterMs !== null &&
  failure.retryAfterMs <= longestObeyedWaitMs
    ? failure.retryAfterMs
    : null

/** Failures that count as one of the part's attempts. */
export const isCounted = (failure: Failure): boolean => factsOf(failure).counts

/** The same question is answered in the same way there: it belongs to the part, and is not asked there again. */
export const isFinalThere = (failure: Failure): boolean =>
  factsOf(failure).owner === 'question' || (failure.kind === 'refused' && (failure.status ?? null) !== null)

/** Decides what follows a failed attempt. Pure: the same situation always has the same answer. */
export function nextMove(failure: Failure, situation: Situation): Move {
  return forTheRest(moveAfter(failure, situation), situation)
}

/** Whoever is asked next and when: where some of the part is good already, only the rest is asked for. */
function forTheRest(move: Move, { rest, provider }: Situation): Move {
  if (!rest || !('waitMs' in move)) return move
  const { kept, wanted, what } = rest
  const next = 'provider' in move ? move.provider : provider
  return { kind: 'ask-missing', waitMs: move.waitMs, provider: next, kept, wanted, what }
}

function moveAfter(failure: Failure, situation: Situation): Move {
  switch (failure.kind) {
    case 'cancelled':
      return { kind: 'stop' }
    case 'unauthorized':
    case 'quota-exhausted':
    case 'model-not-found':
    case 'country-not-served':
    case 'forbidden':
    case 'bad-request':
    case 'context-too-small':
    case 'question-cut':
      return elsewhere(situation, 0) ?? end(situation)
    case 'wrong-place':
    case 'connection-failed':
    case 'server-error':
    case 'overloaded':
    case 'rate-limited':
      return situation.isOut
        ? (elsewhere(situation, 0) ?? end(situation))
        : afterTransport(failure, situation)
    case 'invalid':
      return isSpent(situation) ? end(situation) : askAgain(situation)
    case 'truncated':
      return isSpent(situation) ? end(situation) : { kind: 'same-provider', waitMs: 0 }
    case 'refused':
      if (isFinalThere(failure)) return elsewhere(situation, 0) ?? end(situation)
      if (isSpent(situation)) return end(situation)
      return elsewhere(situation, 0) ?? { kind: 'same-provider', waitMs: 0 }
    case 'timed-out':
    case 'no-first-token':
    case 'stalled':
    case 'unexpected':
      if (isSpent(situation)) return end(situation)
      return elsewhere(situation, 0) ?? { kind: 'same-provider', waitMs: 0 }
    case 'spending-limit':
    case 'budget-spent':
    case 'no-provider':
    case 'reads-missing':
    case 'run-under-way':
    case 'disk-full':
    case 'not-writable':
    case 'disk-trouble':
    case 'not-found':
    case 'damaged':
    case 'changed-outside':
    case 'newer-version':
    case 'in-use':
    case 'bad-input':
    case 'not-allowed':
    case 'approved':
      return { kind: 'stop' }
    default:
      return unreachable(failure)
  }
}

const isSpent = (situation: Situation): boolean => situation.attempts >= situation.attemptsAllowed

const end = (situation: Situation): Move => ({ kind: situation.hasAnswer ? 'needs-review' : 'stop' })

function elsewhere({ others }: Situation, waitMs: number): Move | null {
  const provider = others[0]
  return provider === undefined ? null : { kind: 'other-provider', waitMs, provider }
}

/** With what was wrong: once to the same provider, then to another. */
function askAgain({ provider, others, invalids }: Situation): Move {
  const other = invalids > 1 ? others[0] : undefined
  return { kind: 'ask-with-issues', waitMs: 0, provider: other ?? provider }
}

/**
 * A wait the provider asks for is obeyed up to a minute; a longer one sends the part to another provider. One that asks
 * for a slower pace again and again is asked ever less often, and after a few times not before the others. Of the
 * rest, a fleeting failure is followed by the same provider once, the next failure goes to another at once and later
 * ones back off, so that two providers that are both down are not asked in a tight circle.
 */
function afterTransport(failure: Failure, situation: Situation): Move {
  const asked = askedWait(failure)
  const move = transportMove(failure, asked, situation)
  const waitMs = 'waitMs' in move ? move.waitMs : 0
  return situation.lostMs + waitMs > situation.budgetMs ? end(situation) : move
}

function transportMove(failure: Failure, asked: number | null, situation: Situation): Move {
  const { transports, others } = situation
  if (asked !== null && asked > longestObeyedWaitMs) {
    return elsewhere(situation, 0) ?? { kind: 'same-provider', waitMs: asked }
  }
  const isPaced = failure.kind === 'rate-limited'
  if (isPaced && (transports <= mostPaces || others.length === 0))
    return { kind: 'same-provider', waitMs: Math.max(asked ?? 0, backOffMs(situation, transports)) }
  if (situation.fleeting) return { kind: 'same-provider', waitMs: backOffMs(situation, 1) }
  const rounds = transports - others.length - (isPaced ? mostPaces : 0)
  const waitMs = rounds <= 0 ? 0 : Math.max(asked ?? 0, backOffMs(situation, rounds))
  return elsewhere(situation, waitMs) ?? { kind: 'same-provider', waitMs }
}

/** Full jitter: anything up to the doubled wait, so that parts do not come back all at once. */
function backOffMs({ jitter, timeScale }: Situation, round: number): number {
  const most = Math.min(backOff.firstMs * 2 ** (round - 1), backOff.mostMs)
  return Math.round(Math.max(backOff.leastMs, jitter * most)) * timeScale
}
