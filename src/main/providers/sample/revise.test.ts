import { expect, test } from 'vitest'
import { choice, group, list, text, wholeNumber } from '../../../shared/sections/field.ts'
import { fieldOf } from '../../../shared/sections/outline.ts'
import { revise } from './revise.ts'

test('a long text loses its last sentence', () => {
  const field = fieldOf(text('Body', { words: [3, 40] }))
  expect(revise(field, 'One word. Two words. Three words. Four words.')).toBe(
    'One word. Two words. Three words.',
  )
})

test('a name at the beginning keeps its capital', () => {
  expect(revise(fieldOf(text('Line', { words: [2, 8] })), 'Mara leads it')).toBe('Put simply: Mara leads it')
})

test('a text stays within its words and characters', () => {
  const field = fieldOf(text('Headline', { words: [2, 3], characters: 20 }))
  const revised = revise(field, 'Calm weeks again')
  expect(revised).not.toBe('Calm weeks again')
  expect(field.schema.safeParse(revised).success).toBe(true)
})

test('a hashtag stays a hashtag', () => {
  expect(revise(fieldOf(text('Hashtag', { words: [1, 1] })), '#calmweeks')).toBe('#calmweeksToday')
})

test('a list begins with its second entry', () => {
  const field = fieldOf(list('Lines', text('Line'), { count: 3 }))
  expect(revise(field, ['a', 'b', 'c'])).toEqual(['b', 'c', 'a'])
})

test('of a group only one text changes, and no position', () => {
  const step = group('Step', {
    number: wholeNumber('Number', { from: 1, to: 7 }),
    name: text('Name'),
    what: text('What'),
  })
  const revised = revise(fieldOf(step), { number: 1, name: 'Begin', what: 'You begin.' })
  expect(revised).toMatchObject({ number: 1, what: 'You begin.' })
  expect(revised).not.toMatchObject({ name: 'Begin' })
})

test('a choice and a number move to a neighbour that is allowed', () => {
  expect(revise(fieldOf(choice('Mode', ['slow', 'fast'])), 'slow')).toBe('fast')
  expect(revise(fieldOf(wholeNumber('Minutes', { from: 1, to: 5 })), 5)).toBe(4)
})

test('what leaves no room is returned as it is', () => {
  expect(revise(fieldOf(wholeNumber('Only', { from: 1, to: 1 })), 1)).toBe(1)
})
