import { expect, it } from 'vitest'
import { list, text, wholeNumber } from '../../../../shared/sections/field.ts'
import { fieldOf } from '../../../../shared/sections/outline.ts'
import { measureOf } from './ranges.ts'

it('counts words against their range and only marks what lies outside', () => {
  const field = fieldOf(text('Body', { words: [3, 5] }))
  expect(measureOf(field, 'one two three')).toEqual({ words: '3 words, wanted 3 to 5', outside: false })
  expect(measureOf(field, 'one')).toEqual({ words: '1 word, wanted 3 to 5', outside: true })
})

it('prints thousands as the rest of the window does', () => {
  const field = fieldOf(text('Body', { words: [1000, 2000] }))
  expect(measureOf(field, 'word '.repeat(12_500))?.words).toBe('12,500 words, wanted 1,000 to 2,000')
})

it('counts characters where a platform does, and entries of lists', () => {
  expect(measureOf(fieldOf(text('SMS', { characters: 5 })), 'längst')).toEqual({
    words: '6 of at most 5 characters',
    outside: true,
  })
  expect(measureOf(fieldOf(list('Tips', text('Tip'), { count: 3 })), ['a', 'b'])).toEqual({
    words: '2 entries, wanted 3',
    outside: true,
  })
})

it('says as how many messages a text message is sent', () => {
  const field = fieldOf(text('Message', { characters: 160, segments: true }))
  expect(measureOf(field, 'See you at ten.')).toEqual({
    words: '15 of at most 160 characters; sent as 1 message',
    outside: false,
  })
  expect(measureOf(field, `${'See you at ten. '.repeat(5)}Don’t be late.`)).toEqual({
    words: '94 of at most 160 characters; sent as 2 messages',
    outside: true,
  })
})

it('says which whole numbers are wanted', () => {
  const minutes = fieldOf(wholeNumber('Minutes', { from: 1, to: 60 }))
  expect(measureOf(minutes, 60)).toEqual({ words: 'Wanted 1 to 60', outside: false })
  expect(measureOf(minutes, 61)?.outside).toBe(true)
  expect(measureOf(minutes, NaN)?.outside).toBe(true)
})
