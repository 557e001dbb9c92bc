import type { Failure } from '../../shared/failure.ts'
import { sizeOf } from './attempt-at-part.ts'
import type { Sized } from './key-room.ts'
import type { PartStory } from './part-story.ts'
import type { Floor, PartToWrite } from './part-to-write.ts'
import type { BenchedProvider } from './provider-bench.ts'

/**
 * Who is asked, as vendors say what their keys have left: the one that was picked if it has room, else who has it first,
 * once it has. The slot is kept meanwhile, so that who comes later does not take the room away. `lacked`: why the one
 * that was picked is not asked.
 */
export async function providerWithRoom(
  part: PartToWrite,
  story: PartStory,
  picked: BenchedProvider,
  { bench, clock, disk, laneOf, tokensOf }: Floor,
): Promise<{ provider: BenchedProvider; lacked: Failure | null }> {
  const now = clock.now()
  const sizeAt = ({ settings }: BenchedProvider): Sized => {
    let size: ReturnType<Sized> | null = null
    return () =>
      (size ??= sizeOf(part.request({ ...story.ask, provider: settings }), settings, tokensOf(settings)))
  }
  const roomAt = (provider: BenchedProvider) => {
    const size = sizeAt(provider)
    return { provider, size, ms: provider.room.waitMs(size, now) }
  }
  const own = roomAt(picked)
  if (own.ms === 0) return { provider: picked, lacked: null }
  const lane = laneOf(picked.model.provider)
  const others = bench
    .able(now)
    .filter(
      (other) => other !== picked && !story.closed.has(other.key) && laneOf(other.model.provider) === lane,
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
