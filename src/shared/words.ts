import { withTokens } from './tokens.ts'

const space = /\s/u
const letterOrDigit = /[\p{L}\p{N}]/u
const firstBeyondAscii = 0x80

/** Scripts that put no spaces between words. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/gu

/** Most letters of a text are of a script without spaces, so that its words are found by dictionary. */
export const isUnspaced = (text: string): boolean => {
  const letters = text.match(unspaced)?.length ?? 0
  return letters > 0 && letters * 2 > (text.match(/\p{L}/gu)?.length ?? 0)
}

/** The words of a text without spaces, marks left out. */
export const wordsByDictionary = (text: string): string[] =>
  [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment)

/**
 * Number of words: runs of characters between white space that hold a letter or a digit. A dash alone is no word, and a
 * token is one, because a name or an address will stand there. In a script without spaces, such as Japanese or Thai, words are those of a
 * dictionary. Every text that is checked, reviewed or shown while it
 * arrives is counted here, so it goes over the characters once.
 */
export function countWords(written: string): number {
  const text = written.includes('{{') ? withTokens(written, () => 'x') : written
  if (isUnspaced(text)) return wordsByDictionary(text).length
  let words = 0
  // Of the run it is in, a letter or digit has been seen.
  let counted = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < firstBeyondAscii) {
      if (isAsciiSpace(code)) counted = false
      else if (!counted && isAsciiLetterOrDigit(code)) {
        counted = true
        words++
      }
      continue
    }
    const character = String.fromCodePoint(text.codePointAt(at) ?? code)
    if (character.length > 1) at++
    if (space.test(character)) counted = false
    else if (!counted && letterOrDigit.test(character)) {
      counted = true
      words++
    }
  }
  return words
}

const isAsciiSpace = (code: number): boolean => code === 0x20 || (code >= 0x09 && code <= 0x0d)

const isAsciiLetterOrDigit = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39)
