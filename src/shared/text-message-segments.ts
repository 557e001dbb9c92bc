import { likelyCharacters, withTokens, type CopyToken } from './tokens.ts'

/**
 * How many messages a text is sent as, and paid for. A text of letters of the GSM alphabet alone has 160 in one message and
 * 153 in each of several; any other letter makes it 70 and 67 units of UTF-16, for all of it.
 *
 * Alphabet: 3GPP TS 23.038 V18, 6.2.1 (basic) and 6.2.1.1 (extension); sizes: 3GPP TS 23.040, 9.2.3.24.1, six octets of header
 * for each part; https://www.twilio.com/docs/glossary/what-sms-character-limit, read 2026-11-27.
 */
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)
/** These take two places. */
const extension = new Set('\f^{}\\[~]|€')

export interface Segments {
  /** As which it travels. */
  encoding: 'GSM-7' | 'UCS-2'
  /** Messages it is sent as; one for an empty text. */
  count: number
  /** Places it takes, and how many the messages it is sent as have. */
  places: number
  room: number
}

const sizes = { 'GSM-7': { alone: 160, each: 153 }, 'UCS-2': { alone: 70, each: 67 } } as const

/** Whether a text message may hold this character and stay in the GSM alphabet. */
export const isInGsm = (character: string): boolean => basic.has(character) || extension.has(character)

export function segmentsOf(text: string): Segments {
  const encoding = [...text].every(isInGsm) ? 'GSM-7' : 'UCS-2'
  const taken =
    encoding === 'GSM-7'
      ? [...text].map((character) => (extension.has(character) ? 2 : 1))
      : signsOf(text).map((sign) => sign.length)
  const places = taken.reduce((sum, one) => sum + one, 0)
  const { alone, each } = sizes[encoding]
  if (places <= alone) return { encoding, count: 1, places, room: alone }
  const count = packed(taken, each)
  return { encoding, count, places, room: count * each }
}

/** The same for a text whose tokens are not put in yet. `addressOf`: what is known to stand there; empty: not known. */
export const segmentsToSend = (text: string, addressOf: (token: CopyToken) => string = () => ''): Segments =>
  segmentsOf(withTokens(text, (token) => addressOf(token) || 'x'.repeat(likelyCharacters[token])))

/** How many parts of a size hold what takes these places, in order, when nothing that fits into one is split. */
function packed(taken: readonly number[], size: number): number {
  let [parts, free] = [0, 0]
  for (let one of taken) {
    if (one > free) [parts, free] = [parts + 1, size]
    for (; one > size; one -= size) parts += 1
    free -= one
  }
  return parts
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * What a reader sees as one sign stays in one message: a character with its accents, an emoji of several. Newer editions of
 * Unicode also join the consonants of Indic scripts; the counters of providers keep to the older rule, by which a flag takes
 * one accent at most.
 */
const signsOf = (text: string): string[] =>
  [...segmenter.segment(text)].flatMap(({ segment }) =>
    segment === '\r\n'
      ? ['\r', '\n']
      : segment.split(
          /(?<=\p{M}\u200d?)(?=(?![\u0e33\u0eb3])\p{L})|(?<=\p{RI}[\p{M}\u0e33\u0eb3])(?=[\p{M}\u0e33\u0eb3])/u,
        ),
  )
