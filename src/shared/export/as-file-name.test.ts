import { expect, test } from 'vitest'
import { utf8Bytes } from '../utf8-bytes.ts'
import { asFileName, nameFrom } from './as-file-name.ts'

test('is a name that no system keeps to itself', () => {
  for (const name of ['Con', 'AUX', 'nul', 'Prn.', 'com1', 'Lpt9'])
    expect(asFileName(name)).toBe(`Vault ${name.replace('.', '')}`)
  expect(['Conrad', 'Con Amore', 'Öl/Ä', '…'].map(asFileName)).toEqual([
    'Conrad',
    'Con Amore',
    'Öl Ä',
    'Vault',
  ])
})

test('keeps the apostrophe inside of a word, and no other', () => {
  expect(asFileName('Anna’s Studio')).toBe('Anna’s Studio')
  expect(asFileName("L'Atelier d'Été 'neu' Jens'")).toBe("L'Atelier d'Été neu Jens")
  expect(asFileName("''’ x")).toBe('x')
})

test('keeps what joins or parts the letters of a word, and puts no blank where a sign cannot be seen', () => {
  for (const name of ['می\u200cخواهم بدانم', 'क्\u200dया आप', 'ශ්\u200dරී ලංකා'])
    expect(asFileName(name)).toBe(name)
  expect(asFileName('Markt\u00adplatz\u200b Nord\u2060\ufeff')).toBe('Marktplatz Nord')
  expect(asFileName('\u200cab\u200c 👩\u200d👧 c\u200d')).toBe('ab c')
})

test('ends with a whole word where it is cut, unless that is most of it', () => {
  const subject = 'Why the best managers I know never answer before nine in the morning'
  expect(nameFrom(subject, 50)).toBe('Why the best managers I know never answer before')
  expect(nameFrom('one two three', 7)).toBe('one two')
  expect(nameFrom('one Donaudampfschifffahrt', 12)).toBe('one Donaudam')
})

test('leaves room on every disk for what comes behind it, in every script, and splits no character', () => {
  for (const sign of ['ก', '你', 'ж', 'x', 'é', 'e\u0301', 'ก\u0e35']) {
    const name = asFileName(sign.repeat(300))
    expect(utf8Bytes(name)).toBeLessThanOrEqual(120)
    expect(name.length % sign.length).toBe(0)
  }
  expect(asFileName('x'.repeat(300))).toHaveLength(80)
  expect(nameFrom('ab cd', 3)).toBe('ab')
})
