/**
 * Bytes 0x80 to 0x9f of windows-1252 (https://encoding.spec.whatwg.org/index-windows-1252.txt); all others stand for
 * themselves. Some versions of Node decode them as control characters, so they are not asked.
 */
const windowsLetters =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178'

/** Bytes as Western European letters, as programs of before UTF-8 save them: a byte each. */
export function westernEuropean(bytes: Uint8Array): string {
  let text = ''
  for (let from = 0; from < bytes.length; from += atOnce)
    text += String.fromCharCode(...bytes.subarray(from, from + atOnce))
  return text.replace(/[\u0080-\u009f]/gu, (letter) => windowsLetters.charAt(letter.charCodeAt(0) - 0x80))
}

/** As many arguments as a call takes anywhere, and some to spare. */
const atOnce = 8192
