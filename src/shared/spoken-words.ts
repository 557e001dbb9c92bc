/** Scripts that put no spaces between words. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u
const dictionary = new Intl.Segmenter(undefined, { granularity: 'word' })

export const isUnspaced = (text: string): boolean => unspaced.test(text)

/** The words of a text as a dictionary of its script finds them. */
export const dictionaryWords = (text: string): string[] =>
  [...dictionary.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment)

/** The words of a text in the order written, marks left out; found by dictionary where a script has no spaces. */
export function spokenWords(text: string): string[] {
  if (isUnspaced(text)) return dictionaryWords(text)
  return text
    .split(/\s+/u)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((word) => word !== '')
}
