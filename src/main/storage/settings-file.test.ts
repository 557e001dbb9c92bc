import { expect, test } from 'vitest'
import { defaultSettings } from '../../shared/settings.ts'
import { parseSettings } from './settings-file.ts'

test('starts with the defaults when nothing was saved yet', () => {
  expect(parseSettings(undefined)).toEqual({ settings: defaultSettings(), notices: [] })
})

test('keeps every valid setting and puts a broken one back to its default, saying so', () => {
  const raw = { ...defaultSettings(), slots: 99, theme: 'dark', vaultsFolder: '/vaults' }
  const { settings, notices } = parseSettings(raw)
  expect(settings).toEqual({ ...defaultSettings(), theme: 'dark', vaultsFolder: '/vaults' })
  expect(notices).toEqual(['The number of requests at once could not be read and went back to the default.'])
})

test('keeps what is valid among the time limits and the providers', () => {
  const limits = { ...defaultSettings().limits, stall: -1, firstToken: 30 }
  const [openai, anthropic] = defaultSettings().providers
  const providers = [{ ...openai, model: '' }, anthropic]
  const { settings, notices } = parseSettings({ limits, providers })
  expect(settings.limits).toEqual({ ...defaultSettings().limits, firstToken: 30 })
  expect(settings.providers).toEqual(defaultSettings().providers)
  expect(notices).toHaveLength(2)
})

test('survives anything at all', () => {
  for (const raw of [
    null,
    7,
    'x',
    [],
    [1],
    { providers: 5, limits: null, window: [] },
    { __proto__: null },
  ]) {
    expect(parseSettings(raw).settings).toEqual(defaultSettings())
  }
})

test('keeps providers of one’s own, and each of several that cannot be told apart once', () => {
  const [openai] = defaultSettings().providers
  const own = { ...openai, provider: 'studio', name: 'LM Studio' }
  const { settings, notices } = parseSettings({ providers: [own, { ...own, provider: 'other' }, openai] })
  expect(settings.providers).toEqual([own, openai])
  expect(notices).toHaveLength(1)
})
