import { describe, expect, it } from 'vitest'
import { overBound } from '../testing/over-bound.ts'

const idle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

describe('the time of a run without faults', () => {
  it('is in rolling within 5 % of what no order could beat, knowing only expected times', async () => {
    const ratios = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map((seed) => overBound('rolling', seed, idle)))
    expect(Math.max(...ratios)).toBeLessThan(1.05)
  })

  it('is in strict chunks about half as long again', async () => {
    const ratios = await Promise.all([1, 2, 3, 4].map((seed) => overBound('strict', seed, idle)))
    expect(Math.min(...ratios)).toBeGreaterThan(1.2)
    expect(Math.max(...ratios)).toBeLessThan(1.75)
  })
})
