import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sectionsInOrder } from './sections-in-order.ts'
import { wirePolicyOf } from './policies.ts'
import { wireRow, wireTable } from './rows.ts'
import { runClient, startWorldProcess, type WorldProcess } from './run-clients.ts'

const scale = 40
const seed = 1
let world: WorldProcess
beforeAll(async () => {
  world = await startWorldProcess({ world: 'short-sections', seed, scale })
})
afterAll(() => world.close())

const measured = async (id: string) => {
  const order = { policy: id, url: world.url, world: 'short-sections' as const, seed, scale, slots: 3 }
  return wireRow(wirePolicyOf(id), await runClient({ ...order, vaults: [3], atOnce: 1 }))
}

describe('the wire', () => {
  it('writes a vault with our engine and with a peer, each in a process of its own', async () => {
    const rows = await Promise.all([measured('ours'), measured('p-limit')])
    const [ours, peer] = rows
    expect(ours).toMatchObject({ delivered: 1, leftOpen: 0, invalid: 0 })
    expect(ours?.cachedShare).toBeGreaterThan(0.5)
    for (const row of rows) {
      expect(row.peak).toBeLessThanOrEqual(3)
      expect(row.p50OverAware).toBeGreaterThan(0.9)
      expect(row.peakMegabytes).toBeGreaterThan(20)
    }
    expect(peer?.delivered).toBeGreaterThan(0.5)
    expect(wireTable(rows).split('\n')).toHaveLength(4)
  })
})

it('begins a section when those it reads have settled, and goes on when one of them failed', async () => {
  const begun: string[] = []
  await sectionsInOrder(async (section, part) => {
    begun.push(`${section}.${part}`)
    if (section === 6) throw new Error('lost')
  })
  expect(begun).toHaveLength(25)
  expect(begun.indexOf('6.1')).toBeLessThan(begun.indexOf('7.1'))
  expect(begun.indexOf('8.1')).toBeLessThan(begun.indexOf('8.2'))
  expect(begun.indexOf('15.1')).toBeLessThan(begun.indexOf('10.1'))
})
