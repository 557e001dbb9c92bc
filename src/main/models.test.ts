import { describe, expect, it } from 'vitest'
import { defaultSettings, type ProviderSettings } from '../shared/settings.ts'
import { runClock } from './clock.ts'
import { hostOf, isUsable, modelSource } from './models.ts'

const openai: ProviderSettings = defaultSettings().providers[0]!
const own = { ...openai, baseUrl: 'http://127.0.0.1:11434' }

describe('the models of the settings', () => {
  it('are asked at the vendor’s host unless an address is set', () => {
    expect(hostOf(openai)).toBe('api.openai.com')
    expect(hostOf(own)).toBe('127.0.0.1:11434')
  })
  it('are usable with a key for exactly that host, or with an address of one’s own', () => {
    const onlyElsewhere = (_: string, host: string): string | null => (host === 'elsewhere' ? 'key' : null)
    expect(isUsable(onlyElsewhere)(openai)).toBe(false)
    expect(isUsable(() => 'key')(openai)).toBe(true)
    expect(isUsable(() => null)(own)).toBe(true)
  })
  it('say that there is no key instead of asking without one', async () => {
    expect(
      await modelSource({ keyFor: () => null, samplePace: () => 900, clock: runClock() })(openai),
    ).toEqual({
      ok: false,
      failure: { kind: 'no-provider', reason: 'no-key' },
    })
  })
})
