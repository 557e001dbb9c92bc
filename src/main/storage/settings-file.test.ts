import { expect, test } from 'vitest'
import { defaultSettings, type Settings } from '../../shared/settings.ts'
import { settingsContent, takeSettings } from './settings-file.ts'

const take = (settings: unknown, last?: Settings) => {
  const { value, ...told } = takeSettings({ settings }, last && { settings: last })
  return { ...told, settings: value.settings, written: settingsContent(value)['settings'] }
}
const [openai, claude] = defaultSettings().providers
const studio = {
  ...openai!,
  provider: 'studio',
  name: 'Studio',
  baseUrl: 'http://localhost:1234/v1',
  model: 'qwen',
}
const mine: Settings = {
  ...defaultSettings(),
  ...{ slots: 5, theme: 'dark', vaultsFolder: '/vaults', providers: [studio, claude!, openai!] },
}

test('starts with the defaults and without a word when nothing was saved yet', () => {
  const { value, wrong } = takeSettings(undefined, undefined)
  expect([value.settings, wrong]).toEqual([defaultSettings(), []])
})

test('keeps every valid setting and puts a broken one back to its default, saying so', () => {
  const { settings, wrong } = take({ ...mine, slots: 99 })
  expect(settings).toEqual({ ...mine, slots: 3 })
  expect(wrong).toEqual(['The number of requests at once could not be read. It went back to the default.'])
})

test('a value that cannot be read is as it was the last time, whichever it is, and costs no other', () => {
  for (const key of Object.keys(mine)) {
    for (const broken of [{ odd: 1 }, [[]], -7, true]) {
      const { settings, wrong } = take({ ...mine, [key]: broken }, mine)
      if (wrong.length > 0) expect(settings, key).toEqual(mine)
      const { [key]: _, ...others } = settings as Record<string, unknown>
      expect(others).toEqual(Object.fromEntries(Object.entries(mine).filter(([other]) => other !== key)))
    }
  }
})

test('keeps what is valid among the time limits, the spending and other models', () => {
  const given = {
    limits: { ...defaultSettings().limits, stall: -1, firstToken: 30, sections: { '4': 90, '5': 'long' } },
    spending: { perRun: 'much', perMonth: 20 },
    sectionModels: { '2': { provider: 'openai', model: 'x' }, '3': 7 },
  }
  const { settings, wrong } = take(given)
  expect(settings.limits).toEqual({ ...defaultSettings().limits, firstToken: 30, sections: { '4': 90 } })
  expect(settings.spending).toEqual({ perRun: null, perMonth: 20 })
  expect(settings.sectionModels).toEqual({ '2': { provider: 'openai', model: 'x' } })
  expect(wrong).toHaveLength(3)
})

test('a part of a provider that cannot be read costs that part alone', () => {
  const { settings, wrong } = take({
    ...mine,
    providers: [{ ...studio, price: 'free', slots: 99 }, claude, openai],
  })
  expect(settings.providers).toEqual([{ ...studio, price: null }, claude, openai])
  expect(wrong).toEqual([
    'The price of the provider “Studio” could not be read. Please look at it in Settings.',
    'The number of requests at once of the provider “Studio” could not be read. Please look at it in Settings.',
  ])
})

test('an address that an earlier version took and nobody can ask is one that cannot be read', () => {
  for (const baseUrl of [
    'https://localhost.11434',
    'http://[fd00:1]:11434',
    'https://x.example/v1-H"k:secret"',
  ]) {
    const { settings, wrong } = take({ ...mine, providers: [{ ...studio, baseUrl }, claude, openai] })
    expect(settings.providers[0]).toEqual({ ...studio, baseUrl: null, enabled: false })
    expect(wrong.join()).toContain('switched off until you type its address again')
  }
})

test('a provider whose address cannot be read is as it was the last time, else switched off: nothing is sent elsewhere', () => {
  const broken = { ...mine, providers: [{ ...studio, baseUrl: 7 }, claude, openai] }
  expect(take(broken, mine).settings.providers[0]).toEqual(studio)
  const { settings, wrong } = take(broken)
  expect(settings.providers[0]).toEqual({ ...studio, baseUrl: null, enabled: false })
  expect(wrong).toEqual([
    'The address of the provider “Studio” could not be read. It is switched off until you type its address again.',
  ])
})

test('providers that cannot be told apart stay, each under a name of its own', () => {
  const { settings, wrong } = take({
    providers: [studio, { ...studio, provider: 'other', model: 'b' }, studio],
  })
  expect(settings.providers).toEqual([studio, { ...studio, provider: 'other', model: 'b', name: 'Studio 2' }])
  expect(wrong).toHaveLength(2)
})

test('what a newer version wrote is written back as it stood, and a choice of it until another is made', () => {
  const newer = { provider: 'gem', kind: 'gemini', name: 'Gemini', region: 'eu' }
  const raw = {
    ...mine,
    ...{ theme: 'sepia', ears: { big: true }, limits: { ...mine.limits, patience: 'endless' } },
    providers: [{ ...studio, tags: ['a'] }, newer, claude, openai],
  }
  const { value, wrong, said } = takeSettings({ settings: raw, written: 'by 9.0' }, { settings: mine })
  expect(wrong).toEqual([])
  expect(said).toEqual(['The appearance was set by a newer Vaultwright to what this one does not know.'])
  expect(value.settings).toEqual({ ...mine, theme: 'dark' })
  expect(settingsContent(value)).toEqual({ settings: raw, written: 'by 9.0' })
  const removed = { ...value.settings, theme: 'light' as const, providers: [claude!] }
  expect(settingsContent({ ...value, settings: removed })['settings']).toMatchObject({
    ...{ theme: 'light', ears: { big: true }, providers: [claude, newer] },
  })
})

test('is read as a text of JSON, in a list, or without what it stands in', () => {
  for (const raw of [{ settings: JSON.stringify(mine) }, [{ settings: mine }], mine])
    expect(takeSettings(raw, undefined)).toMatchObject({ value: { settings: mine }, wrong: [] })
})

test('survives anything at all, says so, and uses what was saved the last time', () => {
  const strange = [
    null,
    7,
    'x',
    [],
    [1],
    {},
    { settings: 5 },
    { settings: null },
    JSON.parse('{"__proto__":{"slots":1}}'),
  ]
  for (const raw of strange) {
    expect(takeSettings(raw, undefined)).toMatchObject({ value: { settings: defaultSettings() } })
    const { value, wrong } = takeSettings(raw, { settings: mine })
    expect([value.settings, wrong.length]).toEqual([mine, 1])
  }
  expect(take({ providers: 5, limits: null, window: [] }, mine).settings).toMatchObject({
    ...{ providers: mine.providers, limits: mine.limits },
  })
  expect(take({ providers: [] }, mine).settings.providers).toEqual(mine.providers)
  expect(take({ providers: [null, 7, {}] }, mine).settings.providers).toEqual(mine.providers)
})
