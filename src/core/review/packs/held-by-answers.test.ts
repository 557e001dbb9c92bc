import { expect, test } from 'vitest'
import { emptyIntake, type Intake } from '../../../shared/intake.ts'
import { answersOf } from '../words/answers.ts'
import { answersSay } from './held-by-answers.ts'

const says = (given: Partial<Intake>, text: string): boolean =>
  answersSay(answersOf({ ...emptyIntake(), ...given }), text)
const open = (hours: string, language: string): Partial<Intake> => ({
  practical: { ...emptyIntake().practical, hours },
  market: { ...emptyIntake().market, language },
})

test.each([
  ['English', 'Mon-Fri 8.30-5', 'Monday to Friday'],
  ['English', 'Tues, Thurs', 'Tuesday and Thursday'],
  ['German', 'Mo–Fr 8–17 Uhr', 'Montag bis Freitag'],
  ['Spanish', 'lun-vie', 'lunes a viernes'],
  ['French', 'lun.–ven.', 'lundi au vendredi'],
])('days are said by the beginning of their names: %s, %s', (language, hours, text) => {
  expect(says(open(hours, language), text)).toBe(true)
  expect(says(open('', language), text)).toBe(false)
  expect(says(open('9–17', language), text)).toBe(false)
})

test('a day that is not answered is not said', () => {
  expect(says(open('Mon-Fri 8.30-5', 'English'), 'Saturday morning')).toBe(false)
})

test('an abbreviation in capitals counts, however short it is', () => {
  expect(says({ rules: 'All prices include 20% VAT.' }, 'VAT included')).toBe(true)
  expect(says({ rules: 'All prices include delivery.' }, 'VAT included')).toBe(false)
  expect(says({ rules: 'All prices include 20% VAT.' }, 'is included')).toBe(false)
})
