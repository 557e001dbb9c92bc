import { describe, expect, it } from 'vitest'
import { knownFacts } from './known-models.ts'
import { blanksIn, keyPageOf, limitsOf, presets } from './presets.ts'
import { endpointSchema } from './settings.ts'

describe('the servers people use', () => {
  it.each(presets.map((preset) => [preset.name, preset] as const))('%s makes an endpoint', (name, preset) => {
    const { kind, baseUrl, model } = preset
    const filled = baseUrl?.replace(/\{\w+\}/gu, 'mine') ?? null
    const endpoint = {
      provider: 'x',
      kind,
      name,
      enabled: true,
      model: model ?? 'some-model',
      baseUrl: filled,
      reasoning: false,
      price: null,
      ...limitsOf(preset),
    }
    expect(endpointSchema.safeParse(endpoint).success).toBe(true)
  })
  it('say what is left to fill in', () => {
    expect(presets.flatMap((preset) => blanksIn(preset).map((word) => [preset.name, word]))).toEqual([
      ['Azure', 'resource'],
    ])
  })
  it('have a key page exactly where a key is needed, over https', () => {
    for (const { name, keyPage, ownServer } of presets) {
      expect(keyPage === null, name).toBe(ownServer)
      if (keyPage !== null) expect(keyPage, name).toMatch(/^https:/u)
    }
  })
  it.each([
    ['openai', null, 'platform.openai.com'],
    ['anthropic', null, 'platform.claude.com'],
    ['openai', 'https://openrouter.ai/api/v1', 'openrouter.ai/settings'],
    ['anthropic', 'https://api.deepseek.com/anthropic', 'platform.deepseek.com'],
    ['openai', 'https://mine.openai.azure.com/openai/v1', 'portal.azure.com'],
  ] as const)(
    'are known by their address, whichever of their languages is spoken: %s %s',
    (kind, baseUrl, page) => {
      expect(keyPageOf({ kind, baseUrl })).toContain(page)
    },
  )
  it('are none of those that have no page for keys', () => {
    for (const baseUrl of ['http://localhost:11434/v1', 'https://gateway.example.com/v1'])
      expect(keyPageOf({ kind: 'openai', baseUrl })).toBeNull()
  })
  it('give one’s own server ten minutes for the first word and one request at a time', () => {
    const ollama = presets.find(({ name }) => name === 'Ollama')
    expect(ollama && limitsOf(ollama)).toEqual({ firstToken: 600, slots: 1 })
  })
  it('begin with models whose price is known', () => {
    for (const { kind, model, baseUrl, name } of presets)
      if (model !== null) expect(knownFacts({ kind, model, baseUrl }).price, name).not.toBeNull()
  })
})
