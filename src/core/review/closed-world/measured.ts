import { keysOf, wordsBefore, wordsBehind } from '../words/around.ts'
import { joinedTimes } from '../words/joined-times.ts'
import type { NumberInText } from '../words/numbers-in.ts'
import { onceFor } from '../words/once.ts'
import type { PlacedText } from '../words/placed-text.ts'
import { singleTimes, type SingleTime } from '../words/single-times.ts'
import { stemOf } from '../../../shared/stems.ts'
import type { Word } from '../words/words-in.ts'
import type { Guard } from './guard.ts'
import { isProduct } from './product.ts'
import { times } from './share-claims.ts'
import { isPeople, type Signals } from './signals.ts'
import { spanTo, type Suspect } from './suspect.ts'

/**
 * A number of minutes, weeks, pages or of what an offer counts, with another number than the answers'. One that says how
 * long something takes, or how much of it one gets, may be read as a promise; others are worth a line in the table only.
 */
export function measured(placed: PlacedText, number: NumberInText, guard: Guard): Suspect | null {
  const { measures, known, signals } = guard
  if (number.kind !== 'count' || number.value < 2) return null
  const [noun, behind] = wordsBehind(placed, number, 2)
  if (!noun || !/^[ \u00a0‑-]$/u.test(placed.text.slice(number.to, noun.from))) return null
  // How often letters come is said by the answers otherwise than in figures.
  if (times.has(noun.key) || isInJoined(placed, { first: number.first, last: noun.at })) return null
  const unit = measures.unit(noun.key)
  const offered = unit === undefined && known.offered(noun.key) && !isPeople(signals, noun.key)
  if (unit === undefined && !offered) return null
  if (known('other', number.value, noun.key) || isProduct(placed, number)) return null
  const before = keysOf(wordsBefore(placed, number, 2))
  // “one change, not fourteen exercises” counts what is not so.
  if (denying.has(before.at(-1) ?? '')) return null
  // “the other two visits”, “between two visits” count what the reader has before them.
  if (before.some((key) => signals.among.has(key))) return null
  const found = { ...spanTo(number, noun, what(unit)), mild: true }
  const compound = /[‑-]/u.test(placed.text.slice(number.to, noun.from))
  const promises =
    !isDesign(placed) &&
    (offered ||
      (compound && signals.offering.has(behind?.key ?? '')) ||
      (unit !== undefined &&
        unit !== 'page' &&
        isPromised(placed, { value: number.value, unit, first: number.first, last: noun.at }, guard)))
  return promises ? found : { ...found, quiet: true }
}

/** Lengths in two parts: their numbers say nothing by themselves. */
const joinedOf = onceFor((placed: PlacedText) =>
  joinedTimes(placed.words(), placed.numbers(), placed.language),
)
const wordsOfJoined = onceFor((placed: PlacedText) => {
  const held = joinedOf(placed).flatMap(({ first, last }) =>
    Array.from({ length: last - first + 1 }, (_, step) => first + step),
  )
  return new Set(held)
})
/** True for words of which the first or last belongs to a length in two parts. */
export const isInJoined = (placed: PlacedText, { first, last }: { first: number; last: number }): boolean =>
  wordsOfJoined(placed).has(first) || wordsOfJoined(placed).has(last)

/** “The visit takes an hour”, “ready in one week”, “una llamada de media hora”: lengths that no numeral tells. */
export function measuredOnce(placed: PlacedText, guard: Guard): Suspect[] {
  if (isDesign(placed)) return []
  const words = placed.words()
  const joined = joinedOf(placed)
  const single = singleTimes(words, placed.language).filter((time) => !isInJoined(placed, time))
  return [...single, ...joined].flatMap((time) => {
    if (guard.known('other', time.value, time.unit)) return []
    const [head, end] = [words[time.first], words[time.last]]
    if (!head || !end || !isPromised(placed, time, guard)) return []
    return [{ from: head.from, to: end.to, what: 'a length or an amount', mild: true }]
  })
}

/** Sections that design something new: the gift, content, the year's program, the show. What they count there is their own. */
const isDesign = ({ section, place }: PlacedText): boolean =>
  designing.has(section) && !/(?:^|\.)(?:outro|intro|callToAction)$/u.test(place)
const designing: ReadonlySet<number> = new Set([6, 11, 12, 13, 14])

/** The gift, the year's program, the show and the calendar of content: when and how much is theirs to say. */
export const isPlan = (placed: PlacedText): boolean =>
  isDesign(placed) && !(placed.section === 11 && !placed.place.startsWith('calendar'))

/**
 * “We deliver within 3 days”, “the call lasts 45 minutes”: when one gets something, or how long what is offered takes. The
 * offer is named in the sentence or in one of the two before. Where the answers give it a length of that order, less
 * is needed; a mere “an hour” must be what something takes.
 */
function isPromised(placed: PlacedText, { value, unit, first, last }: SingleTime, guard: Guard): boolean {
  const { signals } = guard
  const words = placed.words()
  const sentence = words[first]?.sentence ?? -1
  const here = (word: Word): boolean => word.sentence === sentence
  const before = words.slice(Math.max(0, first - 7), first).filter(here)
  const behind = words.slice(last + 1, last + 4).filter(here)
  if (before.slice(-2).some(({ key }) => past.has(key)) || behind.some(({ key }) => ago.has(key)))
    return false
  if (isSupposed(placed, words[first]?.from ?? 0, words.filter(here), signals)) return false
  if (before.at(-1)?.key === 'within') return true
  const near = guard.known.nearLength(value, unit)
  const single = value === 1
  const takes = [...before.slice(single ? -3 : -6), ...behind.slice(0, 2)].some(({ key }) =>
    signals.taking.has(key),
  )
  const within = before.some(({ key }) => signals.within.has(key))
  const isOffer = ({ key }: Word): boolean => signals.offering.has(key) || guard.offerWords.has(stemOf(key))
  const offering = before.some(isOffer)
  const ours = words
    .slice(Math.max(0, first - 20), first)
    .filter(here)
    .some(({ key }) => signals.firstPersons.has(key))
  if (!near)
    return !single && value > 1 && takes && (offering || before.some(({ key }) => signals.within.has(key)))
  if (single ? !takes : !takes && !within && !offering) return false
  if (within && near && ours) return true
  const start = placed.sentences()[Math.max(0, sentence - (takes ? 2 : 0))]?.first ?? first
  return (
    words.slice(Math.max(start, first - 45), first).some(isOffer) ||
    words.slice(last + 1, last + 9).some((word) => here(word) && isOffer(word))
  )
}

/**
 * “If you look at the wall for twenty minutes”, “Say you read for an hour”: the reader does it, and only in thought. What
 * stands behind the comma of an “if” is promised: “If you order today, it takes three days.”
 */
function isSupposed(placed: PlacedText, until: number, sentence: readonly Word[], signals: Signals): boolean {
  const [first, second] = sentence
  return (
    first !== undefined &&
    signals.supposing.has(first.key) &&
    signals.reader.has(second?.key ?? '') &&
    !sentence.some(({ key }) => signals.firstPersons.has(key)) &&
    !(conditional.test(first.key) && placed.text.slice(first.from, until).includes(','))
  )
}
const conditional = /^(?:if|whether|wenn|falls|ob|si|se|jeśli|gdyby|czy)$/u

/** “Film thirty seconds from behind”, “graba diez minutos con el móvil”: how much the reader is asked to record. */
export function isToRecord(placed: PlacedText, number: NumberInText, { measures }: Guard): boolean {
  const [noun] = wordsBehind(placed, number, 1)
  const unit = measures.unit(noun?.key ?? '')
  return (
    (unit === 'second' || unit === 'minute') &&
    keysOf(wordsBefore(placed, number, 4)).some((key) => recording.test(key))
  )
}
const recording =
  /^(?:film|record|filme|filmen|aufnehmen|graba[rd]?|grabe|filma[rd]?|filmez|filmer|enregistre[rz]?|nagraj(?:cie)?|sfilmuj)$/u

const denying = new Set('not no nicht keine kein no pas nie statt instead'.split(' '))

/** What was, or was done by somebody else, is no promise. */
const past = new Set('vor hace nach después tras après dopo po na over after'.split(' '))
const ago = new Set(
  'ago later earlier old late atrás después tarde temu później spóźnienia fa geleden après retard alt lang zuvor spät verspätung'.split(
    ' ',
  ),
)

const what = (unit: string | undefined): string =>
  unit === undefined || unit === 'page' ? 'a number' : 'a length or an amount'
