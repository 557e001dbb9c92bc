import { expect, it } from 'vitest'
import { defaultSettings, runSettingsSchema } from '../../shared/settings.ts'
import { memoryPrompts } from '../testing/memory-prompts.ts'
import { memoryStore } from '../testing/memory-store.ts'
import { providerSettings, shortIntake } from '../testing/run-in-memory.ts'
import { quote } from './run.ts'

const price = { input: 2, cached: 0.2, output: 10 }
const writer = providerSettings('openai', { price })
const quoted = async (more: object, purpose: Parameters<typeof quote>[0]['purpose'] = { kind: 'whole' }) => {
  const settings = runSettingsSchema.parse({ ...defaultSettings(), providers: [writer], ...more })
  const ports = { store: memoryStore({ intake: shortIntake() }), prompts: memoryPrompts() }
  const result = await quote({ purpose, settings }, ports)
  if (!result.ok) throw new Error(result.failure.kind)
  return result.value
}

it('tells the price of reading through by itself and within the whole, at most 0.35 of that of writing', async () => {
  const without = await quoted({})
  const { cost, readThrough, requests } = await quoted({ readers: [writer] })
  expect(without.readThrough).toBeUndefined()
  expect(readThrough?.cost?.most).toBeCloseTo((cost?.most ?? 0) - (without.cost?.most ?? 0), 6)
  expect(readThrough?.requests).toBe(requests - without.requests)
  expect(readThrough?.cost?.most).toBeLessThanOrEqual((without.cost?.most ?? 0) * 0.35)
  expect(readThrough?.cost?.least).toBeGreaterThan(0)
})

it('is of the model that reads, not known where its price is not, and none for a refine', async () => {
  const reader = providerSettings('anthropic', { price: null })
  const { cost, readThrough } = await quoted({ readers: [reader] })
  expect(readThrough).toMatchObject({ cost: null, providers: [{ provider: 'anthropic' }] })
  expect(cost).toBeNull()
  const refine = await quoted(
    { readers: [reader] },
    { kind: 'refine', section: 2, note: 'Shorter', path: [] },
  )
  expect(refine.readThrough).toBeUndefined()
})
