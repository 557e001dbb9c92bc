import { partOfRows, type Intake } from '../../../shared/intake.ts'
import { copyLanguage } from '../../../shared/copy-language.ts'
import { measuresOf } from '../words/measures.ts'
import type { Reading } from '../reading.ts'
import type { PlacedText } from '../words/placed-text.ts'
import type { NumberInText } from '../words/numbers-in.ts'
import { numbersIn } from '../words/numbers-in.ts'
import { onceFor } from '../words/once.ts'
import { wordsIn } from '../words/words-in.ts'

export type Unit = 'day' | 'week' | 'month' | 'year'

/** A length of time as written: "90 days", "twelve-week". */
export interface Length {
  from: number
  to: number
  value: number
  unit: Unit
  days: number
  number: NumberInText
}

const daysOf: Record<Unit, number> = { day: 1, week: 7, month: 30.4, year: 365 }

/** The lengths of time of a text in days, weeks, months and years. */
export function lengthsIn(
  text: string,
  words: PlacedText['words'],
  numbers: readonly NumberInText[],
  language = 'en',
): Length[] {
  return numbers.flatMap((number) => {
    if (number.kind !== 'count') return []
    const word = words()[number.next]
    const unit = word ? asUnit(measuresOf(language).unit(word.key)) : null
    if (!word || !unit || !/^[ \u00a0‑-]$/u.test(text.slice(number.to, word.from))) return []
    return [
      {
        from: number.from,
        to: word.to,
        value: number.value,
        unit,
        days: number.value * daysOf[unit],
        number,
      },
    ]
  })
}

const asUnit = (word: string | undefined): Unit | null =>
  word === 'day' || word === 'week' || word === 'month' || word === 'year' ? word : null

/** 90 days, three months and twelve or thirteen weeks are the same length. */
export const sameLength = (one: number, other: number): boolean =>
  Math.abs(one - other) <= Math.max(one, other) * 0.1

/** How long the offer runs: its time frames, and the lengths that the answer about it names. */
export function agreedLengths({ facts, intake, answers: { language } }: Reading): Length[] {
  const frames = facts.filter(({ id }) => id.endsWith('-timeframe')).map(({ text }) => text)
  const all = [...frames.flatMap((frame) => lengthsOf(frame, language)), ...lengthsAnswered(intake)]
  return [...new Map(all.map((length) => [`${length.value} ${length.unit}`, length])).values()]
}

const lengthsAnswered = onceFor((intake: Intake) =>
  lengthsOf(
    `${intake.offerProgram}\n${partOfRows(intake.offers, 'timeframe')}`,
    copyLanguage(intake) ?? 'en',
  ),
)

const waysTexts = ({ offers, proof }: Intake): string[] => [
  partOfRows(offers, 'includes'),
  partOfRows(offers, 'price'),
  partOfRows(proof, 'words'),
]

/** Lengths that are spoken of beside it, such as ninety days of care after eight weeks of work. */
export const otherLengths = onceFor(
  (intake: Intake) =>
    new Set(
      [...waysTexts(intake), intake.uniqueAdvantage]
        .flatMap((text) => lengthsOf(text, copyLanguage(intake) ?? 'en'))
        .map(({ value, unit }) => `${value} ${unit}`),
    ),
)

function lengthsOf(text: string, language: string): Length[] {
  const words = wordsIn(text)
  return lengthsIn(text, () => words, numbersIn(text, words, language), language)
}
