import { expect, it } from 'vitest'
import { numberedPlaces } from './numbered-places.ts'

it('numbers the texts, and says with the first of an entry what the entry holds in numbers and choices', () => {
  const email = (number: number, day: number) => ({ number, day, purpose: 'Welcome', subject: 'Your page' })
  const places = numberedPlaces({ 8: { emails: [email(1, 0), email(2, 3)] } })
  expect(places.map(({ number, what }) => [number, what])).toEqual([
    [1, 'purpose (number 1, day 0)'],
    [2, 'subject'],
    [3, 'purpose (number 2, day 3)'],
    [4, 'subject'],
  ])
})
