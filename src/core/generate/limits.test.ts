import { describe, expect, it } from 'vitest'
import { limitsSchema } from '../../shared/settings.ts'
import { attemptLimits, type LimitSource } from './limits.ts'

const source = (mode: 'progress' | 'fixed' | 'dynamic', change: Partial<LimitSource> = {}): LimitSource => ({
  limits: limitsSchema.parse({ mode }),
  sectionMs: 90_000,
  reasoning: false,
  promptTokens: () => 2_000,
  timeScale: 1,
  ...change,
})

describe('the limits of an attempt', () => {
  it('are those of the settings, in milliseconds', () => {
    expect(attemptLimits(source('progress'))).toEqual({
      limitMs: 90_000,
      mayPass: true,
      firstTokenMs: 45_000,
      stallMs: 30_000,
      hardCapMs: 600_000,
    })
  })

  it('leave a model that thinks more time', () => {
    const { firstTokenMs, stallMs } = attemptLimits(source('progress', { reasoning: true }))
    expect([firstTokenMs, stallMs]).toEqual([90_000, 90_000])
  })

  it('give a slow server its own time for the first word, and the usual time for the rest after it', () => {
    expect(attemptLimits(source('progress', { firstToken: 600 }))).toMatchObject({
      firstTokenMs: 600_000,
      limitMs: 645_000,
      hardCapMs: 1_155_000,
    })
    expect(attemptLimits(source('fixed', { firstToken: 10 }))).toMatchObject({
      firstTokenMs: 10_000,
      limitMs: 90_000,
      hardCapMs: 600_000,
    })
  })

  it('may not be passed in fixed mode', () => {
    expect(attemptLimits(source('fixed')).mayPass).toBe(false)
  })

  it.each([
    [0, 90_000],
    [2_000, 110_000],
    [50_000, 180_000],
  ])('grow with %i tokens of the prompt to %i ms in dynamic mode, at most 180 s', (tokens, limitMs) => {
    expect(attemptLimits(source('dynamic', { promptTokens: () => tokens })).limitMs).toBe(limitMs)
  })

  it('do not shrink a longer limit of the person in dynamic mode', () => {
    expect(attemptLimits(source('dynamic', { sectionMs: 300_000 })).limitMs).toBe(300_000)
  })

  it('estimate no tokens where they do not matter', () => {
    const promptTokens = (): number => {
      throw new Error('not needed')
    }
    expect(attemptLimits(source('fixed', { promptTokens })).limitMs).toBe(90_000)
  })

  it('never pass the hard cap', () => {
    const limits = limitsSchema.parse({ hardCap: 60 })
    expect(attemptLimits(source('progress', { limits })).limitMs).toBe(60_000)
  })

  it('are all scaled for tests', () => {
    const scaled = attemptLimits(source('progress', { timeScale: 0.01 }))
    expect(scaled).toEqual({ limitMs: 900, mayPass: true, firstTokenMs: 450, stallMs: 300, hardCapMs: 6_000 })
  })
})
