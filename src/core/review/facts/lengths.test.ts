import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textsOf } from '../words/placed-text.ts'
import { lengthsIn, sameLength } from './lengths.ts'

const read = (text: string, language: string) =>
  textsOf(8, { emails: [{ body: text }] }, language).flatMap((placed) =>
    lengthsIn(text, placed.words, placed.numbers(), language).map(({ from, to, value, unit, days }) => [
      text.slice(from, to),
      value,
      unit,
      Math.round(days),
    ]),
  )

describe('a length of time', () => {
  it.each([
    ['en', 'a 90-day plan', '90-day', 90, 'day', 90],
    ['en', 'a twelve-week plan', 'twelve-week', 12, 'week', 84],
    ['en', 'in 2 months', '2 months', 2, 'month', 61],
    ['en', 'for 3\u00a0years', '3\u00a0years', 3, 'year', 1095],
    ['de', 'nach zwölf Wochen', 'zwölf Wochen', 12, 'week', 84],
    ['de', 'in 6 Monaten', '6 Monaten', 6, 'month', 182],
    ['es', 'en doce semanas', 'doce semanas', 12, 'week', 84],
    ['fr', 'en trois mois', 'trois mois', 3, 'month', 91],
    ['pl', 'przez 6 tygodni', '6 tygodni', 6, 'week', 42],
    ['pl', 'po dwóch latach', 'dwóch latach', 2, 'year', 730],
  ])('is read in %s copy from “%s”', (language, text, words, value, unit, days) => {
    expect(read(text, language)).toEqual([[words, value, unit, days]])
  })

  it.each([
    ['en', '90, days of calm. 90 minutes, 3 hours, $90 days, 90% days, 90 more days'],
    ['en', 'a day, 90\ndays, the days'],
    ['de', '12 Termine, 12 weeks, zwölf, Wochen'],
    ['pl', 'tydzień, 6 spotkań'],
  ])('is none in %s copy in “%s”', (language, text) => {
    expect(read(text, language)).toEqual([])
  })
})

it.each([
  [90, 91.2, true],
  [90, 84, true],
  [90, 100, true],
  [90, 101, false],
  [90, 80, false],
  [42, 30.4, false],
  [365, 364, true],
])('%d and %d days are the same length: %s', (one, other, same) => {
  expect(sameLength(one, other)).toBe(same)
})

it('compares lengths the same way round or the other', () => {
  const days = fc.integer({ min: 1, max: 800 })
  fc.assert(fc.property(days, days, (one, other) => sameLength(one, other) === sameLength(other, one)))
})
