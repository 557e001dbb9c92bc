import { expect, it } from 'vitest'
import { paperOf } from './paper-of.ts'

it.each([
  ...[
    'USA',
    'U.S.',
    'us',
    'the United States of America',
    'America',
    'USA and Mexico',
    'Austin, USA',
    'Ohio, US',
  ],
  ...[
    'Vereinigte Staaten',
    'Kanada',
    'États-Unis',
    'Estados Unidos',
    'EE. UU.',
    'EEUU',
    'Canadá',
    'Stany Zjednoczone',
  ],
  ...[' Canada ', 'Toronto, Canada', 'USA and Germany'],
  ...['México', 'Monterrey, Mexico', 'Mexiko', 'Mexico and Spain', 'Colombia', 'Chile', 'Puerto Rico'],
  ...['Philippines', 'Panamá', 'Costa Rica', 'El Salvador'],
])('is letters for %s', (country) => {
  expect(paperOf(country)).toBe('letter')
})

it.each([
  '',
  'Germany',
  'Österreich',
  'United Kingdom',
  'United Arab Emirates',
  'Belarus',
  'South America',
  'Spain and Mexico',
  'UK and Canada',
  'Argentina',
  'Latin America',
  'Polska',
])('is A4 for “%s”', (country) => {
  expect(paperOf(country)).toBe('A4')
})
