import type { Failure } from '../../shared/failure.ts'
import { addSpent } from '../part-end.ts'
import type { PartRequest } from '../ports.ts'
import { acceptedEnd, endFor } from './end-of-part.ts'
import { attemptWithHedge } from './hedge.ts'
import type { RetryState } from './retry-state.ts'
import type { RunContext, PartToWrite } from './part-to-write.ts'
import type { Turn } from './part-turn.ts'
import type { Payment } from './payments.ts'
import type { RunProvider } from './run-providers.ts'
import { turnAfterFailure } from './turn-after-failure.ts'

/** Who is asked, why the one before it in the order is not, and who hears that it begins. */
export interface Asking {
  provider: RunProvider
  lacked: Failure | null
  request: PartRequest
  payment: Payment
  onAlive: () => void
}

/** One attempt at a part, once somebody is there to be asked, and what follows from how it ended. */
export async function turnOfAttempt(
  part: PartToWrite,
  state: RetryState,
  { provider, lacked, request, payment, onAlive }: Asking,
  context: RunContext,
): Promise<Turn> {
  const hasRoom = await context.disk.canTakeMore()
  // While the part waited for room or for the first request of the run, somebody may have cancelled or paused.
  if (context.signal.aborted) return { end: endFor(part, state, { kind: 'cancelled' }) }
  if (!hasRoom || context.pool.isPaused()) return { waitMs: 0 }
  // Meanwhile the provider may have gone out, asked us to wait, or its breaker opened.
  const now = context.clock.now()
  const permit = provider.out || provider.pacedUntil > now ? null : provider.breaker.enter(now)
  if (!permit) return { waitMs: 0 }
  if (!state.started) {
    state.started = true
    part.onStart()
  }
  const number = state.attempts + 1
  const after = insteadOf(provider, lacked, state, context)
  const firstLook = !state.looked
  const { ask, closed } = state
  const at = { part, provider, permit, number, ask, request, payment, closed, after, firstLook, onAlive }
  const { outcome, provider: writer, copy } = await attemptWithHedge(at, context)
  state.spent = addSpent(state.spent, outcome.spent)
  const { result } = outcome
  context.onAttemptEnd(context.groupOf(provider.model.provider), result.ok ? null : result.failure)
  if (!result.ok) return turnAfterFailure(part, state, provider, outcome, result.failure, context)
  return { end: acceptedEnd(part, state, writer, outcome, result.value, copy) }
}

/** Why it is not the first provider of the order that is asked. */
function insteadOf(
  provider: RunProvider,
  lacked: Failure | null,
  state: RetryState,
  { providers, bothAtOnce }: RunContext,
) {
  const first = providers.first
  if (provider === first) return null
  const own = state.lastFailures.get(first.key) ?? first.out
  // With both keys at once the others write too, whatever the first one did elsewhere.
  const failure = own ?? lacked ?? (bothAtOnce ? null : first.lastFailure)
  return failure && { provider: first.model.provider, failure }
}
