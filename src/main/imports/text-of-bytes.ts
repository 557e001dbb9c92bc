import type { ImportNote } from '../../shared/imports/imported-file.ts'

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
 * (`named`), else Western European letters.
 */
export function textOfBytes(bytes: Uint8Array, named?: string | null): DecodedText | null {
  const marked = marks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))
  if (marked) return decoded(bytes, marked[0])
  const wide = wideLetters(bytes)
  if (wide) return decoded(bytes, wide)
  if (bytes.subarray(0, 8192).includes(0)) return null
  try {
    return tidy(new TextDecoder('utf-8', { fatal: true }).decode(bytes), [])
  } catch {
    return decoded(bytes, knownEncoding(named) ?? 'windows-1252', ['old-letters'])
  }
}

const decoded = (bytes: Uint8Array, encoding: string, notes: ImportNote[] = []): DecodedText | null =>
  tidy(new TextDecoder(encoding).decode(bytes), notes)

/** Lines end in one way, and nothing is in it that is no letter; null where too much is not. */
function tidy(text: string, notes: ImportNote[]): DecodedText | null {
  const odd = text.match(controls)?.length ?? 0
  if (odd > 2 && odd > text.length / 200) return null
  return { text: text.replace(/\r\n?|\u2028|\u2029/gu, '\n').replace(controls, ''), notes }
}

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
