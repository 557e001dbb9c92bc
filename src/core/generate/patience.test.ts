import { describe, expect, it } from 'vitest'
import { ordinaryLimits as limits } from '../testing/attempt-limits.ts'
import { patience, type Patience } from './patience.ts'

const begun = (firsts: readonly number[], timeScale = 1): Patience => {
  const known = patience(timeScale)
  for (const ms of firsts) known.begun('openai', ms)
  return known
}
const silent = (times: number, ms: number): Patience => {
  const known = patience(1)
  for (let time = 0; time < times; time++) known.silent('openai', ms)
  return known
}

describe('patience with a provider', () => {
  it('is what the settings say until three answers have begun and twenty silences have ended', () => {
    expect(begun([2_000, 2_000]).shorten('openai', limits)).toEqual(limits)
    expect(silent(19, 500).shorten('openai', limits)).toEqual(limits)
  })

  it('is four times the usual wait for a first word, or half as much again as the longest', () => {
    const usual = begun([4_000, 2_500, 2_000]).shorten('openai', limits)
    expect(usual).toEqual({ ...limits, firstTokenMs: 10_000 })
    expect(begun([2_000, 12_000, 2_500]).shorten('openai', limits).firstTokenMs).toBe(18_000)
  })

  it('is four times the longest silence, and eight seconds at least', () => {
    expect(silent(20, 500).shorten('openai', limits)).toEqual({ ...limits, stallMs: 8_000 })
    const slower = silent(20, 500)
    slower.silent('openai', 5_000)
    expect(slower.shorten('openai', limits).stallMs).toBe(20_000)
    expect(begun([100, 100, 100]).shorten('openai', limits).firstTokenMs).toBe(8_000)
  })

  it('is never more than the settings say', () => {
    expect(begun([20_000, 40_000, 30_000]).shorten('openai', limits)).toEqual(limits)
    const tight = { ...limits, firstTokenMs: 5_000, stallMs: 5_000 }
    expect(begun([1_000, 1_000, 1_000]).shorten('openai', tight)).toEqual(tight)
    expect(silent(30, 400).shorten('openai', tight)).toEqual(tight)
  })

  it('is learned for each by itself', () => {
    expect(begun([1_000, 1_000, 1_000]).shorten('anthropic', limits)).toEqual(limits)
  })

  it('goes with the scale of time', () => {
    const scaled = { ...limits, firstTokenMs: 450 }
    expect(begun([20, 20, 20], 0.01).shorten('openai', scaled).firstTokenMs).toBe(80)
  })
})
