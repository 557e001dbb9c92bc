import { describe, expect, it } from 'vitest'
import { knownFacts } from '../../shared/known-models.ts'
import { noFacts } from '../../shared/model-facts.ts'
import { defaultSettings, type ProviderSettings } from '../../shared/settings.ts'
import { traitsOf } from './traits-of.ts'

const [openai, anthropic] = defaultSettings().providers as [ProviderSettings, ProviderSettings]
const known = (settings: ProviderSettings) =>
  traitsOf(settings, knownFacts({ kind: settings.kind, model: settings.model, baseUrl: null }))

describe('how a model is asked', () => {
  it('for copy, the default Claude model thinks between tools only, so not at all before it writes', () => {
    expect(known(anthropic)).toMatchObject({ thinking: 'between_tools', thinks: false, effortWord: 'medium' })
    expect(known(anthropic).thinkingTokens).toBeUndefined()
    expect(known({ ...anthropic, effort: 'deep' })).toMatchObject({ thinks: true, effortWord: 'high' })
    expect(known({ ...anthropic, effort: 'deep' }).thinking).toBeUndefined()
  })
  it('one that cannot leave it has room for its thoughts', () => {
    const always = known({ ...anthropic, model: 'claude-opus-5-5' })
    expect(always).toMatchObject({ thinks: true, effortWord: 'low' })
    expect(always.thinkingTokens).toBeGreaterThan(0)
    expect(always.thinking).toBeUndefined()
  })
  it('says nothing of thinking to one that does not', () => {
    expect(known({ ...openai, model: 'gpt-4.1' })).toMatchObject({ thinks: false })
    expect(known({ ...openai, model: 'gpt-4.1' }).effortWord).toBeUndefined()
  })
  it('knows nothing of a stranger but what the person said', () => {
    const own = { ...openai, model: 'house-1', reasoning: true, context: 8192 }
    expect(traitsOf(own, noFacts)).toEqual({ thinks: true, thinkingTokens: 16_000, context: 8192 })
  })
  it('knows of a cache that keeps nothing as short as some of our beginnings', () => {
    expect(known({ ...anthropic, model: 'claude-haiku-4-5' })).toMatchObject({ leastCached: 4_096 })
    expect(known(anthropic).leastCached).toBeUndefined()
  })
  it('believes the person’s context more than anybody else’s', () => {
    expect(known({ ...openai, context: 16_384 }).context).toBe(16_384)
  })
})
