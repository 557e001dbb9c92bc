import { unescapedTwice } from './unescaped-twice.ts'
import { withoutMarkup } from './without-markup.ts'

/** Signs that JSON may hold nowhere as they are: one of them would make a whole answer unreadable. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const unreadable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F]/gu
/** Those, and others that no text has. */
// eslint-disable-next-line no-control-regex -- as above
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/gu
// eslint-disable-next-line no-control-regex -- as above
const lostLetter = /\u0000([a-f][\da-f])/gu
// eslint-disable-next-line no-control-regex -- as above
const lineEnd = /\r\n?|[\u2028\u2029\u000B\u000C]/gu

/** What 0x80 to 0x9F are in Windows-1252; a blank where it has nothing. */
const ofWindows = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

/**
 * What a control character stands for: dashes and quotation marks are U+2010 to U+2015 and U+2018 to U+201F, and a model that writes
 * them as escapes at times loses the first byte, so that “don’t” comes with U+0019. Others were read as Latin-1. Nothing: it is no sign.
 */
function meantBy(control: string): string {
  const code = control.charCodeAt(0)
  if (code >= 0x80) return ofWindows.charAt(code - 0x80).trim()
  const isLost = code >= 0x10 && code <= 0x1f && code !== 0x16 && code !== 0x17
  return isLost ? String.fromCharCode(0x2000 + code) : ''
}

/** An answer that can be read for all the signs that JSON may not hold; a blank where one stands for nothing. */
export const withoutControls = (answer: string): string =>
  answer.replace(unreadable, (control) => meantBy(control) || ' ')

/**
 * A text of an answer as its model meant it: without escapes and markup in it and without what is no character, each sign whole,
 * its lines ended by one line feed.
 */
export const textAsMeant = (text: string): string =>
  withoutMarkup(
    unescapedTwice(text)
      .replace(lineEnd, '\n')
      .replace(lostLetter, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
      .replace(controls, meantBy)
      .replace(halves, ''),
  )

/** Halves of a character, which no file takes. */
const halves = /\p{Surrogate}/gu
