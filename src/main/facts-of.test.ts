import { describe, expect, it } from 'vitest'
import { noFacts } from '../shared/model-facts.ts'
import { defaultSettings, type ProviderSettings } from '../shared/settings.ts'
import { factsOf, withFacts } from './facts-of.ts'

const [openai] = defaultSettings().providers as [ProviderSettings]
const bare: ProviderSettings = { ...openai, price: null }
const price = { input: 7, cached: 7, output: 7 }

describe('what is known of an endpoint’s model', () => {
  it('is what the person set, else what the server said, else what the data file has', () => {
    const file = factsOf(bare, null)
    const said = { ...noFacts, price, context: 8192, retiresOn: '2027-01-01', thinks: 'never' as const }
    expect(file.price).toEqual(openai.price)
    expect(factsOf(bare, said)).toMatchObject({
      price,
      context: 8192,
      retiresOn: '2027-01-01',
      thinks: 'never',
    })
    const own = { ...bare, context: 4096, price: { input: 1, cached: 1, output: 1 } }
    expect(factsOf(own, said)).toMatchObject({ price: own.price, context: 4096 })
    expect(factsOf(bare, said).largestAnswer).toBe(file.largestAnswer)
  })
  it('is filled in where the person said nothing, and never for the sample', () => {
    expect(withFacts(bare, null)).toMatchObject({ price: openai.price, context: 1_050_000 })
    const stranger = { ...bare, model: 'house', baseUrl: 'http://localhost:8080/v1' }
    expect(withFacts(stranger, null)).toEqual(stranger)
    expect(withFacts(stranger, { ...noFacts, context: 4096 })).toEqual({ ...stranger, context: 4096 })
    const ollama = { ...bare, model: 'house', baseUrl: 'http://localhost:11434' }
    expect(withFacts(ollama, null)).toMatchObject({ price: { input: 0, output: 0 }, firstToken: 600 })
    expect(withFacts({ ...ollama, firstToken: 30 }, null)).toMatchObject({ firstToken: 30 })
    const sample = { ...bare, kind: 'sample' as const, model: 'gpt-5.5' }
    expect(withFacts(sample, null)).toBe(sample)
  })
})
