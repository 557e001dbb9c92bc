import { keysOf, sentenceAround, wordsBefore, wordsBehind } from '../words/around.ts'
import { onceFor } from '../words/once.ts'
import type { NumberInText } from '../words/numbers-in.ts'
import type { PlacedText } from '../words/placed-text.ts'
import type { Word } from '../words/words-in.ts'
import type { Guard } from './guard.ts'
import { claimOf } from './numbers-said.ts'
import { linkBetween, sharesBetween } from './shares-said.ts'
import { isPeople } from './signals.ts'
import { spanTo, type Suspect } from './suspect.ts'

/**
 * “Rated 4.9 stars”. Written out it is how one talks of ratings (“five stars everywhere, and not a word about the sole”):
 * then it is ours only where the sentence speaks of us, or says who gave it.
 */
export function stars(placed: PlacedText, number: NumberInText, guard: Guard): Suspect | null {
  const { signals } = guard
  const [next] = wordsBehind(placed, number, 1)
  const isRating = next !== undefined && signals.stars.has(next.key) && number.value <= 5
  if (!isRating || (number.value <= 3 && Number.isInteger(number.value))) return null
  if (guard.known('other', number.value) && !Number.isInteger(number.value)) return null
  const keys = keysOf(sentenceAround(placed, number))
  const ours = keys.some((key) => raters.has(key) || guard.owner.has(key) || signals.firstPersons.has(key))
  return number.digits || ours ? spanTo(number, next, 'a rating') : null
}
const raters = new Set('google trustpilot facebook tripadvisor yelp proven etsy amazon'.split(' '))

const ofWork = new Set(
  'of as in building helping working running coaching leading teaching training developing practising practicing experience'.split(
    ' ',
  ),
)
const asSomebody = new Set(['as', 'als', 'como', 'comme', 'jako', 'come'])
const agos = new Set(['ago', 'ans', 'atrás', 'fa', 'temu', 'geleden'])

/** "fifteen years of experience", "I have done this for over ten years", "eight years ago I". */
export function years(placed: PlacedText, number: NumberInText, guard: Guard): Suspect | null {
  const { signals, measures } = guard
  const behind = wordsBehind(placed, number, 5)
  const [unit, ...rest] = behind
  const named = measures.unit(unit?.key ?? '')
  const decades = named === '10 year'
  if (!unit || !(decades || named === 'year') || number.value < 2) return null
  const counted = decades ? number.value * 10 : number.value
  if (guard.known('years', counted)) return null
  // “Two decades”, “more than twenty years” of the twenty-two that are answered.
  const more = decades || signals.beyond.test(placed.text.slice(Math.max(0, number.from - 14), number.from))
  const isLittleMore = (): boolean =>
    Array.from({ length: Math.ceil(counted / 4) }, (_, at) => counted + 1 + at).some((each) =>
      guard.known('years', each),
    )
  if (more && (guard.known.roundedDown(counted, 'year') || isLittleMore())) return null
  const keys = keysOf(rest)
  const experience = keys.slice(0, 3).some((key) => signals.experience.has(key))
  const ofIt = experience && (placed.language !== 'en' || ofWork.has(keys[0] ?? ''))
  const somebody =
    asSomebody.has(keys[0] ?? '') || (keys[0] === 'in' && keys[1] !== 'a' && keys[1] !== 'prison')
  const mine = speaksOfOwner(placed, number, guard)
  const before = keysOf(wordsBefore(placed, number, 4))
  const lasting = before.some((key) => signals.lasting.has(key))
  const ago = agos.has(keys[0] ?? '')
  if (before.at(-1) !== undefined && spanning.has(before.at(-1) ?? '') && isOfAll(placed, number, guard))
    return spanTo(number, unit, 'a number of years')
  return ofIt || (mine && (somebody || lasting || ago)) ? spanTo(number, unit, 'a number of years') : null
}

/** “In eleven years nobody has asked for it back”: what all those years are said to prove. */
const isOfAll = (placed: PlacedText, number: NumberInText, { signals }: Guard): boolean => {
  const keys = keysOf(sentenceAround(placed, number))
  return keys.some((key) => always.has(key)) && !keys.some((key) => signals.reader.has(key))
}
const spanning = new Set('in over after en tras nach seit przez w po through across depuis'.split(' '))
const always = new Set(
  'never nobody none niemand niemals nie keiner keine kein nunca nadie ninguno ninguna jamais personne aucun aucune nigdy nikt żaden żadna mai nessuno nooit'.split(
    ' ',
  ),
)

/** The sentence speaks of the person who writes and not of the one who reads. */
function speaksOfOwner(placed: PlacedText, number: NumberInText, { owner, signals }: Guard): boolean {
  const keys = keysOf(sentenceAround(placed, number))
  return (
    keys.some((key) => signals.firstPersons.has(key) || owner.has(key)) &&
    !keys.some((key) => signals.reader.has(key))
  )
}

const compared = new Set(
  'as more faster higher better larger bigger cheaper quicker longer likelier the so mehr más plus więcej'.split(
    ' ',
  ),
)

/** "3.5 times as many enquiries". */
export function timesAsMuch(placed: PlacedText, number: NumberInText, guard: Guard): Suspect | null {
  const [word, next] = wordsBehind(placed, number, 2)
  if (!times.has(word?.key ?? '') || !compared.has(next?.key ?? '') || guard.known('other', number.value))
    return null
  return spanTo(number, word, 'a multiple')
}

export const times = new Set(['times', 'mal', 'veces', 'fois', 'razy', 'volte', 'keer'])

/** "four in five" needs no noun to be a share; "ten in twelve weeks" is none. */
const shares = new Set([3, 4, 5, 10, 20, 100])

/** "nine out of ten managers", "neun von zehn", "one in five owners". */
export function oneInSoMany(
  placed: PlacedText,
  number: NumberInText,
  other: NumberInText | undefined,
  { answered, known, signals, measures }: Guard,
): Suspect | null {
  const words = placed.words()
  if (number.kind !== 'count' || other?.kind !== 'count') return null
  const link = linkBetween(words, number, other, placed.language)
  if (!link) return null
  if (other.value <= number.value || other.value > 1000) return null
  if (answered(placed.text.slice(number.from, other.to))) return null
  if (known.share(number.value / other.value, other.value)) return null
  // “Two meals out of three” may be what the reader is to do.
  const ofThings =
    other.first - link.length > number.next && !isPeople(signals, words[number.next]?.key ?? '')
  const upToThere = { from: number.from, to: other.to, what: 'a statistic', ...(ofThings && { mild: true }) }
  // “4.9 out of 5” of “4.9 stars”.
  if (!Number.isInteger(number.value))
    return known('other', number.value) ? null : { ...upToThere, what: 'a rating' }
  const scale = keysOf(sentenceAround(placed, number)).some((key) => key === 'scale' || key === 'score')
  if (scale) return null
  const noun = words[other.next]
  const outOf = link.length > 1 || placed.language !== 'en'
  if (!noun || noun.sentence !== words[number.first]?.sentence)
    return outOf && shares.has(other.value) ? upToThere : null
  const plural = placed.language !== 'en' || /[^s]s$/u.test(noun.key)
  const counted = link.length > 1 && plural && noun.key !== 'times' && other.value >= 3
  if (!counted && claimOf(other, words, placed.language) !== 'people') {
    const isUnit = measures.unit(noun.key) !== undefined || noun.key === 'a' || noun.key === 'one'
    return shares.has(other.value) && !isUnit ? upToThere : null
  }
  return { from: number.from, to: noun.to, what: 'a statistic' }
}

/** "two thirds of our clients", "die Hälfte der Kundinnen", "la mitad de las familias". */
export function fractions(placed: PlacedText, { answered, known, signals }: Guard): Suspect[] {
  const words = placed.words()
  return words.flatMap((word) => {
    if (!signals.fractions.has(word.key)) return []
    const behind = words.slice(word.at + 1, word.at + 5).filter(({ sentence }) => sentence === word.sentence)
    const of = placed.language === 'pl' || signals.partOf.has(behind[0]?.key ?? '')
    const first = startOf(placed, word)
    const more = signals.beyond.test(placed.text.slice(Math.max(0, first - 14), first))
    const people = behind.find((each) => isPeople(signals, each.key))
    const noun = of ? (people ?? (more ? behind.at(-1) : undefined)) : undefined
    if (!noun || /[^\p{L} ]/u.test(placed.text.slice(word.to, noun.to))) return []
    if (answered(placed.text.slice(first, noun.to))) return []
    const share = sharesBetween(placed, word.from, word.to).at(0)
    // That half of something is answered makes no half of the clients known.
    if (share && !signals.halves.has(word.key) && known.share(share.value)) return []
    const theirs = behind.some(({ key }) => signals.firstPersons.has(key) && key !== 'i')
    if (signals.halves.has(word.key) ? !theirs && !more : answered(word.text)) return []
    return [{ from: first, to: noun.to, what: 'a statistic' }]
  })
}

/** Where “two thirds” begins: with the number in front of it. */
const startOf = (placed: PlacedText, word: Word): number => startsOf(placed).get(word.at) ?? word.from

const startsOf = onceFor(
  (placed: PlacedText) => new Map(placed.numbers().map(({ next, from }): [number, number] => [next, from])),
)
