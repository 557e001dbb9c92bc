import { describe, expect, it } from 'vitest'
import type { AttemptLimits } from './limits.ts'
import { patience } from './patience.ts'

const limits: AttemptLimits = {
  limitMs: 90_000,
  mayPass: true,
  firstTokenMs: 45_000,
  stallMs: 30_000,
  hardCapMs: 600_000,
}
const after = (answers: number, firstMs: number, silenceMs: number, timeScale = 1) => {
  const known = patience(timeScale)
  for (let answer = 0; answer < answers; answer++) known.learn('openai', firstMs, silenceMs)
  return known
}

describe('patience with a provider', () => {
  it('is what the settings say until five answers have been seen', () => {
    expect(after(4, 2_000, 500).shorten('openai', limits)).toEqual(limits)
  })

  it('is four times the longest wait of this run, and ten seconds at least', () => {
    expect(after(5, 4_000, 500).shorten('openai', limits)).toEqual({
      ...limits,
      firstTokenMs: 16_000,
      stallMs: 10_000,
    })
    const slower = after(5, 2_000, 500)
    slower.learn('openai', 9_000, 5_000)
    expect(slower.shorten('openai', limits)).toMatchObject({ firstTokenMs: 36_000, stallMs: 20_000 })
  })

  it('is never more than the settings say', () => {
    expect(after(5, 40_000, 20_000).shorten('openai', limits)).toEqual(limits)
    const tight = { ...limits, firstTokenMs: 5_000, stallMs: 5_000 }
    expect(after(5, 1_000, 500).shorten('openai', tight)).toEqual(tight)
  })

  it('is learned for each by itself', () => {
    expect(after(9, 1_000, 500).shorten('anthropic', limits)).toEqual(limits)
  })

  it('goes with the scale of time', () => {
    const scaled = { ...limits, firstTokenMs: 450, stallMs: 300 }
    expect(after(5, 20, 5, 0.01).shorten('openai', scaled)).toMatchObject({ firstTokenMs: 100, stallMs: 100 })
  })
})
