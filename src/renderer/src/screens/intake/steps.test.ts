import { expect, test } from 'vitest'
import { questions } from '../../../../shared/intake-questions.ts'
import { emptyIntake } from '../../../../shared/intake.ts'
import { withAnswer } from '../../data/with-answer.ts'
import { answerWords } from './answer-words.ts'
import { stepAfter, stepBefore, stepOf } from './steps.ts'

const asked = (key: string) => {
  const question = questions.find((candidate) => candidate.key === key)
  if (!question) throw new Error(`No question ${key}`)
  return question
}

test('begins at the first answer that is missing, and passes over what may stay open', () => {
  const intake = withAnswer(emptyIntake(), 'businessName', 'Northlight')
  expect(stepOf(undefined, emptyIntake())).toBe('businessName')
  expect(stepOf(undefined, intake)).toBe('fullName')
  expect(stepOf('platformsOther', intake)).toBe('platforms')
})

test('leads from the first question through every other to the summary, and back', () => {
  let step = stepOf(undefined, emptyIntake())
  let count = 0
  while (step !== 'summary' && count < 100) {
    const next = stepAfter(step)
    if (next !== 'summary') expect(stepBefore(next)).toBe(step)
    step = next
    count++
  }
  expect(count).toBe(questions.length)
})

test('refuses a value that is no answer to the question, and keeps the intake', () => {
  const intake = emptyIntake()
  expect(withAnswer(intake, 'sells', 'bakery')).toBe(intake)
  expect(withAnswer(intake, 'sells', 'project').sells).toBe('project')
})

test('reads choices by their labels and names the place that is not on the list', () => {
  const intake = withAnswer(
    withAnswer(emptyIntake(), 'platforms', ['linkedin', 'other']),
    'platformsOther',
    'Local radio',
  )
  expect(answerWords(intake, asked('platforms'))).toEqual(['LinkedIn, Local radio'])
  expect(answerWords(withAnswer(intake, 'story', null), asked('story'))).toEqual(['Skipped.'])
})
