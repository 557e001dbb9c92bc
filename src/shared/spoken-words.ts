import { countWords } from './words.ts'

/** Scripts that put no spaces between words. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u

/** The words of a text in the order written, marks left out; found by dictionary where a script has no spaces. */
export function spokenWords(text: string): string[] {
  if (!unspaced.test(text)) {
    return text
      .split(/\s+/u)
      .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
      .filter((word) => word !== '')
  }
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })
  return [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment)
}

/** How much a text says, in words, whatever its script. `countWords` counts what stands between spaces. */
export const countSpokenWords = (text: string): number =>
  unspaced.test(text) ? spokenWords(text).length : countWords(text)
