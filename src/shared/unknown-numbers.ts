import type { Intake } from './intake.ts'

/** "4,800", "35", "9:30" without what separates digits. */
const numbersIn = (text: string): { typed: string; digits: string }[] =>
  [...text.matchAll(/\p{Nd}+(?:[.,’'\u202f ]\p{Nd}{3})*(?:[.:,]\p{Nd}+)?/gu)].map(([typed]) => ({
    typed,
    digits: typed.replace(/\P{Nd}/gu, ''),
  }))

/** The numbers of a text that stand in none of the answers, as typed, each once. */
export function unknownNumbers(text: string, intake: Intake): string[] {
  const known = new Set(numbersIn(JSON.stringify(intake)).map(({ digits }) => digits))
  return [
    ...new Set(
      numbersIn(text)
        .filter(({ digits }) => !known.has(digits))
        .map(({ typed }) => typed),
    ),
  ]
}
