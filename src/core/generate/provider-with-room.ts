import type { Failure } from '../../shared/failure.ts'
import { sizeOf } from './attempt-at-part.ts'
import type { Sized } from './key-room.ts'
import type { RetryState } from './retry-state.ts'
import type { RunContext, PartToWrite } from './part-to-write.ts'
import type { RunProvider } from './run-providers.ts'

/**
 * Who is asked, as vendors say what their keys have left: the one that was picked if it has room, else who has it first,
 * once it has. The slot is kept meanwhile, so that who comes later does not take the room away. `lacked`: why the one
 * that was picked is not asked.
 */
export async function providerWithRoom(
  part: PartToWrite,
  state: RetryState,
  picked: RunProvider,
  { providers, clock, disk, groupOf, tokensOf }: RunContext,
): Promise<{ provider: RunProvider; lacked: Failure | null }> {
  const now = clock.now()
  const sizeAt = ({ settings }: RunProvider): Sized => {
    let size: ReturnType<Sized> | null = null
    return () =>
      (size ??= sizeOf(part.request({ ...state.ask, provider: settings }), settings, tokensOf(settings)))
  }
  const roomAt = (provider: RunProvider) => {
    const size = sizeAt(provider)
    return { provider, size, ms: provider.room.waitMs(size, now) }
  }
  const own = roomAt(picked)
  if (own.ms === 0) return { provider: picked, lacked: null }
  const group = groupOf(picked.model.provider)
  const others = providers
    .able(now)
    .filter(
      (other) => other !== picked && !state.closed.has(other.key) && groupOf(other.model.provider) === group,
    )
  const soonest = others.map(roomAt).reduce((best, other) => (other.ms < best.ms ? other : best), own)
  if (soonest.ms > 0) {
    const booking = soonest.provider.room.book(soonest.size)
    await clock.sleep(soonest.ms, disk.signal)
    booking.release()
  }
  const lacked: Failure = { kind: 'rate-limited', status: null, requestId: null, retryAfterMs: own.ms }
  return { provider: soonest.provider, lacked: soonest === own ? null : lacked }
}
