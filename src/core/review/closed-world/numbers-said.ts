import { measuresOf } from '../words/measures.ts'
import { numbersIn, type NumberInText } from '../words/numbers-in.ts'
import type { PlacedText } from '../words/placed-text.ts'
import { isLarge, wordsIn, type Word } from '../words/words-in.ts'
import { nounOf, unitIn } from './same-measures.ts'
import { isPeople, signalsOf } from './signals.ts'

export type Claim = 'percent' | 'money' | 'people' | 'years' | 'other'

/** What numbers make known: what each counts and how many there are, and the words that it stands before. */
export const numbersSaid = (
  numbers: readonly NumberInText[],
  words: readonly Word[],
  language: string,
): { value: number; said: string }[] =>
  numbers.flatMap((number, at) => {
    const { value, kind, next } = number
    const unsaid = isMoneyUnsaid(at, numbers, words) ? [`money ${value}`] : []
    // Pounds weigh as often as they pay.
    const isCounted = kind !== 'percent' && (kind !== 'money' || /pounds?$/iu.test(number.text))
    const plain = isCounted ? [`other ${value}`] : []
    const nouns = words.slice(next, next + 4).map(({ key }) => (key === 'h' ? 'hour' : nounOf(key, language)))
    const weighed = isCounted && kind === 'money' ? [`${value} pound`] : []
    const before = [...nouns.map((noun) => `${value} ${noun}`), ...weighed]
    const claim = `${claimOf(number, words, language)} ${value}`
    const unnamed = kind === 'count' && value >= leastUnnamed && countsUnnamed(words[next], number)
    return [claim, ...before, ...plain, ...unsaid, ...(unnamed ? [ofUnnamed(value)] : [])].map((said) => ({
      value,
      said,
    }))
  })

/** “Of £61,300 on tick 41,900 paid”: the currency is said once in a sentence. A smaller number counts something else more often. */
function isMoneyUnsaid(at: number, numbers: readonly NumberInText[], words: readonly Word[]): boolean {
  const number = numbers[at]
  if (number?.kind !== 'count' || number.value < 100) return false
  const isNear = (other: NumberInText): boolean => {
    const [from, to] = [Math.min(other.next, number.next), Math.max(other.next, number.next)]
    if (other.kind !== 'money' || to - from > 10) return false
    return !words.slice(from, to).some(({ begins, text }) => begins && isLarge(text))
  }
  // Only those beside it: a text may hold thousands of numbers.
  return numbers.slice(Math.max(0, at - mostBeside), at + mostBeside + 1).some(isNear)
}

const mostBeside = 4

/**
 * “She tried 212 more”, “She quit at 30.”, “860 sold”, “20 songs from 180, and …”: a number whose noun was said before, or goes without
 * saying.
 */
const countsUnnamed = (behind: Word | undefined, { to }: NumberInText): boolean =>
  !behind || behind.begins || behind.from - to > 1 || more.has(behind.key)

export const ofUnnamed = (value: number): string => `${value} of what was named`

/** A smaller number ends a sentence as a time or a size: “9 to 5.” */
const leastUnnamed = 25

const more = new Set(
  `more others altogether weitere andere insgesamt más otros otras autres więcej kolejnych innych sold made delivered returned
   verkauft geliefert gemacht vendidos vendidas entregados entregadas hechos hechas vendus vendues livrés livrées faits faites
   sprzedanych sprzedano wykonanych`.split(/\s+/u),
)

/** The nouns that the numbers of a text stand directly before. */
export function countedIn(text: string, language: string): string[] {
  const words = wordsIn(text)
  return numbersIn(text, words, language).flatMap(({ kind, next, value }) => {
    const key = words[next]?.key ?? ''
    return kind === 'count' && value > 1 && /^\p{L}{4}/u.test(key) ? [nounOf(key, language)] : []
  })
}

/** How long something takes and how many pages it has, with the unit and never the bare number. */
export function lengthsSaid(placed: PlacedText): { value: number; said: string }[] {
  const words = placed.words()
  return placed.numbers().flatMap(({ kind, value, next }) => {
    const unit = kind === 'count' ? unitIn(words.slice(next, next + 1), placed.language) : undefined
    return unit === undefined ? [] : [{ value, said: `${value} ${unit}` }]
  })
}

/** What a number speaks of, by its form and by the words behind it. */
export function claimOf(number: NumberInText, words: readonly Word[], language: string): Claim {
  if (number.kind === 'percent' || number.kind === 'money') return number.kind
  const after = words.slice(number.next, number.next + 6).map((word) => word.key)
  // Both ends of “20 to 120 people” are people.
  const range = rangeWords.has(after[0] ?? '') && /^\p{N}/u.test(after[1] ?? '')
  const behind = range ? after.slice(2) : after.slice(0, 4)
  if (measuresOf(language).unit(behind[0] ?? '') === 'year') return 'years'
  const noun = behind.findIndex((key) => isPeople(signalsOf(language), key))
  const ends = behind.findIndex((key) => endsCount.has(key))
  return noun >= 0 && (ends < 0 || noun < ends) ? 'people' : 'other'
}

const rangeWords = new Set(['to', 'bis', 'a', 'à', 'do', 'tot', 'y', 'and', 'und', 'et', 'i', 'en'])

const endsCount = new Set([
  'of',
  'and',
  'to',
  'und',
  'von',
  'y',
  'de',
  'et',
  'i',
  'z',
  'e',
  'di',
  'en',
  'van',
])
