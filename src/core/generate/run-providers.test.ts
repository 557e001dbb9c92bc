import { describe, expect, it } from 'vitest'
import type { ProviderId } from '../../shared/provider.ts'
import { providerSettings } from '../testing/run-in-memory.ts'
import { runProviders, type RunProvider, type RunProviders } from './run-providers.ts'

const sit = (provider: ProviderId) => ({
  model: { provider, model: 'm', write: () => (async function* () {})() },
  settings: providerSettings(provider),
})
const both = (): RunProviders => runProviders([sit('openai'), sit('anthropic')], 1)
const picked = (providers: RunProviders, preferred: ProviderId | null = null, now = 0): RunProvider => {
  const pick = providers.pick(preferred, now)
  if (pick.kind !== 'use') throw new Error(pick.kind)
  return pick.provider
}
const breakDown = (provider: RunProvider, now = 0): void => {
  for (let i = 0; i < 3; i++) provider.breaker.enter(now)?.failed(now)
}
const unauthorized = { kind: 'unauthorized', status: 401, requestId: null } as const

describe('the providers of a run', () => {
  it('are asked in the user’s order, unless another is preferred', () => {
    expect(picked(both()).model.provider).toBe('openai')
    expect(picked(both(), 'anthropic').model.provider).toBe('anthropic')
  })

  it('are passed over while their breaker is open, also when preferred', () => {
    const providers = both()
    breakDown(picked(providers))
    expect(picked(providers, 'openai').model.provider).toBe('anthropic')
    expect(providers.others('anthropic', 0, false)).toEqual([])
    expect(picked(providers, null, 5_000).model.provider).toBe('openai')
  })

  it('make a part wait for the first that comes back when all rest', () => {
    const providers = both()
    breakDown(picked(providers, 'openai'))
    breakDown(picked(providers, 'anthropic', 1_000), 1_000)
    expect(providers.pick(null, 1_000)).toEqual({ kind: 'wait', ms: 4_000, paced: false })
  })

  it('are not asked before the time they said, and waiting for them is told from waiting for the broken', () => {
    const providers = both()
    picked(providers, 'openai').pacedUntil = 9_000
    expect(picked(providers, 'openai', 1_000).model.provider).toBe('anthropic')
    breakDown(picked(providers, 'anthropic', 1_000), 6_000)
    expect(providers.pick('openai', 6_000)).toEqual({ kind: 'wait', ms: 3_000, paced: true })
    expect(picked(providers, 'openai', 9_000).model.provider).toBe('openai')
  })

  it('are not asked any more once they are out', () => {
    const providers = both()
    picked(providers).ended('1.1', unauthorized, false)
    expect(picked(providers, 'openai').model.provider).toBe('anthropic')
    expect(providers.others('anthropic', 0, false)).toEqual([])
    picked(providers).ended('1.1', unauthorized, false)
    expect(providers.pick(null, 0)).toEqual({
      kind: 'none',
      failure: { kind: 'no-provider', reason: 'all-out' },
    })
  })

  it('end with their own reason when there is only one', () => {
    const providers = runProviders([sit('openai')], 1)
    picked(providers).ended('1.1', unauthorized, false)
    expect(providers.pick(null, 0)).toEqual({ kind: 'none', failure: unauthorized })
  })
})

describe('a section with a model of its own', () => {
  const own = { ...sit('anthropic'), model: { ...sit('anthropic').model, model: 'poet' } }
  const withOwn = (): { providers: RunProviders; section: RunProviders } => {
    const providers = runProviders([sit('openai'), sit('anthropic')], 1, new Map([[3, own]]))
    return { providers, section: providers.of(3) }
  }
  const keys = (providers: RunProviders): string[] => providers.able(0).map(({ key }) => key)

  it('asks that one first and then the others in their order; other sections know nothing of it', () => {
    const { providers, section } = withOwn()
    expect(keys(section)).toEqual(['anthropic/poet', 'openai', 'anthropic'])
    expect(keys(providers.of(4))).toEqual(['openai', 'anthropic'])
    expect([section.chosen, providers.of(4).chosen]).toEqual([true, false])
  })
  it('shares breaker, pace and counts with its provider', () => {
    const { providers, section } = withOwn()
    breakDown(picked(section))
    expect(keys(section)).toEqual(['openai'])
    expect(keys(providers)).toEqual(['openai'])
    const other = withOwn()
    picked(other.section).pacedUntil = 9_000
    picked(other.section, 'anthropic/poet', 9_000).calls += 1
    expect(keys(other.providers)).toEqual(['openai'])
    expect(picked(other.providers, 'anthropic', 9_000).calls).toBe(1)
  })
  it('takes its provider with it when the key is refused, and goes alone when the model is unknown', () => {
    const { providers, section } = withOwn()
    picked(section).ended(
      '1.1',
      { kind: 'model-not-found', model: 'poet', status: 404, requestId: null },
      false,
    )
    expect(keys(section)).toEqual(['openai', 'anthropic'])
    const other = withOwn()
    picked(other.section).ended('1.1', unauthorized, false)
    expect(keys(other.providers)).toEqual(['openai'])
    expect(keys(providers)).toEqual(['openai', 'anthropic'])
    const third = withOwn()
    picked(third.providers, 'anthropic').ended('1.1', unauthorized, false)
    expect(keys(third.section)).toEqual(['openai'])
  })
  it('is not sent to its provider’s usual model where the way there is bad', () => {
    const { section } = withOwn()
    expect(section.others('anthropic/poet', 0, true)).toEqual(['openai'])
    expect(section.others('anthropic/poet', 0, false)).toEqual(['openai', 'anthropic'])
  })
  it('only changes the order when the model is the usual one of its provider', () => {
    const providers = runProviders([sit('openai'), sit('anthropic')], 1, new Map([[3, sit('anthropic')]]))
    expect(keys(providers.of(3))).toEqual(['anthropic', 'openai'])
  })
})
