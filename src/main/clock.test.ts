import { describe, expect, it } from 'vitest'
import { runClock } from './clock.ts'

const never = new AbortController().signal

describe('the run clock', () => {
  it('sleeps at least as long as it was asked to, by itself', async () => {
    const clock = runClock()
    const before = clock.now()
    await clock.sleep(20, never)
    expect(clock.now() - before).toBeGreaterThanOrEqual(20)
  })
  it('ends a sleep at once when the signal aborts, and never rejects', async () => {
    const stop = new AbortController()
    const slept = runClock().sleep(3_600_000, stop.signal)
    stop.abort()
    await expect(slept).resolves.toBeUndefined()
    await expect(runClock().sleep(3_600_000, stop.signal)).resolves.toBeUndefined()
  })
  it('stands still while the machine sleeps, and sleeps on for what was left', async () => {
    const clock = runClock()
    const slept = clock.sleep(30, never)
    clock.suspended()
    const asleep = clock.now()
    await runClock().sleep(60, never)
    expect(clock.now()).toBe(asleep)
    const awakeAt = performance.now()
    clock.awake()
    let over = false
    void slept.then(() => (over = true))
    // It goes on from where it stood, and no faster than time itself, but for rounding.
    const went = clock.now() - asleep
    expect(went).toBeLessThan(performance.now() - awakeAt + 1)
    expect(over).toBe(false)
    await slept
    expect(clock.now() - asleep).toBeGreaterThanOrEqual(29)
  })
})
