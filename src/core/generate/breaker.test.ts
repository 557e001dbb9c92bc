import { describe, expect, it } from 'vitest'
import { breakers, type Breaker } from './breaker.ts'

/** That of a run's only provider. */
const breaker = (timeScale: number): Breaker => {
  const [only] = breakers(1, timeScale)
  if (!only) throw new Error('No breaker')
  return only
}

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

  it('opens after one long try that found nobody, at a provider that never answered', () => {
    const long = 4_000
    const guard = breaker(1)
    guard.enter(0)?.failed(long - 1, true)
    guard.enter(0)?.failed(long, false)
    expect(guard.waitMs(long)).toBe(0)
    const other = breaker(1)
    other.enter(0)?.failed(long, true)
    expect(other.waitMs(long)).toBe(5_000)
    const known = breaker(1)
    known.enter(0)?.answered()
    known.enter(0)?.failed(long, true)
    expect(known.waitMs(long)).toBe(0)
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

  it('lets others in as soon as its probe begins to be answered', () => {
    const guard = breaker(1)
    failTimes(guard, 3, 0)
    guard.enter(5_000)?.alive()
    expect(guard.waitMs(5_000)).toBe(0)
    expect(guard.enter(5_000)).not.toBeNull()
  })

  it('opens again at once, for longer, when what it let in breaks off', () => {
    const guard = breaker(1)
    failTimes(guard, 3, 0)
    const probe = guard.enter(5_000)
    probe?.alive()
    probe?.failed(9_000)
    expect(guard.waitMs(9_000)).toBe(10_000)
  })

  it('opens for answers that begin and break off as for those that never begin', () => {
    const guard = breaker(1)
    for (let i = 0; i < 3; i++) {
      const permit = guard.enter(0)
      permit?.alive()
      permit?.failed(0)
    }
    expect(guard.waitMs(0)).toBe(5_000)
  })

  it('is troubled from a failure until the next answer', () => {
    const guard = breaker(1)
    expect(guard.isTroubled()).toBe(false)
    failTimes(guard, 1, 0)
    expect(guard.isTroubled()).toBe(true)
    guard.enter(0)?.answered()
    expect(guard.isTroubled()).toBe(false)
  })

  it('rests shorter in scaled time', () => {
    const guard = breaker(0.01)
    failTimes(guard, 3, 0)
    expect(guard.waitMs(0)).toBe(50)
  })
})

describe('the breakers of two providers', () => {
  it('rest each by itself while the other one works', () => {
    const [first, second] = breakers(2, 1)
    failTimes(first!, 3, 0)
    first!.enter(5_000)?.failed(5_000)
    expect([first!.waitMs(5_000), second!.waitMs(5_000)]).toEqual([10_000, 0])
  })

  it('take turns while both are open: 5, 10, then 15 s from one probe to the next', () => {
    const both = breakers(2, 1)
    for (const one of both) failTimes(one, 3, 0)
    const probes: [number, number][] = []
    let now = 0
    for (let i = 0; i < 6; i++) {
      const waits = both.map((one) => one.waitMs(now))
      const next = waits.indexOf(Math.min(...waits))
      now += waits[next]!
      probes.push([next, now])
      both[next]!.enter(now)?.failed(now)
    }
    expect(probes).toEqual([
      [0, 5_000],
      [1, 10_000],
      [0, 20_000],
      [1, 35_000],
      [0, 50_000],
      [1, 65_000],
    ])
  })

  it('begin with short turns again after one has answered', () => {
    const [first, second] = breakers(2, 1)
    for (const one of [first!, second!]) failTimes(one, 3, 0)
    first!.enter(5_000)?.failed(5_000)
    second!.enter(10_000)?.answered()
    failTimes(second!, 3, 12_000)
    expect(second!.waitMs(12_000)).toBe(first!.waitMs(12_000) + 5_000)
  })
})
