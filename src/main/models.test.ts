import { describe, expect, it } from 'vitest'
import { defaultSettings, type ProviderSettings } from '../shared/settings.ts'
import { runClock } from './clock.ts'
import { originOf, isUsable, modelSource } from './models.ts'

const openai: ProviderSettings = defaultSettings().providers[0]!
const own = { ...openai, baseUrl: 'http://127.0.0.1:11434' }

describe('the models of the settings', () => {
  it('are asked at the vendor’s origin unless an address is set', () => {
    expect(originOf(openai)).toBe('https://api.openai.com')
    expect(originOf(own)).toBe('http://127.0.0.1:11434')
  })
  it('are usable with a key for exactly that origin, or with an address of one’s own', () => {
    const onlyElsewhere = (_: string, origin: string): string | null =>
      origin === 'elsewhere' ? 'key' : null
    expect(isUsable(onlyElsewhere)(openai)).toBe(false)
    expect(isUsable(() => 'key')(openai)).toBe(true)
    expect(isUsable(() => null)(own)).toBe(true)
    // The vendor's own address in other words wants a key all the same.
    expect(isUsable(() => null)({ ...openai, baseUrl: 'https://api.openai.com/v2' })).toBe(false)
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
