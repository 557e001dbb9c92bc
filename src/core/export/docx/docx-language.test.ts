import { expect, it } from 'vitest'
import { runsLeft } from '../runs-left.ts'
import { docxLanguage, standing } from './docx-language.ts'

it.each([
  ['en', { value: 'en-US' }, false],
  ['en-GB', { value: 'en-GB' }, false],
  ['de', { value: 'de-DE' }, false],
  ['de-CH', { value: 'de-CH' }, false],
  ['pl', { value: 'pl-PL' }, false],
  ['pt', { value: 'pt-BR' }, false],
  ['no', { value: 'nb-NO' }, false],
  ['und', { value: 'x-none' }, false],
  ['ar', { value: 'en-US', bidirectional: 'ar-EG' }, true],
  ['he', { value: 'en-US', bidirectional: 'he-IL' }, true],
  ['fa', { value: 'en-US', bidirectional: 'fa-IR' }, true],
  ['th', { value: 'en-US', bidirectional: 'th-TH' }, false],
  ['hi', { value: 'en-US', bidirectional: 'hi-IN' }, false],
  ['ja', { value: 'en-US', eastAsia: 'ja-JP' }, false],
  ['zh', { value: 'en-US', eastAsia: 'zh-CN' }, false],
  ['zh-Hant', { value: 'en-US', eastAsia: 'zh-TW' }, false],
  ['ko', { value: 'en-US', eastAsia: 'ko-KR' }, false],
] as const)('%s is %s for Word', (tag, spelled, rightToLeft) => {
  expect(docxLanguage(tag)).toEqual({ spelled, rightToLeft })
})

it('lets a text run as its first letter does, whatever marks and digits stand before it', () => {
  for (const text of ['שלום Mara', '“12. مرحبا', '— ܫܠܡܐ']) expect(runsLeft(text), text).toBe(true)
  for (const text of ['Mara שלום', '12. Łódź', '私たち', '12 – 30', ''])
    expect(runsLeft(text), text).toBe(false)
  expect([standing('שלום', false), standing('Mara', true), standing('Mara', false)]).toEqual([
    ...[{ bidirectional: true }, { alignment: 'right' }, {}],
  ])
})
