import { utf8BytesOf } from '../utf8.ts'
import type { WrittenMail } from './mail-bodies.ts'

/**
 * A letter as a draft that mail programs open for sending: RFC 5322, MIME (RFC 2045 to 2047), text and HTML beside each other.
 * `X-Unsent: 1` marks a message that is not sent yet
 * (https://learn.microsoft.com/en-us/archive/blogs/stephen_griffin/did-i-send-that) and opens it as a new one in Outlook, as
 * public programs rely on; both read 2026-11-27. It has no date, no recipient and no sender but the client's own, so the same
 * letter gives the same bytes, and no List-Unsubscribe: RFC 8058 wants a DKIM signature over it, which only the server that
 * sends can make.
 */
export function mailDraft({ subject, text }: WrittenMail, page: string, from: string): string {
  const parts = [
    ['text/plain', text],
    ['text/html', page],
  ] as const
  const boundary = freeBoundary(parts.map(([, content]) => content))
  return [
    ...(address.test(from) ? [`From: <${from}>`] : []),
    `Subject: ${headerWords(subject)}`,
    'X-Unsent: 1',
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
    '',
    ...parts.flatMap(([type, content]) => [
      `--${boundary}`,
      `Content-Type: ${type}; charset=utf-8`,
      'Content-Transfer-Encoding: quoted-printable',
      '',
      ...content.split('\n').flatMap(quotedPrintable),
    ]),
    `--${boundary}--`,
    '',
  ].join('\r\n')
}

/** An address that a header takes as it stands: a dot-atom on both sides (RFC 5322, 3.4.1). */
const address = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*@[\w-]+(?:\.[\w-]+)+$/u

/** A line between parts that stands in none of them. */
function freeBoundary(contents: readonly string[]): string {
  let boundary = 'part-of-letter'
  while (contents.some((content) => content.includes(boundary))) boundary += '-x'
  return boundary
}

const hex = (byte: number): string => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`

/** One line of a text as lines of at most 76 characters (RFC 2045, 6.7). */
function quotedPrintable(line: string): string[] {
  const lines: string[] = []
  let now = ''
  const bytes = utf8BytesOf(line)
  bytes.forEach((byte, at) => {
    const isLast = at === bytes.length - 1
    const plain = byte >= 33 && byte <= 126 ? byte !== 61 : byte === 32 && !isLast
    const piece = plain ? String.fromCharCode(byte) : hex(byte)
    if (now.length + piece.length > 75) {
      lines.push(`${now}=`)
      now = ''
    }
    now += piece
  })
  return [...lines, now]
}

/** Words of a header as encoded words on lines of at most 76 characters, none of which splits a character (RFC 2047). */
function headerWords(words: string): string {
  if (/^[\x20-\x7e]{0,60}$/u.test(words) && !words.includes('=?')) return words
  const encoded: string[] = []
  let now = ''
  for (const character of words) {
    const piece = utf8BytesOf(character)
      .map((byte) => (/[A-Za-z0-9]/u.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : hex(byte)))
      .join('')
    // The first stands behind the header's name.
    if (now.length + piece.length > (encoded.length === 0 ? 54 : 60)) {
      encoded.push(now)
      now = ''
    }
    now += piece
  }
  return [...encoded, now].map((word) => `=?utf-8?Q?${word}?=`).join('\r\n ')
}
