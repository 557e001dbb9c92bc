import { segmentsToSend } from '../../../shared/text-message-segments.ts'
import { aboutWords, quoted, type Found } from '../finding-about.ts'
import type { Reading } from '../reading.ts'
import { roleOf } from '../roles.ts'
import { inGsmSigns, notInGsm } from '../words/gsm-signs.ts'
import type { PlacedText } from '../words/placed-text.ts'

/** Text messages that are sent, and paid for, as several. */
export const segmentFindings = ({ texts }: Reading): Found[] =>
  texts.filter((placed) => roleOf(placed) === 'text-message').flatMap(costly)

function costly(placed: PlacedText): Found[] {
  const { text, language } = placed
  const { count, encoding, places, room } = segmentsToSend(text)
  if (count === 1) return []
  const several = `This message is sent, and paid for, as ${count}`
  const plain = inGsmSigns(text, language)
  const then = segmentsToSend(plain).count
  if (then < count) return [aboutSigns(placed, plain, several, then)]
  if (encoding === 'GSM-7')
    return [about(placed, 'warning', `${several}: it has ${places} places of ${room / count}. Shorten it.`)]
  const signs = notInGsm(plain)
  const letters = signs.some((sign) => /\p{L}/u.test(sign))
  if (letters)
    return [about(placed, 'note', `${several}: with letters like ${listOf(signs)} only 70 fit into one.`)]
  return [
    about(
      placed,
      'warning',
      `${several}, because of ${listOf(signs)}. Without, 160 characters fit into one.`,
    ),
  ]
}

/**
 * From the word with the first sign that is otherwise in plain signs to the word with the last: one press, one replacement. Whole
 * words, because a sign alone may be a blank that nobody sees.
 */
function aboutSigns(placed: PlacedText, plain: string, several: string, then: number): Found {
  const { text } = placed
  let from = 0
  while (text[from] === plain[from]) from += 1
  let end = 0
  while (end < Math.min(text.length, plain.length) - from && text.at(-1 - end) === plain.at(-1 - end))
    end += 1
  const isBlank = (at: number): boolean => /\s/u.test(text[at] ?? '')
  while (from > 0 && (isBlank(from) || !isBlank(from - 1))) from -= 1
  while (end > 0 && (isBlank(text.length - end - 1) || !isBlank(text.length - end))) end -= 1
  const signs = notInGsm(text).filter((sign) => !plain.includes(sign))
  return aboutWords('limit', placed, from, text.length - end, {
    severity: 'warning',
    sentence: `${several}, because of ${listOf(signs)}. With plain signs it is ${then}.`,
    repair: { label: 'Use plain signs', text: plain.slice(from, plain.length - end) },
  })
}

const about = (placed: PlacedText, severity: Found['severity'], sentence: string): Found =>
  aboutWords('limit', placed, 0, placed.text.length, { severity, sentence })

/** Signs nobody sees are named. */
const listOf = (signs: readonly string[]): string => {
  const named = signs.map((sign) => (/[\s\p{C}]/u.test(sign) ? 'a blank of its own kind' : quoted(sign)))
  const some = [...new Set(named)].slice(0, 3)
  return named.length > some.length ? `${some.join(', ')} and others` : some.join(' and ')
}
