import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cleanText, oneLine } from './clean-text.ts'

it('takes out what is no character, and nothing else', () => {
  expect(cleanText('a\0b\u0007c\u007fd\u009fe\ufffff')).toBe('abcdef')
  expect(cleanText('a\ud800b\udc00c')).toBe('abc')
  for (const text of ['a\tb\nc', 'naïve Łódź 私 🎈 👩‍👩‍👧', 'a\u00a0b', '\ufeffa'])
    expect(cleanText(text)).toBe(text)
})

it('ends each line with one line feed', () => {
  expect(cleanText('a\r\nb\rc\u2028d\u2029e\u0085f\n\r\ng')).toBe('a\nb\nc\nd\ne\nf\n\ng')
  expect(oneLine(' a\r\nb\t\tc\u2028 d ')).toBe('a b c d')
})

it('keeps on one line what is not to be broken, and wide blanks wide', () => {
  expect(oneLine('Dès 1\u202f490\u00a0€\u00a0!\u00a0')).toBe('Dès 1\u202f490\u00a0€\u00a0!')
  expect(oneLine('a \u00a0\nb\u3000\u4e8c')).toBe('a\u00a0b\u3000\u4e8c')
})

it('leaves what is clean as it is, and gives only whole characters', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
      (text) => {
        const clean = cleanText(text)
        expect(cleanText(clean)).toBe(clean)
        expect(clean).not.toMatch(/\p{Cs}/u)
        expect(oneLine(text)).not.toMatch(/[\r\n\t]|^\s|\s$|\s\s/u)
      },
    ),
  )
})
