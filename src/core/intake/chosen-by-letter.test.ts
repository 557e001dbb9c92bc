import { expect, it } from 'vitest'
import { chosenByLetter } from './chosen-by-letter.ts'

it.each([
  ['a) calm b) bold → b', 'bold'],
  ['(a) calm, (b) bold, (c) warm -> a, c', 'calm\nwarm'],
  ['A. calm and slow\nB. bold\nB', 'bold'],
  ['a) calm\nb) bold\nc) warm\nAnswer: (b) and (c)', 'bold\nwarm'],
  ['a) ruhig b) frech => A)', 'ruhig'],
])('the letter of an option stands for its words: %s', (answer, words) => {
  expect(chosenByLetter(answer)).toBe(words)
})

it.each([
  'a) calm b) bold',
  'a) calm → b',
  'calm → bold',
  'b) calm c) bold → b',
  'a) we look\nb) we mend\nThat is all',
  'a) calm b) bold → d',
])('no letter is chosen: %s', (answer) => {
  expect(chosenByLetter(answer)).toBeNull()
})
