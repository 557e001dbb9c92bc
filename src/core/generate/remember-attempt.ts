import { failureSentence, saidIn } from '../../shared/failure-sentence.ts'
import type { Failure } from '../../shared/failure.ts'
import type { NotPassed } from '../part-end.ts'
import { writerOf, type AttemptOutcome } from './attempt-at-part.ts'
import { isCounted, isFinalThere, isTransport } from './next-move.ts'
import type { RetryState } from './retry-state.ts'
import type { RunContext } from './part-to-write.ts'
import type { RunProvider } from './run-providers.ts'

/** Remembers a failed attempt; true when it counts as one of the part's. `fleeting`: it stays with its provider after it. */
export function rememberAttempt(
  state: RetryState,
  provider: RunProvider,
  outcome: AttemptOutcome,
  failure: Failure,
  fleeting: boolean,
  { network }: RunContext,
): boolean {
  const who = provider.key
  state.lastFailures.set(who, failure)
  const said = saidIn(failure)
  state.lastTrouble = {
    last: failureSentence(failure, provider.settings.name),
    ...(said !== null && { said }),
  }
  state.preferred = who
  const gained = !state.gained && isMostlyGood(failure, outcome)
  const counted = isCounted(failure) && !outcome.early && !gained
  if (counted) state.attempts += 1
  if (gained) state.gained = true
  if (outcome.early) state.looked = true
  if (fleeting) state.stayed = true
  if ((isTransport(failure) && !network.isLost()) || outcome.early) state.lostMs += outcome.ms
  if (isFinalThere(failure)) state.closed.add(who)
  if (!isTransport(failure)) state.transports = 0
  else if (!fleeting) state.transports += 1
  state.ask = nextAsk(state.ask, outcome, failure)
  if (failure.kind === 'invalid') {
    state.invalids = state.invalidBy === who ? state.invalids + 1 : 1
    state.invalidBy = who
  }
  const { raw, notPassed } = outcome
  if (!notPassed || !isForReview(failure, notPassed)) return counted
  // An answer whose form is right can be kept by the person; one that is not readable does not take its place.
  const { content, issues, joined } = notPassed
  if (content || !state.answer?.content)
    state.answer = { raw: joined ?? raw, issues, content, writer: writerOf(provider) }
  return counted
}

/** An answer that came to an end and lacks the smaller part: what is asked for next is little, and costs little. */
function isMostlyGood({ kind }: Failure, { notPassed }: AttemptOutcome): boolean {
  const counted = notPassed?.kept?.counted
  return (
    (kind === 'invalid' || kind === 'truncated') && counted !== undefined && counted.kept >= counted.wanted
  )
}

/** An answer, or so much of one that mending it is less work than writing it anew. */
function isForReview(failure: Failure, { kept }: NotPassed): boolean {
  return failure.kind === 'invalid' || (kept !== null && kept.counted.kept >= kept.counted.wanted)
}

/** How the part is asked for next: what is good is kept, and only where nothing is, all of it is asked for again. */
function nextAsk(
  ask: RetryState['ask'],
  { raw, notPassed }: AttemptOutcome,
  failure: Failure,
): RetryState['ask'] {
  const before = ask.rest?.kept.counted.wanted ?? Infinity
  const kept = notPassed?.kept ?? null
  const gained = kept !== null && kept.counted.wanted < before
  // Asking for less is better than a larger bound, as long as every answer brings something.
  const room = failure.kind === 'truncated' && !gained ? ask.room * 2 : ask.room
  if (!notPassed) return { ...ask, room }
  const { issues } = notPassed
  if (kept) return { room, repair: null, rest: { kept, issues } }
  return {
    room,
    repair: failure.kind === 'invalid' ? { raw: notPassed.joined ?? raw, issues } : ask.repair,
    rest: null,
  }
}
