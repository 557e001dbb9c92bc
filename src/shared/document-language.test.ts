import { describe, expect, it } from 'vitest'
import { documentLanguage, runsFromRight } from './document-language.ts'
import { intakeSchema } from './intake.ts'

const of = (market: { language?: string; country?: string; spelling?: string }, more: object = {}): string =>
  documentLanguage(intakeSchema.parse({ ...more, market }))

describe('a document says which language it is in', () => {
  it.each([
    ['Japanese', 'ja'],
    ['日本語', 'ja'],
    ['Farsi', 'fa'],
    ['فارسی', 'fa'],
    ['Urdu', 'ur'],
    ['Mandarin Chinese', 'zh'],
    ['Tajski', 'th'],
    ['Cantonese', 'zh'],
    ['auf Georgisch', 'ka'],
    ['Deutsch', 'de'],
  ])('also where nobody measured its length: %s', (language, tag) => {
    expect(of({ language })).toBe(tag)
  })

  it.each([
    [{ language: 'English', country: 'Ireland', spelling: 'British' }, 'en-IE'],
    [{ language: 'English', country: 'United Kingdom' }, 'en-GB'],
    [{ language: 'English (UK)' }, 'en-GB'],
    [{ language: 'English', country: 'Portugal', spelling: 'British' }, 'en-GB'],
    [{ language: 'English', country: 'Anywhere in Europe', spelling: 'American' }, 'en-US'],
    [{ language: 'English', country: 'USA', spelling: 'British' }, 'en-GB'],
    [{ language: 'English', country: 'Germany' }, 'en'],
    [{ language: 'English', country: 'New South Wales' }, 'en-AU'],
    [{ language: 'Deutsch', country: 'Schweiz' }, 'de-CH'],
    [{ language: 'Deutsch', country: 'Deutschland, Österreich' }, 'de-DE'],
    [{ language: 'Portuguese (Portugal)', country: 'Brazil' }, 'pt-PT'],
    [{ language: 'Español', country: 'México' }, 'es-MX'],
    [{ language: 'Chinese', country: 'Taiwan' }, 'zh-TW'],
    [{ language: 'Traditional Chinese' }, 'zh-TW'],
    [{ language: '繁體中文' }, 'zh-TW'],
    [{ language: '简体中文' }, 'zh-CN'],
    [{ language: 'Latin American Spanish' }, 'es'],
    [{ language: 'American English' }, 'en-US'],
    [{ language: 'pt_PT' }, 'pt-PT'],
    [{ language: 'zh-Hant' }, 'zh-Hant'],
  ])('and whose spelling it has: %o', (market, tag) => {
    expect(of(market)).toBe(tag)
  })

  it('tells it by the letters of the answers where none is named', () => {
    expect(of({}, { coreProblem: 'العملاء لا يجدون وقتا كافيا لإدارة أعمالهم' })).toBe('ar')
    expect(of({}, { coreProblem: '忙しくて準備の時間がありません。' })).toBe('ja')
    expect(of({}, { coreProblem: 'ลูกค้าไม่มีเวลาเตรียมตัว' })).toBe('th')
    expect(of({}, { coreProblem: 'They have no time.' })).toBe('en')
  })

  it('claims none where the one that is named is not known', () => {
    expect(of({ language: 'Klingon' })).toBe('und')
    for (const language of ['constructor', '__proto__', 'x', '-', 'en-', 'i-klingon'])
      expect(() => of({ language })).not.toThrow()
  })
})

it('knows which languages run from right to left', () => {
  expect(['ar', 'fa', 'ur', 'he', 'yi', 'ps', 'ckb', 'ar-EG'].filter((tag) => !runsFromRight(tag))).toEqual(
    [],
  )
  expect(['en', 'ja', 'hi', 'und', 'tr', 'zh-TW'].filter(runsFromRight)).toEqual([])
})
