import { withTokens } from './tokens.ts'

const space = /\s/u
const letterOrDigit = /[\p{L}\p{N}]/u
const run = /\S+/gu
const firstBeyondAscii = 0x80

/** Scripts that put no spaces between words. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/gu

/** Most letters of a run between white space are of a script without spaces, so that its words are found by dictionary. */
export const isUnspaced = (run: string): boolean => {
  const letters = run.match(unspaced)?.length ?? 0
  return letters > 0 && letters * 2 > (run.match(/\p{L}/gu)?.length ?? 0)
}

const dictionary = new Intl.Segmenter(undefined, { granularity: 'word' })

/** The words of a run without spaces, marks left out. */
export const wordsByDictionary = (run: string): string[] =>
  [...dictionary.segment(run)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment)

/**
 * Number of words: runs of characters between white space that hold a letter or a digit. A dash alone is no word, and a
 * token is one, because a name or an address will stand there. A run in a script without spaces, such as Japanese or Thai, has the words
 * of a dictionary. Runs are counted each by itself, so that a text can be counted in pieces while it arrives. Every text that is
 * checked, reviewed or shown is counted here, so it goes over the characters once, where no run needs the dictionary.
 */
export function countWords(written: string): number {
  const text = written.includes('{{') ? withTokens(written, () => 'x') : written
  if (text.search(unspaced) >= 0)
    return (text.match(run) ?? []).reduce((sum, each) => sum + wordsOfRun(each), 0)
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

const wordsOfRun = (each: string): number =>
  isUnspaced(each) ? wordsByDictionary(each).length : Number(letterOrDigit.test(each))

/** The beginning of a text that has so many words at most; a run without spaces is cut behind a word of the dictionary. */
export function firstWords(text: string, most: number): string {
  if (countWords(text) <= most) return text
  const ends = [...text.matchAll(run)].flatMap(({ 0: each, index }) =>
    isUnspaced(each)
      ? [...dictionary.segment(each)].flatMap(({ segment, index: at, isWordLike }) =>
          isWordLike ? [index + at + segment.length] : [],
        )
      : letterOrDigit.test(each)
        ? [index + each.length]
        : [],
  )
  // A piece of a run may be other words than it was inside of it.
  for (let words = Math.min(most, ends.length); words > 0; words--) {
    const kept = text.slice(0, ends[words - 1])
    if (countWords(kept) <= most) return kept
  }
  return ''
}

const isAsciiSpace = (code: number): boolean => code === 0x20 || (code >= 0x09 && code <= 0x0d)

const isAsciiLetterOrDigit = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39)
