import { dictionaryWords, isUnspaced } from './spoken-words.ts'

const space = /\s/u
const letterOrDigit = /[\p{L}\p{N}]/u
const firstBeyondAscii = 0x80
/** Thai, the first of the scripts without spaces. */
const firstUnspaced = 0x0e00

/**
 * Number of words: runs of characters between white space that hold a letter or a digit. A dash alone is no word. A run
 * in a script without spaces has as many words as a dictionary finds in it. Every text that is checked, reviewed or shown
 * while it arrives is counted here, so it goes over the characters once.
 */
export function countWords(text: string): number {
  let words = 0
  // Of the run it is in: where it began, that a letter or digit has been seen, and one of a script without spaces.
  let begin = 0
  let counted = false
  let unspaced = false
  const endRun = (at: number): void => {
    if (unspaced) words += Math.max(1, dictionaryWords(text.slice(begin, at)).length) - 1
    counted = false
    unspaced = false
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < firstBeyondAscii) {
      if (isAsciiSpace(code)) {
        endRun(at)
        begin = at + 1
      } else if (!counted && isAsciiLetterOrDigit(code)) {
        counted = true
        words++
      }
      continue
    }
    const character = String.fromCodePoint(text.codePointAt(at) ?? code)
    if (space.test(character)) {
      endRun(at)
      begin = at + character.length
    } else if ((!counted || (!unspaced && code >= firstUnspaced)) && letterOrDigit.test(character)) {
      if (!counted) words++
      counted = true
      unspaced ||= code >= firstUnspaced && isUnspaced(character)
    }
    if (character.length > 1) at++
  }
  endRun(text.length)
  return words
}

const isAsciiSpace = (code: number): boolean => code === 0x20 || (code >= 0x09 && code <= 0x0d)

const isAsciiLetterOrDigit = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39)
