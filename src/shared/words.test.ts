import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spokenWords } from './spoken-words.ts'
import { countWords, isUnspaced, wordsByDictionary } from './words.ts'

/** What a word is, said as shortly as can be. */
const asDefined = (text: string): number =>
  text
    .split(/\s+/u)
    .map((run) => (isUnspaced(run) ? wordsByDictionary(run).length : Number(/[\p{L}\p{N}]/u.test(run))))
    .reduce((sum, words) => sum + words, 0)

const pieces = ['a', 'Z', '9', ' ', '\n', '\t', '–', '-', '.', '_', '\u00a0', '\u2003', '\ufeff', 'é', 'ß', '中', '㋐', 'の', 'ไ', '𝒜', '🙂', '\ud83d', '٣', '½', '\u0301'] // prettier-ignore

describe('the words of a text', () => {
  it.each([
    ['', 0],
    ['  one\ttwo\nthree ', 3],
    ['Call – now', 2],
    ['it’s 24/7', 2],
    ['a\u00a0b', 2],
    ['naïve 中文 🙂', 2],
  ])('%j has %i', (text, words) => {
    expect(countWords(text)).toBe(words)
  })

  it('are those of a dictionary where most letters of a run are of a script without spaces', () => {
    for (const text of [
      '新しく管理職になった技術者が、六時に帰れるように支えます。',
      '我们帮助新任经理冷静地领导团队，每天六点准时下班回家。',
      'เราช่วยผู้จัดการมือใหม่ให้ทำงานอย่างสงบและกลับบ้านตรงเวลา',
    ]) {
      expect(countWords(text)).toBeGreaterThan(8)
      expect(countWords(`${text} {{call link}}`)).toBe(countWords(text) + 1)
      expect(spokenWords(text)).toHaveLength(countWords(text))
    }
    // A text is counted in pieces while it arrives, so what stands beside a run changes nothing.
    expect(countWords('We talked for an hour in 六時に帰れる')).toBe(6 + countWords('六時に帰れる'))
    expect(countWords('We met in 東京 and talked')).toBe(6)
    expect(spokenWords('We met in 東京 and talked')).toHaveLength(6)
  })

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
