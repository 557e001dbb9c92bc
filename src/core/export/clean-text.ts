/** Characters that no file may hold: control characters other than tab and line ends, and halves of a character. */
const unfit =
  // eslint-disable-next-line no-control-regex -- control characters are what is taken out
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** A text as every program reads it: without what is no character, lines ended by one line feed. Words stay. */
export const cleanText = (text: string): string =>
  text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').replace(unfit, '')

/** Blanks that say more than that words are apart: “1 490 €” stays on one line, and a wide blank is as wide as a letter. */
const ownBlank = /[\u00a0\u202f\u3000]/u

/** A text on one line, for a cell, a header or a name. White space in a row is one blank. */
export const oneLine = (text: string): string =>
  cleanText(text)
    .replace(/\s+/gu, (blanks) => ownBlank.exec(blanks)?.[0] ?? ' ')
    .trim()
