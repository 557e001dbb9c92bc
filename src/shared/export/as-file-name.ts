import { utf8Bytes } from '../utf8-bytes.ts'

/** Names that Windows keeps to itself, whatever ending they have. */
const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])$/i

/** Most bytes of a name that is made of words: disks take 255, and an ending or a number comes behind it. */
const mostBytes = 120

/** A name that no system keeps to itself. */
export const unreserved = (name: string): string =>
  reserved.test((name.split('.')[0] ?? '').trim()) ? `Vault ${name}` : name

/** Cut between characters as a person sees them, at most so many of them and as many bytes as a disk takes. */
export function shortened(name: string, most: number): string {
  let short = ''
  let count = 0
  for (const { segment } of new Intl.Segmenter().segment(name)) {
    if (++count > most || utf8Bytes(short + segment) > mostBytes) break
    short += segment
  }
  return short
}

/** Signs that nobody sees, such as a place where a word may be parted; but not what joins or parts the letters of a word in Persian or Hindi. */
const unseen = /(?<![\p{L}\p{M}])[\u200c\u200d]|[\u200c\u200d](?!\p{L})|(?![\u200c\u200d])\p{Cf}/gu

/** Some words as the name of a file on every system, without its ending: letters, digits and blanks of any script, “Anna’s Studio”. */
export function nameFrom(words: string, most: number): string {
  const name = words
    .replace(unseen, '')
    .replace(/[^\p{L}\p{N}\p{M}\u200c-\u200d _'’-]+|(?<!\p{L})['’]+|['’]+(?!\p{L})/gu, ' ')
    .replace(/ {2,}/gu, ' ')
    .trim()
  const short = shortened(name, most)
  const ends = short.length === name.length || name[short.length] === ' '
  const blank = short.lastIndexOf(' ')
  // Half a word more would say less; where it is most of the name it says something.
  return (ends || blank * 2 < short.length ? short : short.slice(0, blank)).trim()
}

/** Words as the name of a file. */
export const asFileName = (words: string): string => unreserved(nameFrom(words, 80)) || 'Vault'
