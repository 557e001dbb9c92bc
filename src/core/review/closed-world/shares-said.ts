import { firstBehind } from '../words/around.ts'
import { measuresOf } from '../words/measures.ts'
import type { NumberInText } from '../words/numbers-in.ts'
import { onceFor } from '../words/once.ts'
import type { PlacedText } from '../words/placed-text.ts'
import type { Word } from '../words/words-in.ts'
import { signalsOf } from './signals.ts'

/** A share of something, however it is written: “60 %”, “six in ten”, “two thirds”, “half the fee”. */
export interface ShareSaid {
  /** From 0 to 1. */
  value: number
  from: number
  to: number
}

/** The part that a word names by itself or behind a numerator. */
interface Part {
  word: RegExp
  of: number
  /** It is one without a numerator or an article: “half the fee”, “die Hälfte”. */
  alone?: true
}

const parts: Readonly<Record<string, readonly Part[]>> = {
  en: [
    { word: /^(?:half|halves)$/u, of: 2, alone: true },
    { word: /^thirds?$/u, of: 3 },
    { word: /^quarters?$/u, of: 4 },
    { word: /^fifths?$/u, of: 5 },
    { word: /^tenths?$/u, of: 10 },
  ],
  de: [
    { word: /^(?:hälfte|halbe[nrms]?)$/u, of: 2, alone: true },
    { word: /^drittel[ns]?$/u, of: 3 },
    { word: /^viertel[ns]?$/u, of: 4 },
    { word: /^fünftel[ns]?$/u, of: 5 },
    { word: /^zehntel[ns]?$/u, of: 10 },
  ],
  es: [
    { word: /^mitad$/u, of: 2, alone: true },
    { word: /^(?:tercios?|terceras?)$/u, of: 3 },
    { word: /^(?:cuartos?|cuartas?)$/u, of: 4 },
    { word: /^(?:quintos?|quintas?)$/u, of: 5 },
    { word: /^(?:décimos?|décimas?)$/u, of: 10 },
  ],
  fr: [
    { word: /^moitié$/u, of: 2, alone: true },
    { word: /^tiers$/u, of: 3 },
    { word: /^quarts?$/u, of: 4 },
    { word: /^cinquièmes?$/u, of: 5 },
    { word: /^dixièmes?$/u, of: 10 },
  ],
  pl: [
    { word: /^połow(?:a|ę|y|ie|ą)$/u, of: 2, alone: true },
    { word: /^trzeci(?:a|ą|ej|e|ch)$/u, of: 3 },
    { word: /^czwart(?:a|ą|ej|e|ych)$/u, of: 4 },
    { word: /^piąt(?:a|ą|ej|e|ych)$/u, of: 5 },
    { word: /^dziesiąt(?:a|ą|ej|e|ych)$/u, of: 10 },
  ],
  it: [
    { word: /^metà$/u, of: 2, alone: true },
    { word: /^terz[oi]$/u, of: 3 },
    { word: /^quart[oi]$/u, of: 4 },
    { word: /^quint[oi]$/u, of: 5 },
    { word: /^decim[oi]$/u, of: 10 },
  ],
  nl: [
    { word: /^(?:helft|halve)$/u, of: 2, alone: true },
    { word: /^derden?$/u, of: 3 },
    { word: /^kwart$/u, of: 4 },
    { word: /^vijfden?$/u, of: 5 },
    { word: /^tienden?$/u, of: 10 },
  ],
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))
const one = set('a one ein eine einen einem einer un una une jedna jedną jednej een één')
/** Behind a part without a numerator: it is one of something, and no third visit. */
const ofIt = set(
  'of der des von de del dei delle degli du des der van parte part części część less more longer shorter cheaper weniger mehr länger günstiger menos más moins plus mniej więcej taniej meno più minder meer',
)
const comparing = set('than by als um über que de unter moins plus d niż o di dan met')
/** Smaller denominators than these go by more often than a share does: “ten in twelve weeks”. */
const wholes: ReadonlySet<number> = new Set([3, 4, 5, 6, 8, 10, 20, 100])

/** The shares that a text names. A part of an hour or a mile is a length and no share. */
export function sharesIn(
  words: readonly Word[],
  numbers: readonly NumberInText[],
  language: string,
): ShareSaid[] {
  const { unit } = measuresOf(language)
  const isUnit = (at: number): boolean => {
    const key = words[at]?.key ?? ''
    return unit(key.replace(/^[dl]'/u, '')) !== undefined
  }
  const ofNumbers = numbers.flatMap((number, at): ShareSaid[] => {
    const { from, to, value } = number
    if (number.kind === 'percent') return value <= 100 ? [{ from, to, value: value / 100 }] : []
    const other = numbers[at + 1]
    if (!other || number.kind !== 'count' || other.kind !== 'count' || value >= other.value) return []
    const link = linkBetween(words, number, other, language)
    // A mere “in” needs a denominator that shares have.
    const isShare =
      link !== null &&
      (link.length > 1 || language !== 'en' || wholes.has(other.value)) &&
      !isUnit(other.next)
    return isShare ? [{ from, to: other.to, value: value / other.value }] : []
  })
  const endingAt = new Map(numbers.map((number) => [number.next, number]))
  const begins = new Set(numbers.map(({ first }) => first))
  const ofParts = words.flatMap((word, at): ShareSaid[] => {
    const part = (parts[language] ?? []).find(({ word: pattern }) => pattern.test(word.key))
    const { key: before = '', from: start = word.from } = words[at - 1] ?? {}
    // “Half an hour”, “a quarter of an hour”, “half past six”.
    if (!part || words[at + 1]?.key === 'past' || [1, 2, 3].some((step) => isUnit(at + step))) return []
    const counted = endingAt.get(at)
    const numerator = counted?.kind === 'count' ? counted : undefined
    const behind = words[at + 1]
    // “Jumped by more than a fifth and nobody looked”: compared, it ends where it likes.
    const single =
      one.has(before) &&
      (behind === undefined || ofIt.has(behind.key) || comparing.has(words[at - 2]?.key ?? ''))
    const many = numerator && numerator.value < part.of ? numerator.value : null
    if (begins.has(at + 1) && many === null) return []
    if (many === null && !single && part.alone !== true && !ofIt.has(behind?.key ?? '')) return []
    return [{ from: numerator?.from ?? start, to: word.to, value: (many ?? 1) / part.of }]
  })
  return [...ofNumbers, ...ofParts].toSorted((a, b) => a.from - b.from)
}

/** The words by which the second of two numbers is what the first is a share of: “out of”, “de cada”; null where none are. */
export function linkBetween(
  words: readonly Word[],
  { next }: NumberInText,
  { first }: NumberInText,
  language: string,
): readonly string[] | null {
  const found = signalsOf(language).outOf.find((link) => {
    const start = first - link.length
    // “Nine strings out of ten”: what is counted may stand between, where the words between say nothing else by themselves.
    const most = start === next || apart.has(link.join(' ')) ? 2 : 0
    return start >= next && start - next <= most && link.every((key, i) => words[start + i]?.key === key)
  })
  return found ?? null
}
const apart = new Set(['out of', 'out of every', 'in every', 'de cada', 'sur', 'von', 'na'])

/** The shares of a text, read once. */
const sharesOf = onceFor((placed: PlacedText) => sharesIn(placed.words(), placed.numbers(), placed.language))

/** The shares that a stretch of a text touches, the first few of an endless one. */
export function sharesBetween(placed: PlacedText, from: number, to: number): ShareSaid[] {
  const all = sharesOf(placed)
  const first = firstBehind(all, from)
  return all.slice(first, first + most).filter((share) => share.from < to)
}
const most = 40
