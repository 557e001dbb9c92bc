import { describe, expect, it } from 'vitest'
import { knownFacts, modelsFile, plainModelName, preferredModel } from './known-models.ts'
import { defaultSettings } from './settings.ts'

const atVendor = (model: string) =>
  knownFacts({ kind: model.startsWith('claude') ? 'anthropic' : 'openai', model, baseUrl: null })

describe('a model’s name', () => {
  it.each([
    ['openrouter/anthropic/claude-sonnet-4.5:free', 'claude-sonnet-4-5'],
    ['us.anthropic.claude-sonnet-4-5-20250929-v1:0', 'claude-sonnet-4-5'],
    ['claude-3-5-sonnet@20240620', 'claude-3-5-sonnet'],
    ['models/gemini-3.8-flash', 'gemini-3-8-flash'],
    ['gpt-5.6-sol-2026-07-09', 'gpt-5-6-sol'],
    ['qwen3:8b', 'qwen3'],
    ['GPT-6.1-Terra', 'gpt-6-1-terra'],
    ['claude-sonnet-4-6-thinking', 'claude-sonnet-4-6'],
  ])('%s is %s', (said, plain) => expect(plainModelName(said)).toBe(plain))
})

describe('what is known of a model', () => {
  it('is the same under every name it goes by', () => {
    const { context } = atVendor('claude-haiku-4-5')
    for (const model of ['anthropic/claude-haiku-4.5', 'claude-haiku-4-5-20251001', 'claude-haiku-4-5:beta'])
      expect(
        knownFacts({ kind: 'openai', model, baseUrl: 'https://gateway.example/v1' }).context,
        model,
      ).toBe(context)
  })
  it('has a price at the vendor’s own address and none elsewhere', () => {
    expect(atVendor('gpt-6.1-sol').price).toEqual({ input: 2, cached: 0.1, output: 10, cacheWritten: 2.5 })
    expect(
      knownFacts({ kind: 'openai', model: 'openai/gpt-6.1-sol', baseUrl: 'https://gateway.example/v1' })
        .price,
    ).toBeNull()
    expect(
      knownFacts({
        kind: 'openai',
        model: 'gemini-3.8-flash',
        baseUrl: 'https://generativelanguage.googleapis.com/v1',
      }).price,
    ).not.toBeNull()
  })
  it.each([
    ['http://localhost:11434/v1', 'qwen3:8b'],
    ['http://127.0.0.1:11434', 'gpt-oss:20b'],
    ['http://192.168.1.20:1234/v1', 'a-model-of-nobody'],
    ['http://[::1]:1234/v1', 'openai/gpt-6.1-sol'],
  ])('costs nothing where a program of one’s own writes: %s', (baseUrl, model) => {
    for (const kind of ['openai', 'anthropic'] as const)
      expect(knownFacts({ kind, model, baseUrl }).price).toEqual({ input: 0, cached: 0, output: 0 })
  })
  it.each([
    // Ports of gateways too, which pass questions on to vendors.
    'http://localhost:8080/v1',
    'http://localhost:8000/v1',
    'http://localhost:4000',
    'https://ollama.example.com:11434/v1',
    'https://gateway.example.com/v1',
  ])('is not taken to be free elsewhere: %s', (baseUrl) => {
    expect(knownFacts({ kind: 'openai', model: 'qwen3:8b', baseUrl }).price).toBeNull()
  })
  it('of a newer one of a family is what the family does, without a price', () => {
    const facts = atVendor('gpt-6.9-sol')
    expect(facts).toMatchObject({ thinks: 'can', cache: { kind: 'breakpoints', least: 1024 } })
    expect(facts.price).toBeNull()
    expect(facts.context).toBeNull()
  })
  it('takes the closest family: caches by marks began with 5.6', () => {
    expect(atVendor('gpt-5.5').cache?.kind).toBe('prefix')
    expect(atVendor('gpt-5.6-sol').cache?.kind).toBe('breakpoints')
    expect(atVendor('claude-opus-5').thinks).toBe('can')
    expect(atVendor('claude-opus-5-5').thinks).toBe('always')
  })
  it('is nothing where nobody knows the name', () => {
    expect(Object.values(atVendor('house-model-1')).every((fact) => fact === null)).toBe(true)
  })
})

describe('models.json', () => {
  const { models, families, sources, vendors, tokensPerWord } = modelsFile()
  it('names a source that is there for everything, and families and vendors that are there', () => {
    for (const { name, family, sources: of } of models) {
      expect(families[family], name).toBeDefined()
      for (const source of [...of, ...(families[family]?.sources ?? [])])
        expect(sources[source], `${name}: ${source}`).toBeDefined()
    }
    for (const [name, { vendor, tokens }] of Object.entries(families)) {
      expect(vendors[vendor], name).toBeDefined()
      expect(tokensPerWord[tokens], name).toBeDefined()
    }
  })
  it('has each model once, and suggests only models it has and that do not end', () => {
    const names = models.map(({ name }) => plainModelName(name))
    expect(new Set(names).size).toBe(names.length)
    for (const { suggestion } of models) {
      if (suggestion === undefined) continue
      const suggested = models.find(({ name }) => name === suggestion)
      expect(suggested, suggestion).toBeDefined()
      expect(suggested?.retiresOn, suggestion).toBeUndefined()
    }
  })
})

describe('the first endpoints', () => {
  it('have the preferred model of their vendor, at its price', () => {
    for (const { kind, model, price } of defaultSettings().providers) {
      expect(model).toBe(preferredModel(kind === 'anthropic' ? 'anthropic' : 'openai'))
      expect(price).toEqual(knownFacts({ kind, model, baseUrl: null }).price)
      expect(price).not.toBeNull()
    }
  })
  it('do not begin with a model that ends', () => {
    for (const { kind, model } of defaultSettings().providers)
      expect(knownFacts({ kind, model, baseUrl: null }).retiresOn, model).toBeNull()
  })
})
