import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldedKeys, foldedText, foldedWords } from './folded-words.ts'

const keys = (text: string): string[] => foldedWords(text).map(({ key }) => key)

test('accents, large letters and strokes make no difference', () => {
  expect(keys('Café CAFÉ cafe\u0301 İstanbul Łódź Straße ŒUVRE ΟΔΟΣ')).toEqual(
    'cafe cafe cafe istanbul lodz strasse oeuvre οδοσ'.split(' '),
  )
})

test('punctuation parts words, also apostrophes and the hyphen of an e-mail', () => {
  expect(keys('the e-mail “about” Mara’s $4,800')).toEqual('the e mail about mara s 4 800'.split(' '))
})

test('each letter of a script without spaces is a word', () => {
  expect(keys('灯台のemail')).toEqual(['灯', '台', 'の', 'email'])
})

test('a word is where it stands in the text', () => {
  const text = '“Ünder” the lighthouse'
  expect(foldedWords(text).map(({ from, to }) => text.slice(from, to))).toEqual([
    'Ünder',
    'the',
    'lighthouse',
  ])
})

test('what is indexed and what is looked for in a text are the same words, whatever the text', () => {
  const unit = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 3 }),
    fc.constantFrom(
      'ß',
      'İ',
      '½',
      '㎏',
      'ﬁ',
      'ｶﾞ',
      'ำ',
      'が',
      '\u0301',
      '\u00ad',
      'Σ',
      ' ',
      'a',
      "'",
      '\ud800',
      'ª',
    ),
  )
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 12 }), (units) => {
      const text = units.join('')
      expect(keys(text)).toEqual(foldedKeys(foldedText(text)))
    }),
    { numRuns: 3000 },
  )
})
