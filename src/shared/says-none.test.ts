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
  'entfällt',
  'k. A.',
  'Gibt’s nicht',
  'no aplica',
  'ninguno de momento',
  'sans objet',
  'nie dotyczy',
  'なし',
  '特にありません。',
  'لا يوجد',
  '—',
])('knows that there is none: %s', (text) => {
  expect(saysNone(text)).toBe(true)
})
it.each([
  '',
  'no, never',
  'nonetheless',
  'none, journey',
  'no-brainer',
  'nothing but love',
  'なしで済ませない',
  'لا نعد بشيء',
  'no hay prisa',
  '-5 %',
])('takes other words for what they are: %s', (text) => {
  expect(saysNone(text)).toBe(false)
})
