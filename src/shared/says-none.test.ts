import { expect, it } from 'vitest'
import { saysNone } from './says-none.ts'

it.each([
  'none',
  'None.',
  ' no ',
  'n/a',
  'Keine',
  'nichts Besonderes',
  'aucun',
  'ninguna',
  'brak',
  'nothing really',
])('knows that there is none: %s', (text) => {
  expect(saysNone(text)).toBe(true)
})
it.each(['', 'no, never', 'nonetheless', 'none, journey', 'no-brainer', 'nothing but love'])(
  'takes other words for what they are: %s',
  (text) => {
    expect(saysNone(text)).toBe(false)
  },
)
