import { withTokens } from './tokens.ts'

const space = /\s/u
const letterOrDigit = /[\p{L}\p{N}]/u
const firstBeyondAscii = 0x80

/**
 * Number of words: runs of characters between white space that hold a letter or a digit. A dash alone is no word, and a
 * token is one, because a name or an address will stand there. Every text that is checked, reviewed or shown while it
 * arrives is counted here, so it goes over the characters once.
 */
export function countWords(written: string): number {
  const text = written.includes('{{') ? withTokens(written, () => 'x') : written
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
