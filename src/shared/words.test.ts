import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dictionaryWords, isUnspaced } from './spoken-words.ts'
import { countWords } from './words.ts'

/** What a word is, said as shortly as can be. */
const asDefined = (text: string): number =>
  text
    .split(/\s+/u)
    .filter((run) => /[\p{L}\p{N}]/u.test(run))
    .reduce((sum, run) => sum + (hasUnspacedLetter(run) ? Math.max(1, dictionaryWords(run).length) : 1), 0)
const hasUnspacedLetter = (run: string): boolean =>
  [...run].some((one) => isUnspaced(one) && /[\p{L}\p{N}]/u.test(one))

const pieces = ['a', 'Z', '9', ' ', '\n', '\t', '–', '-', '.', '_', '\u00a0', '\u2003', '\ufeff', 'é', 'ß', '中', '文', 'ก', '𝒜', '🙂', '\ud83d', '٣', '½', '\u0301'] // prettier-ignore

describe('the words of a text', () => {
  it.each([
    ['', 0],
    ['  one\ttwo\nthree ', 3],
    ['Call – now', 2],
    ['it’s 24/7', 2],
    ['a\u00a0b', 2],
    ['naïve 中文 🙂', 2],
    ['Wir heißen 东京自行车 seit 2019', 7],
  ])('%j has %i', (text, words) => {
    expect(countWords(text)).toBe(words)
  })

  it.each([
    'すべての人間は、生まれながらにして自由である。',
    '人人生而自由，在尊严和权利上一律平等。',
    'มนุษย์ทั้งหลายเกิดมามีอิสระ',
  ])(
    'are found by dictionary where a script has no spaces: %s',
    // How many exactly is for the dictionary to say, and dictionaries grow.
    (text) => expect(countWords(text)).toBeGreaterThanOrEqual(6),
  )

  it('are what lies between white space and holds a letter or a digit, in any script', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (some) => {
        expect(countWords(some.join(''))).toBe(asDefined(some.join('')))
      }),
      { numRuns: 2_000 },
    )
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(countWords(text)).toBe(asDefined(text))
      }),
      { numRuns: 2_000 },
    )
  })
})
