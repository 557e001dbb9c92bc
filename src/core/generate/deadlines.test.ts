import { describe, expect, it } from 'vitest'
import { ordinaryLimits as limits } from '../testing/attempt-limits.ts'
import type { Failure } from '../../shared/failure.ts'
import { fakeClock } from '../testing/fake-clock.ts'
import { afterLimit, unchanging, type Life, type WatchedLimits } from './deadlines.ts'
import type { AttemptLimits } from './limits.ts'

const idle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Waits with these signs of life, in milliseconds from the start; how it ended, and when. */
async function ended(
  watched: (elapsed: () => number) => WatchedLimits,
  signs: readonly number[] = [],
): Promise<[Failure | null, number]> {
  const clock = fakeClock(idle)
  const startedAt = clock.now()
  const life: Life = { at: null }
  const never = new AbortController()
  for (const ms of signs) void clock.sleep(ms, never.signal).then(() => (life.at = startedAt + ms))
  const elapsed = (): number => clock.now() - startedAt
  const failure = await afterLimit(clock, watched(elapsed), life, never.signal)
  return [failure, elapsed()]
}
/** The limits, and from a moment on others. */
const from =
  (ms: number, now: Partial<AttemptLimits>, leastMs = 8_000) =>
  (elapsed: () => number): WatchedLimits => ({
    now: () => (elapsed() < ms ? limits : { ...limits, ...now }),
    leastMs,
  })

describe('limits that become shorter while an attempt waits', () => {
  it('end it soon after: whoever is silent for long is looked at every quarter of the least wait', async () => {
    expect(await ended(from(9_000, { firstTokenMs: 8_500 }))).toEqual([
      { kind: 'no-first-token', limitMs: 8_500 },
      10_000,
    ])
    const [, at] = await ended(from(20_500, { firstTokenMs: 12_000 }))
    expect(at).toBe(22_000)
  })

  it('end no wait before the least one is over, and no silence in the middle either', async () => {
    const [first, at] = await ended(from(1_000, { firstTokenMs: 2_000 }))
    expect([first?.kind, at]).toEqual(['no-first-token', 8_000])
    const [silence, later] = await ended(from(9_000, { stallMs: 4_000 }), [5_000])
    expect([silence?.kind, later]).toEqual(['stalled', 13_000])
  })

  it('count a silence from its last word, and say which limit it was', async () => {
    const [failure, at] = await ended(from(5_000, { stallMs: 9_000 }), [1_000, 6_000])
    expect(failure).toEqual({ kind: 'stalled', limitMs: 9_000 })
    expect(at).toBeGreaterThanOrEqual(6_000 + 9_000)
    expect(at).toBeLessThanOrEqual(6_000 + 9_000 + 2_000)
  })

  it('are struck at their time to the millisecond where they stay as they are', async () => {
    expect(await ended(() => ({ now: () => limits, leastMs: 8_000 }))).toEqual([
      { kind: 'no-first-token', limitMs: 45_000 },
      45_000,
    ])
    expect(await ended(() => unchanging(limits), [40_000])).toEqual([
      { kind: 'stalled', limitMs: 30_000 },
      70_000,
    ])
  })
})

it('leaves no timer behind when the attempt is over', async () => {
  const clock = fakeClock(idle)
  const over = new AbortController()
  const done = afterLimit(clock, unchanging(limits), { at: null }, over.signal)
  over.abort()
  expect(await done).toBeNull()
  expect(clock.sleeping()).toBe(0)
})
