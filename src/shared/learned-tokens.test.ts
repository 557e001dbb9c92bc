import { expect, test } from 'vitest'
import { learnedOf, learnTokens, type CountedTokens, type LearnedTokens } from './learned-tokens.ts'

const writer = { provider: 'openai', model: 'm' }
const one = (perByte: number, perWord: number | null = null, language: string | null = 'en') => ({
  language,
  perByte,
  perWord,
})
const after = (...answers: CountedTokens[]): LearnedTokens =>
  answers.reduce<LearnedTokens>((known, answer) => learnTokens(known, writer, answer), {})
const several = (count: number, answer: CountedTokens): CountedTokens[] =>
  Array.from({ length: count }, () => answer)

test('says nothing before four answers, and then the middle one', () => {
  expect(learnedOf(after(...several(3, one(0.3))), writer, 'en').perByte).toBeNull()
  const known = after(one(0.2), one(0.3), one(0.4), one(0.3))
  expect(learnedOf(known, writer, 'en').perByte).toMatchObject({ middle: 0.3, most: 0.4 })
  expect(learnedOf(known, writer, 'en').perWord).toBeNull()
})

test('is not moved by answers that were counted wrongly, and not taught by what no alphabet does', () => {
  const known = after(...several(6, one(0.3, 2)), one(0.9, 30), one(0.08, 0.8), one(40, 900), one(0.001, 0))
  expect(learnedOf(known, writer, 'en').perByte).toMatchObject({ middle: 0.3, off: 0, most: 0.9 })
  expect(learnedOf(known, writer, 'en').perWord).toMatchObject({ middle: 2, off: 0 })
})

test('follows a model that counts otherwise from one vault to the next', () => {
  const known = after(...several(40, one(0.25)), ...several(24, one(0.5)))
  expect(learnedOf(known, writer, 'en').perByte).toMatchObject({ middle: 0.5, most: 0.5 })
})

test('keeps models and languages apart', () => {
  const known = after(...several(4, one(0.3)), ...several(4, one(0.5, null, null)))
  expect(learnedOf(known, writer, 'de').perByte).toBeNull()
  expect(learnedOf(known, writer, null).perByte?.middle).toBe(0.5)
  expect(learnedOf(known, { ...writer, model: 'other' }, 'en').perByte).toBeNull()
})
