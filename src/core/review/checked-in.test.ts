import { expect, test } from 'vitest'
import { checkedSchema, checkedSentence } from '../../shared/checked.ts'
import { checkedIn } from './checked-in.ts'
import { holdsFor } from './rule.ts'

test('everything that is looked for at all is looked for in English, and in copy whose language nobody knows', () => {
  expect(checkedIn('en')).toMatchObject({ partly: [], notAtAll: [] })
  expect(checkedIn(null)).toEqual({ ...checkedIn('en'), language: null })
  expect(checkedSentence(checkedIn(null))).toMatch(
    /^Checked as English, as no answer names the language: numbers/u,
  )
})

test('in another language it is told what was looked for and what was not', () => {
  const french = checkedSchema.parse(checkedIn('fr'))
  expect(french.wholly).toContain('numbers')
  expect(french.notAtAll).toContain('spelling')
  expect(checkedSentence(french)).toMatch(/^Checked in French: .*Not checked: .*spelling.*\.$/u)
})

test('names are not checked where nobody here knows how they change in a sentence', () => {
  expect(checkedIn('pl').wholly).toContain('names')
  expect(checkedIn('hu').wholly).not.toContain('names')
})

test('a rule holds for the languages it names, and copy of an unknown one is read as English', () => {
  expect(holdsFor({ languages: 'any' }, 'hu')).toBe(true)
  expect(holdsFor({ languages: ['en'] }, null)).toBe(true)
  expect(holdsFor({ languages: ['de'] }, null)).toBe(false)
})
