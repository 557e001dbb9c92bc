import { expect, test } from 'vitest'
import { happensSeldom, isAboutAYear } from './about-a-year.ts'

test.each([
  '12 months',
  'Twelve months',
  '12-month program',
  '52 weeks',
  '6 to 12 months',
  'a year',
  'Runs for a full year',
  'one year, then month by month',
  '1.5 years',
  'Year-long mentoring',
  '12 Monate',
  'ein Jahr',
  'zwölf Monate',
  '12 mois',
  'un an',
  '12 meses',
  'un año',
  '12 mesi',
  'twaalf maanden',
  'year, 12 visits',
  'Jahr; 12 Besuche',
  'année',
])('%s is about a year', (text) => {
  expect(isAboutAYear(text)).toBe(true)
})

test.each([
  '',
  '60 minutes',
  '90 days',
  '6 weeks',
  '6 months',
  '60 minutes, twice a year',
  '3 times a year',
  'monthly',
  '10 years',
  '12 visits',
  'years of it',
  'Year-end accounts',
  'Jahreszeit',
  'about 3 weeks from measuring to fitting',
  '6 Wochen',
])('%s is not', (text) => {
  expect(isAboutAYear(text)).toBe(false)
})

test.each([
  'Two visits in twelve months',
  '12 months, 4 visits of 60 minutes',
  'Two-visit year, 12 months',
  'Zwei Termine in zwölf Monaten',
  'deux visites en 12 mois',
  'A full year, one call each quarter',
  '12 months, a visit every three months',
])('%s happens seldom', (year) => {
  expect(happensSeldom(year)).toBe(true)
})

test.each([
  '12 months',
  '6 to 12 months',
  'one year, then month by month',
  'Twelve months, two calls a month',
  '12 Monate, zwei Anrufe im Monat',
  '12 visits in twelve months',
  '52 weeks, a parcel every two weeks, 26 in all',
  'a year, 24 sessions of 45 minutes and 2 workshops',
])('%s does not', (year) => {
  expect(happensSeldom(year)).toBe(false)
})
