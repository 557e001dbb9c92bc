import { expect, test } from 'vitest'
import { reviewWords } from '../check-vault.ts'
import { intakeOfCoach, vaultOf } from '../testing/vault-of.ts'

const question = { question: 'What do you see of them?', listenFor: 'A place.', ifVague: 'Show me.' }
const severityOf = (questions: number): string | undefined => {
  const intake = { ...intakeOfCoach, firstStep: { ...intakeOfCoach.firstStep, kind: 'quote' as const } }
  const discovery = Array.from({ length: questions }, () => question)
  return reviewWords(vaultOf({ 5: { discovery } }, { intake })).find(
    ({ rule, path }) => rule === 'length' && path.join() === 'discovery',
  )?.severity
}

test('more entries than the shape of today asks for are a note, more than any shape has ever are an error', () => {
  expect([severityOf(5), severityOf(7), severityOf(8)]).toEqual([undefined, 'note', 'error'])
})
