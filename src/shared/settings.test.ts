import { describe, expect, it } from 'vitest'
import { nameOf, newProviderId, providerIdSchema } from './provider.ts'
import {
  defaultSettings,
  endpointSchema,
  mixedUp,
  nameTrouble,
  settingsChangeSchema,
  settingsSchema,
  atAddress,
  withModel,
  type ProviderSettings,
} from './settings.ts'

const [openai] = defaultSettings().providers
if (!openai) throw new Error('There is a first provider.')
const studio: ProviderSettings = {
  ...openai,
  provider: 'lm-studio',
  name: 'LM Studio',
  baseUrl: 'http://localhost:1234/v1',
  model: 'qwen',
}

describe('settings', () => {
  it('of before endpoints had names and kinds open as they were', () => {
    const old = {
      providers: [
        {
          provider: 'anthropic',
          enabled: true,
          model: 'claude',
          baseUrl: null,
          reasoning: false,
          price: null,
        },
        { provider: 'openai', enabled: false, model: 'gpt', baseUrl: null, reasoning: true, price: null },
      ],
      slots: 5,
    }
    const { providers, slots } = settingsSchema.parse(old)
    expect(slots).toBe(5)
    expect(providers.map(({ provider, kind, name, model }) => [provider, kind, name, model])).toEqual([
      ['anthropic', 'anthropic', 'Claude', 'claude'],
      ['openai', 'openai', 'OpenAI', 'gpt'],
    ])
  })
  it('that change in one thing leave the others alone', () => {
    expect(settingsChangeSchema.parse({ theme: 'dark' })).toEqual({ theme: 'dark' })
  })
  it('refuse two providers that cannot be told apart, and none at all', () => {
    expect(mixedUp([openai, { ...studio, name: ' openai ' }])).toContain('Two providers')
    expect(mixedUp([openai, { ...studio, provider: 'openai' }])).not.toBeNull()
    expect(settingsChangeSchema.safeParse({ providers: [openai, openai] }).success).toBe(false)
    expect(settingsChangeSchema.safeParse({ providers: [] }).success).toBe(false)
    expect(settingsChangeSchema.safeParse({ providers: [openai, studio] }).success).toBe(true)
  })
  it('refuse a provider of one’s own whose language is not said', () => {
    const { kind: _, ...unsaid } = studio
    expect(settingsChangeSchema.safeParse({ providers: [unsaid] }).success).toBe(false)
  })
})

describe('the name of a provider', () => {
  it('is there, short and no other’s', () => {
    expect(nameTrouble('  ', [])).toContain('Give it a name')
    expect(nameTrouble('lm  studio', [studio])).toContain('LM Studio')
    expect(nameTrouble('x'.repeat(61), [])).toContain('60')
    expect(nameTrouble('Mine', [studio])).toBeNull()
  })
  it('makes an id that is valid and free, whatever it is', () => {
    expect(newProviderId('LM Studio (office)', [])).toBe('lm-studio-office')
    expect(newProviderId('OpenAI', ['openai'])).toBe('openai-2')
    expect(newProviderId('Ollama', ['ollama', 'ollama-2'])).toBe('ollama-3')
    for (const name of ['日本', '4o', '--', 'Ünïcode Ñame', 'a'.repeat(60), 'sample', '9 lives'])
      expect(providerIdSchema.safeParse(newProviderId(name, [])).success, name).toBe(true)
  })
  it('is what the run called it, else what it is called now, else its id', () => {
    expect(nameOf('lm-studio', [{ provider: 'lm-studio', name: 'Then' }, studio])).toBe('Then')
    expect(nameOf('openai')).toBe('OpenAI')
    expect(nameOf('gone')).toBe('gone')
  })
})

describe('another model at an endpoint', () => {
  const priced = { ...openai, price: { input: 1, cached: 1, output: 2 } }
  it('has no price unless an endpoint at the same address has this model', () => {
    expect(withModel(priced, 'other', [priced]).price).toBeNull()
    expect(withModel(priced, priced.model, [priced])).toBe(priced)
    const twin = {
      ...priced,
      provider: 'mini',
      name: 'Mini',
      model: 'other',
      price: { input: 3, cached: 3, output: 3 },
    }
    expect(withModel(priced, 'other', [priced, twin])).toMatchObject({
      provider: 'openai',
      price: twin.price,
    })
  })
})

describe('another address of an endpoint', () => {
  it('has the price that is known there, and not that of the place before', () => {
    expect(atAddress(openai, 'http://localhost:11434')).toEqual({
      baseUrl: 'http://localhost:11434',
      price: { input: 0, cached: 0, output: 0 },
    })
    expect(atAddress(openai, 'https://gateway.example.com/v1').price).toBeNull()
    const typed = {
      ...openai,
      baseUrl: 'https://gateway.example.com',
      price: { input: 1, cached: 1, output: 2 },
    }
    expect(atAddress(typed, null)).toEqual({ baseUrl: null, price: openai.price })
    // Whatever the path, it is the same place.
    expect(atAddress(typed, 'https://gateway.example.com/v1').price).toBe(typed.price)
  })
})

it('a model is read without what was copied along with its name', () => {
  const { model } = endpointSchema.shape
  for (const pasted of [' gpt-5.5\n', '\u200bgpt-5.5\u00a0', '"gpt-5.5",', '“gpt-5.5”', '`gpt-5.5`'])
    expect(model.parse(pasted)).toBe('gpt-5.5')
  for (const odd of ['llama3:8b', 'accounts/fireworks/models/x', '@cf/meta/llama', 'my model (new)', "it's"])
    expect(model.parse(odd)).toBe(odd)
  expect(model.safeParse(' \u200b').success).toBe(false)
})
