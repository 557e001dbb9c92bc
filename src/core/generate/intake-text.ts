import { questionOf, questions } from '../../shared/intake-questions.ts'
import type { AnswerKey, Intake } from '../../shared/intake.ts'
import { asLine } from './as-line.ts'

const notAnswered = '(not answered)'
const beats = {
  lowMoment: 'The low moment',
  discovery: 'What was found',
  searchAgain: 'Where it failed, and the search went on',
  breakthrough: 'The breakthrough',
  results: 'What came of it',
} as const

/** An answer in words: choices by their labels, a story beat by beat. */
export function answerText(intake: Intake, key: AnswerKey): string {
  const answer = intake[key]
  if (key === 'story') return storyText(intake.story)
  if (Array.isArray(answer)) return answer.map((value) => labelOf(key, value)).join(', ') || notAnswered
  if (typeof answer !== 'string' || answer.trim() === '') return notAnswered
  return labelOf(key, answer)
}

function labelOf(key: AnswerKey, value: string): string {
  return questionOf(key).choices?.find((choice) => choice.value === value)?.label ?? value
}

function storyText(story: Intake['story']): string {
  if (!story) return '(skipped)'
  const told = Object.entries(beats).flatMap(([key, name]) => {
    const beat = Object.entries(story)
      .find(([other]) => other === key)?.[1]
      .trim()
    return beat ? [`${name}: ${beat}`] : []
  })
  return told.join('\n') || notAnswered
}

/** Every answer by its key: the fields a prompt's words may use. */
export function answerFields(intake: Intake): Record<string, string> {
  const keys = [...questions.map(({ key }) => key), 'platformsOther' as const]
  return Object.fromEntries(keys.map((key) => [key, answerText(intake, key)]))
}

/** The part of a request that is the same for a whole run: the answers for a reader, then the same as one line of JSON. */
export function intakeText(intake: Intake): string {
  const answers = questions.map(({ key, name }) => `${name}: ${answerText(intake, key)}`)
  if (intake.platformsOther.trim()) answers.push(`Other platforms: ${intake.platformsOther}`)
  return `# What the client answered\n\n${answers.join('\n')}\n\n<intake>\n${asLine(intake)}\n</intake>\n`
}
