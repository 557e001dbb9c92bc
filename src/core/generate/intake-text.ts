import { questionOf, questions } from '../../shared/intake-questions.ts'
import type { AnswerKey, Intake } from '../../shared/intake.ts'
import { asLines } from './as-lines.ts'

const notAnswered = '(not answered)'
const skipped = '(skipped)'

/** What each beat of the story is called in the answers. */
export const beatNames = {
  lowMoment: 'The low moment',
  discovery: 'What was found',
  searchAgain: 'Where it failed, and the search went on',
  breakthrough: 'The breakthrough',
  results: 'What came of it',
} as const

/** The answer that has no question of its own. */
export const otherPlatforms = 'Other platforms'

/** An answer in words: choices by their labels, a story beat by beat. */
export function answerText(intake: Intake, key: AnswerKey): string {
  if (key === 'story' && intake.story) return asLines(beatsOf(intake.story)).join('\n') || notAnswered
  return plainText(intake, key) ?? (key === 'story' ? skipped : notAnswered)
}

/** Null: nothing was answered. */
function plainText(intake: Intake, key: AnswerKey): string | null {
  const answer = intake[key]
  if (Array.isArray(answer)) return answer.map((value) => labelOf(key, value)).join(', ') || null
  return typeof answer === 'string' && answer.trim() !== '' ? labelOf(key, answer) : null
}

function labelOf(key: AnswerKey, value: string): string {
  return questionOf(key).choices?.find((choice) => choice.value === value)?.label ?? value
}

/** The beats that were told, by their names. */
function beatsOf(story: NonNullable<Intake['story']>): Record<string, string> {
  const told = Object.entries(beatNames).flatMap(([key, name]) => {
    const beat = Object.entries(story).find(([other]) => other === key)?.[1] ?? ''
    return beat.trim() === '' ? [] : [[name, beat] as const]
  })
  return Object.fromEntries(told)
}

/** Every answer by its key: the fields a prompt's words may use. */
export function answerFields(intake: Intake): Record<string, string> {
  const keys = [...questions.map(({ key }) => key), 'platformsOther' as const]
  return Object.fromEntries(keys.map((key) => [key, answerText(intake, key)]))
}

/**
 * The part of a request that is the same for a whole run: every answer once, in lines. What was not answered has no
 * colon, so that it differs from an answer with the same words.
 */
export function intakeText(intake: Intake): string {
  const answers = questions.flatMap(({ key, name }) => answerLines(intake, key, name))
  if (intake.platformsOther.trim()) answers.push(...asLines({ [otherPlatforms]: intake.platformsOther }))
  return `# What the client answered\n\n<answers>\n${answers.join('\n')}\n</answers>\n`
}

function answerLines(intake: Intake, key: AnswerKey, name: string): string[] {
  const answer = key === 'story' ? storyBeats(intake) : plainText(intake, key)
  if (answer !== null) return asLines({ [name]: answer })
  return [`${name} ${key === 'story' && intake.story === null ? skipped : notAnswered}`]
}

function storyBeats({ story }: Intake): Record<string, string> | null {
  const beats = story ? beatsOf(story) : {}
  return Object.keys(beats).length > 0 ? beats : null
}
