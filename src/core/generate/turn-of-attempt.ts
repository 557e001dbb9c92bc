import type { Failure } from '../../shared/failure.ts'
import { addSpent } from '../part-end.ts'
import type { PartRequest } from '../ports.ts'
import { acceptedEnd, endFor } from './end-of-part.ts'
import { attemptWithHedge } from './hedge.ts'
import type { PartStory } from './part-story.ts'
import type { Floor, PartToWrite } from './part-to-write.ts'
import type { Turn } from './part-turn.ts'
import type { Payment } from './payments.ts'
import type { BenchedProvider } from './provider-bench.ts'
import { turnAfterFailure } from './turn-after-failure.ts'

/** Who is asked, why the one before it in the order is not, and who hears that it begins. */
export interface Asking {
  provider: BenchedProvider
  lacked: Failure | null
  request: PartRequest
  payment: Payment
  onAlive: () => void
}

/** One attempt at a part, once somebody is there to be asked, and what follows from how it ended. */
export async function turnOfAttempt(
  part: PartToWrite,
  story: PartStory,
  { provider, lacked, request, payment, onAlive }: Asking,
  floor: Floor,
): Promise<Turn> {
  const hasRoom = await floor.disk.canTakeMore()
  // While the part waited for room or for the first request of the run, somebody may have cancelled or paused.
  if (floor.signal.aborted) return { end: endFor(part, story, { kind: 'cancelled' }) }
  if (!hasRoom || floor.pool.isPaused()) return { waitMs: 0 }
  // Meanwhile the provider may have gone out, asked us to wait, or its breaker opened.
  const now = floor.clock.now()
  const passage = provider.out || provider.pacedUntil > now ? null : provider.breaker.enter(now)
  if (!passage) return { waitMs: 0 }
  if (!story.started) {
    story.started = true
    part.onStart()
  }
  const number = story.attempts + 1
  const after = insteadOf(provider, lacked, story, floor)
  const firstLook = !story.looked
  const { ask, closed } = story
  const at = { part, provider, passage, number, ask, request, payment, closed, after, firstLook, onAlive }
  const { outcome, provider: writer, copy } = await attemptWithHedge(at, floor)
  story.spent = addSpent(story.spent, outcome.spent)
  const { result } = outcome
  floor.onAttemptEnd(floor.laneOf(provider.model.provider), result.ok ? null : result.failure)
  if (!result.ok) return turnAfterFailure(part, story, provider, outcome, result.failure, floor)
  return { end: acceptedEnd(part, story, writer, outcome, result.value, copy) }
}

/** Why it is not the first provider of the order that is asked. */
function insteadOf(
  provider: BenchedProvider,
  lacked: Failure | null,
  story: PartStory,
  { bench, bothAtOnce }: Floor,
) {
  const first = bench.first
  if (provider === first) return null
  const own = story.lastFailures.get(first.key) ?? first.out
  // With both keys at once the others write too, whatever the first one did elsewhere.
  const failure = own ?? lacked ?? (bothAtOnce ? null : first.lastFailure)
  return failure && { provider: first.model.provider, failure }
}
