import type { Answers } from '../words/answers.ts'
import { numbersIn } from '../words/numbers-in.ts'
import { onceFor } from '../words/once.ts'
import { wordsIn } from '../words/words-in.ts'
import { unitIn } from './same-measures.ts'

/** “Colin: 31 years of telephone wires. Nesta: 14 rigging theatres.”: where one number counts years, the next may leave the word out. */
export function yearsLeftOut({ intake: { uniqueAdvantage }, language }: Answers): number[] {
  const words = wordsIn(uniqueAdvantage)
  const counts = numbersIn(uniqueAdvantage, words, language).filter(({ kind }) => kind === 'count')
  const units = counts.map(({ next }) => unitIn(words.slice(next, next + 1), language))
  const first = units.indexOf('year')
  return first < 0
    ? []
    : counts.flatMap(({ value }, at) => (at > first && units[at] === undefined ? [value] : []))
}

/** “Logopädin since 2006, healing practitioner since 2021”, “dancer from 2001 to 2009”: so many years lie between. The story is one. */
export const yearsBetween = ({ intake: { uniqueAdvantage, proof, story } }: Answers): number[] =>
  [uniqueAdvantage, ...proof.map(({ words }) => words), Object.values(story ?? {}).join('\n')].flatMap(
    (text) => {
      const known = yearsIn(text)
      return known.flatMap((year) => known.flatMap((other) => (other < year ? [year - other] : [])))
    },
  )

const yearsIn = (text: string): number[] => {
  const years = text.matchAll(/(?<![\p{L}\p{N}.,])(?:19|20)\d\d(?![\p{L}\p{N}]|[.,]\p{N})/gu)
  return [...new Set([...years].map(([year]) => Number(year)))].slice(0, 12)
}

/** “Registered since 2008” is seventeen or eighteen years in a text of 2026, by the month. */
export const yearsUntil = (year: number, answers: Answers): number[] =>
  yearsBegun(answers)
    .filter((begun) => begun < year)
    .flatMap((begun) => [year - begun, year - begun - 1])

const yearsBegun = onceFor(({ texts }: Answers) =>
  texts.flatMap((text) =>
    [
      ...text.matchAll(
        /(?<!\p{L})(?:since|seit|desde|depuis|od|dal|sinds|sedan|founded|established|est\.|opened|appointed|admitted|gegründet|eröffnet|zugelassen|bestellt|fundad[oa]|abiert[oa]|nombrad[oa]|colegiad[oa]|fondée?|ouverte?|nommée?|założon[aey]|otwart[aey]|fondat[oa]|nominat[oa]|opgericht)(?:[, ]+[\p{L}.]+){0,6}?[, ]+(?<year>(?:19|20)\d\d)(?!\p{N})/giu,
      ),
    ].map(({ groups }) => Number(groups?.['year'])),
  ),
)
