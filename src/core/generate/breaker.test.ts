import { describe, expect, it } from 'vitest'
import { breaker, type Breaker } from './breaker.ts'

const failTimes = (guard: Breaker, times: number, now: number): void => {
  for (let i = 0; i < times; i++) guard.enter(now)?.failed(now)
}

describe('the breaker of a provider', () => {
  it('opens after three failures in a row and not before', () => {
    const guard = breaker(1)
    failTimes(guard, 2, 0)
    expect(guard.waitMs(0)).toBe(0)
    failTimes(guard, 1, 0)
    expect(guard.waitMs(0)).toBe(5_000)
    expect(guard.enter(4_999)).toBeNull()
  })

  it('counts from the start again after an answer', () => {
    const guard = breaker(1)
    failTimes(guard, 2, 0)
    guard.enter(0)?.answered()
    failTimes(guard, 2, 0)
    expect(guard.waitMs(0)).toBe(0)
  })

  it('lets one probe through after its rest, and closes when that is answered', () => {
    const guard = breaker(1)
    failTimes(guard, 3, 0)
    const probe = guard.enter(5_000)
    expect(probe).not.toBeNull()
    expect(guard.enter(5_000)).toBeNull()
    expect(guard.waitMs(5_000)).toBe(500)
    probe?.answered()
    expect(guard.waitMs(5_000)).toBe(0)
    expect(guard.enter(5_000)).not.toBeNull()
  })

  it('rests longer after each failed probe: 5, 10, 20, 30, 30 s', () => {
    const guard = breaker(1)
    failTimes(guard, 3, 0)
    let now = 0
    const rests: number[] = []
    for (let i = 0; i < 5; i++) {
      rests.push(guard.waitMs(now))
      now += guard.waitMs(now)
      guard.enter(now)?.failed(now)
    }
    expect(rests).toEqual([5_000, 10_000, 20_000, 30_000, 30_000])
  })

  it('lets another probe through when one was cancelled', () => {
    const guard = breaker(1)
    failTimes(guard, 3, 0)
    guard.enter(5_000)?.left()
    expect(guard.enter(5_000)).not.toBeNull()
  })

  it('does not rest longer because requests from before it opened fail late', () => {
    const guard = breaker(1)
    const early = guard.enter(0)
    failTimes(guard, 3, 0)
    early?.failed(4_000)
    expect(guard.waitMs(4_000)).toBe(1_000)
  })

  it('rests shorter in scaled time', () => {
    const guard = breaker(0.01)
    failTimes(guard, 3, 0)
    expect(guard.waitMs(0)).toBe(50)
  })
})
