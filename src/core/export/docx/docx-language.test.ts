import { expect, it } from 'vitest'
import { docxLanguage, runsLeft, standing } from './docx-language.ts'

it.each([
  [null, 'en-US', false],
  ['en', 'en-US', false],
  ['de', 'de-DE', false],
  ['pl', 'pl-PL', false],
  ['pt', 'pt-BR', false],
  ['no', 'nb-NO', false],
  ['ar', 'ar-EG', true],
  ['he', 'he-IL', true],
  ['fa', 'fa-IR', true],
] as const)('%s is %s for Word', (code, tag, rightToLeft) => {
  expect(docxLanguage(code)).toEqual({ tag, rightToLeft })
})

it('lets a text run as its first letter does, whatever marks and digits stand before it', () => {
  for (const text of ['שלום Mara', '“12. مرحبا', '— ܫܠܡܐ']) expect(runsLeft(text), text).toBe(true)
  for (const text of ['Mara שלום', '12. Łódź', '私たち', '12 – 30', ''])
    expect(runsLeft(text), text).toBe(false)
  expect([standing('שלום', false), standing('Mara', true), standing('Mara', false)]).toEqual([
    ...[{ bidirectional: true }, { alignment: 'right' }, {}],
  ])
})
