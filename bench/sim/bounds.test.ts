import { describe, expect, it } from 'vitest'
import { worldNames, worlds } from '../../e2e/provider/world/worlds.ts'
import { boundsOf } from './bounds.ts'
import { policies } from './policies.ts'

const idle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
const slots = 3

describe('the bounds of a vault', () => {
  it('are beaten by no policy of as many slots in a calm world', async () => {
    // Five at once, six and eight slots are more than the bound counts.
    const fair = policies.filter(
      ({ name }) => !['as before', 'ours, both keys', 'ours, eight slots'].includes(name),
    )
    for (const policy of fair)
      for (let vault = 0; vault < 4; vault++) {
        const figures = await policy.run(worlds.calm, { seed: 2, vault, slots, idle })
        expect(figures.ms, policy.name).toBeGreaterThanOrEqual(figures.faultFreeMs)
        expect(figures.faultAwareMs).toBe(figures.faultFreeMs)
      }
  })

  it('are larger with faults than without, and not by much', () => {
    for (const name of worldNames) {
      const all = Array.from({ length: 200 }, (_, vault) => boundsOf(worlds[name], 3, vault, slots))
      expect(all.every(({ faultFreeMs, faultAwareMs }) => faultAwareMs >= faultFreeMs)).toBe(true)
      if (name === 'normal') {
        const sum = (of: (one: (typeof all)[number]) => number): number =>
          all.reduce((total, one) => total + of(one), 0)
        const ratio = sum(({ faultAwareMs }) => faultAwareMs) / sum(({ faultFreeMs }) => faultFreeMs)
        expect(ratio).toBeGreaterThan(1.005)
        expect(ratio).toBeLessThan(1.06)
      }
    }
  })

  it('count the chain of reads: a thousand slots do not make it shorter than that', () => {
    const wide = boundsOf(worlds.calm, 3, 1, 1_000)
    expect(boundsOf(worlds.calm, 3, 1, 2_000).faultFreeMs).toBe(wide.faultFreeMs)
    expect(boundsOf(worlds.calm, 3, 1, 1).faultFreeMs).toBeGreaterThan(3 * wide.faultFreeMs)
  })
})
