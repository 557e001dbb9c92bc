import { describe, expect, it } from 'vitest'
import { account } from '../spending-account.ts'
import { providerSettings } from '../testing/run-in-memory.ts'
import { leftToSpend, spendingBlocked } from './spending-limits.ts'

const price = { input: 2, cached: 0.2, output: 10 }
const priced = providerSettings('openai', { price })
const unpriced = providerSettings('anthropic')
const perRun = (limit: number | null) => ({ spending: { perRun: limit, perMonth: null } })
const month = (limit: number | null, spent: number) => account('month', () => limit, spent)

describe('what a run may spend', () => {
  it('is the nearest of the limits, and it is said which', () => {
    expect(leftToSpend(perRun(2), month(20, 17))).toEqual({ left: 2, of: 'run' })
    expect(leftToSpend(perRun(2), month(20, 19.5))).toEqual({ left: 0.5, of: 'month' })
    expect(leftToSpend(perRun(2), month(null, 500))).toEqual({ left: 2, of: 'run' })
    expect(leftToSpend(perRun(null), month(20, 15))).toEqual({ left: 5, of: 'month' })
    expect(leftToSpend(perRun(null), month(null, 500))).toBeNull()
  })

  it('is nothing, and not less, in a month that passed its limit', () => {
    expect(leftToSpend(perRun(2), month(20, 26))).toEqual({ left: 0, of: 'month' })
  })
})

describe('a limit that cannot be kept', () => {
  it('stops nobody who has no limit, and nobody who is not asked', () => {
    expect(spendingBlocked({ providers: [unpriced] })).toBeNull()
    const off = { ...unpriced, enabled: false }
    expect(spendingBlocked({ providers: [priced, off], ...perRun(2) })).toBeNull()
  })

  it('is that of a month as well, by the name and the model of who has no price', () => {
    const blocked = spendingBlocked({ providers: [priced, unpriced] }, month(30, 0))
    expect(blocked).toMatchObject({ kind: 'not-allowed' })
    expect(blocked).toMatchObject({
      why: expect.stringMatching(/Claude \(anthropic-model\).*\$30\.00/u) as unknown,
    })
  })

  it('is found for the model of one section too, also where its provider is off for the others', () => {
    const own = { ...unpriced, model: 'own-model', enabled: false }
    const blocked = spendingBlocked({ providers: [priced], sectionWriters: { '8': own }, ...perRun(2) })
    expect(blocked).toMatchObject({ why: expect.stringContaining('own-model') as unknown })
  })

  it('stands in nobody’s way who is paid nothing', () => {
    const free = providerSettings('anthropic', { price: { input: 0, cached: 0, output: 0 } })
    expect(spendingBlocked({ providers: [free] }, month(20, 20))).toBeNull()
    expect(spendingBlocked({ providers: [priced, free] }, month(20, 20))).not.toBeNull()
  })

  it('is used up to the cent, and not a cent before', () => {
    const settings = { providers: [priced] }
    expect(spendingBlocked(settings, month(20, 19.99))).toBeNull()
    expect(spendingBlocked(settings, month(20, 20))).toEqual({
      kind: 'spending-limit',
      limit: 20,
      of: 'month',
    })
  })
})
