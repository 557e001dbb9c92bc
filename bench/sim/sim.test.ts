import { describe, expect, it } from 'vitest'
import { worlds } from '../../e2e/provider/world/worlds.ts'
import { sectionNumbers } from '../../src/shared/sections/index.ts'
import { shapedSection } from '../../src/shared/sections/shaped.ts'
import { defaultBusiness } from '../../src/shared/business.ts'
import { partForms } from '../../src/core/validate/part-form.ts'
import { validPart } from '../../src/core/testing/valid-content.ts'
import { verdictOf } from './aims.ts'
import { percentile } from '../numbers.ts'
import { rowOf, sectionsOfAVault } from './figures.ts'
import { measure } from './measure.ts'
import { policies } from './policies.ts'
import { simTable } from './table.ts'
import { spoilt } from '../../e2e/provider/world/spoilt.ts'

describe('an answer in virtual time', () => {
  it('is judged by the real check as its fate says, for every part', () => {
    for (const section of sectionNumbers)
      partForms(shapedSection(section, defaultBusiness)).forEach((form, index) => {
        const content = validPart(section, index + 1)
        const verdict = (fate: Parameters<typeof spoilt>[1]): boolean =>
          form.check(spoilt(content, fate)).passed
        const place = `${section}.${index + 1}`
        expect(verdict('whole'), place).toBe(true)
        expect(verdict('one-short'), place).toBe(false)
        expect(verdict('few-words'), place).toBe(false)
        expect(verdict('wrong-form'), place).toBe(false)
        // A comma too many is mended.
        expect(verdict('badly-wrapped'), place).toBe(true)
      })
  })
})

describe('the simulator', () => {
  it('runs every policy and comes to the same figures each time', async () => {
    const rows = []
    for (const policy of policies) {
      const task = { policy: policy.name, world: 'normal' as const, seed: 9, from: 0, to: 2 }
      const [one, again] = [await measure(task), await measure(task)]
      expect(again.vaults).toEqual(one.vaults)
      rows.push({ policy: policy.name, ...rowOf(one.vaults) })
    }
    expect(simTable(rows).split('\n')).toHaveLength(policies.length + 2)
    const rolling = rows.find(({ policy }) => policy === 'ours, rolling')
    expect(rolling?.peak).toBe(worlds.normal.inFlight)
    expect(rolling?.wasted).toBeLessThan(0.2)
  })

  it('loses no section of ours in a calm world and wastes nothing', async () => {
    const { vaults } = await measure({ policy: 'ours, rolling', world: 'calm', seed: 9, from: 0, to: 3 })
    const row = rowOf(vaults)
    expect(row).toMatchObject({ delivered: 1, whole: 1, requestsOverParts: 1, checkPass: 1 })
    expect(Math.abs(row.wasted)).toBeLessThan(1e-6)
  })

  it('finds an old loop where its own table says: without the other provider it loses a quarter of its sections', async () => {
    const { vaults } = await measure({ policy: 'as before', world: 'normal', seed: 9, from: 0, to: 60 })
    const row = rowOf(vaults)
    expect(row.delivered).toBeGreaterThan(0.6)
    expect(row.delivered).toBeLessThan(0.85)
    expect(vaults.every(({ requests }) => requests === sectionsOfAVault)).toBe(true)
  })
})

it('a figure reaches its aim, only what it must, or neither, whichever way is better', () => {
  const less = { must: 1.1, aim: 1.05, better: 'less' as const }
  expect([1.05, 1.07, 1.2].map((value) => verdictOf(value, less))).toEqual(['aim', 'must', 'missed'])
  const more = { must: 0.98, aim: 0.995, better: 'more' as const }
  expect([0.995, 0.98, 0.9].map((value) => verdictOf(value, more))).toEqual(['aim', 'must', 'missed'])
})

it('the value below which a share lies is one of the values', () => {
  expect([0, 0.5, 0.95, 1].map((share) => percentile([1, 4, 3, 2], share))).toEqual([1, 3, 4, 4])
})
