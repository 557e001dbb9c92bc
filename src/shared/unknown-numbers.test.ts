import { expect, test } from 'vitest'
import { emptyIntake } from './intake.ts'
import { unknownNumbers } from './unknown-numbers.ts'

const intake = {
  ...emptyIntake(),
  pricing: '$4,800 for 90 days',
  idealClient: 'Managers of 35-45, home at 9:30.',
}

test('finds the numbers of a text that nobody gave, each once', () => {
  expect(unknownNumbers('In 90 days, for 4.800 dollars, 35 of them, at 9:30', intake)).toEqual([])
  expect(unknownNumbers('In 60 days, 1,200 people, 60 days', intake)).toEqual(['60', '1,200'])
})

test('takes no part of a number for the whole', () => {
  expect(unknownNumbers('800 people, 9 hours', intake)).toEqual(['800', '9'])
})
