import { expect, test } from 'vitest'
import { isAboutAYear } from './about-a-year.ts'

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
  'about 3 weeks from measuring to fitting',
  '6 Wochen',
])('%s is not', (text) => {
  expect(isAboutAYear(text)).toBe(false)
})
