import type { ImportNote } from '../../shared/imports/imported-file.ts'
import { oldEncoding, oldText } from './old-encoding.ts'

/** The text of a file and what is to be known of how it was read; null: these bytes are no text. */
export interface DecodedText {
  text: string
  notes: ImportNote[]
}

const marks: readonly [encoding: string, bytes: readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/**
 * Bytes as text: by the mark at their beginning, else UTF-8, else UTF-16 by its zeros, else what the file says of itself
 * (`named`), else the old letters that fit a language best. A few bytes that are none in UTF-8 leave the rest in it: each is a “�”. Lines
 * end as they do in the file; `tidied` makes one way of that. Null where too much is no letter.
 */
export function textOfBytes(bytes: Uint8Array, named?: string | null): DecodedText | null {
  const marked = marks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))
  if (marked) return decoded(bytes, marked[0])
  const wide = wideLetters(bytes)
  if (wide) return decoded(bytes, wide)
  try {
    return ifText(new TextDecoder('utf-8', { fatal: true }).decode(bytes), [])
  } catch {
    return nearlyUtf8(bytes) ?? decoded(bytes, knownEncoding(named) ?? oldEncoding(bytes), ['old-letters'])
  }
}

/** UTF-8 with a few bytes that are none in it; null: more of its bytes are none than are letters. */
function nearlyUtf8(bytes: Uint8Array): DecodedText | null {
  const text = new TextDecoder().decode(bytes)
  const odd = text.match(/\ufffd/gu)?.length ?? 0
  // In old letters hardly any two bytes happen to be a letter of UTF-8.
  const wholeLetters = text.match(/[^\0-\u007f\ufffd]/gu)?.length ?? 0
  return wholeLetters > odd ? ifText(text, ['lost-letters']) : null
}

const decoded = (bytes: Uint8Array, encoding: string, notes: ImportNote[] = []): DecodedText | null =>
  ifText(oldText(bytes, encoding), notes)

function ifText(text: string, notes: ImportNote[]): DecodedText | null {
  const odd = text.match(controls)?.length ?? 0
  return odd > 2 && odd > text.length / 200 ? null : { text, notes }
}

/** Lines end in one way, nothing is in it that is no letter, and a gap in a line is none of thousands of blanks. */
export const tidied = (text: string): string =>
  text
    .replace(/\r\n?|\u2028|\u2029/gu, '\n')
    .replace(controls, '')
    .replace(/[^\S\n\t]{40,}/gu, ' ')

/** Control characters, those between lines and cells left out. */
// eslint-disable-next-line no-control-regex -- control characters are what is taken out
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu

/** Plain letters in UTF-16 have a zero in every second byte. */
function wideLetters(bytes: Uint8Array): string | null {
  const some = bytes.subarray(0, 2048 - (bytes.length % 2))
  let [even, odd] = [0, 0]
  some.forEach((byte, at) => {
    if (byte !== 0) return
    if (at % 2 === 0) even++
    else odd++
  })
  const many = some.length / 5
  if (odd > many && even < many / 8) return 'utf-16le'
  return even > many && odd < many / 8 ? 'utf-16be' : null
}

function knownEncoding(named: string | null | undefined): string | null {
  try {
    return named ? new TextDecoder(named).encoding : null
  } catch {
    return null
  }
}
