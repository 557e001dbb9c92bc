import { chosenIn, questionOf, questions } from '../../shared/intake-questions.ts'
import { withoutNones } from '../../shared/without-nones.ts'
import { rowsOf } from '../../shared/missing-answers.ts'
import { isOneName, labelOf, type AnswerKey, type Intake } from '../../shared/intake.ts'
import { asLines } from './as-lines.ts'

const notAnswered = '(not answered)'
const skipped = '(skipped)'

/** An answer in words: choices by their labels, what has several parts part by part. */
export function answerText(intake: Intake, key: AnswerKey): string {
  const named = partsIn(intake, key)
  if (named === null) return plainText(intake, key) ?? notSaid(intake, key)
  return linesOf(named).join('\n') || notSaid(intake, key)
}

/** Whether an answer has words: a story that was skipped has none, and neither has a choice that was not made. */
export const isSaid = (intake: Intake, key: AnswerKey): boolean => {
  const named = partsIn(intake, key)
  return named === null ? plainText(intake, key) !== null : named.length > 0
}

const notSaid = (intake: Intake, key: AnswerKey): string =>
  questionOf(key).skip !== undefined && intake[key] === null ? skipped : notAnswered

/** Null: nothing was answered. */
function plainText(intake: Intake, key: AnswerKey): string | null {
  const answer: unknown = withoutNones(intake)[key]
  if (Array.isArray(answer)) return chosenIn(questionOf(key), answer, intake).join(', ') || null
  return typeof answer === 'string' && answer.trim() !== '' ? labelOf(questionOf(key), answer) : null
}

/** The parts that were answered, by their names, row by row; null: the answer has no parts. */
function partsIn(intake: Intake, key: AnswerKey): Record<string, string>[] | null {
  const { parts } = questionOf(key)
  if (!parts) return null
  return rowsOf(withoutNones(intake)[key]).map((row) =>
    Object.fromEntries(
      parts.flatMap((part) => {
        const value = row[part.key]
        return typeof value === 'string' && value.trim() !== '' ? [[part.name, labelOf(part, value)]] : []
      }),
    ),
  )
}

/** A group stands in lines of its own, rows as the entries of a list. */
const linesOf = (rows: readonly Record<string, string>[]): string[] =>
  rows.length === 1 ? asLines(rows[0] ?? {}) : asLines({ rows }).slice(1)

/** Under a letter: who writes, and below it the business, where that is not the same name twice. */
const signature = (intake: Intake): string =>
  isOneName(intake)
    ? answerText(intake, 'fullName')
    : `${answerText(intake, 'fullName')}, below it ${answerText(intake, 'businessName')}`

/** Every answer by its key, and how letters are signed: the fields a prompt's words may use. */
export function answerFields(intake: Intake): Record<string, string> {
  const keys = [...questions.map(({ key }) => key), 'platformsOther' as const]
  return {
    ...Object.fromEntries(keys.map((key) => [key, answerText(intake, key)])),
    signature: signature(intake),
  }
}

/**
 * The part of a request that is the same for a whole run: every answer once, in lines. What was not answered has no
 * colon, so that it differs from an answer with the same words.
 */
export function intakeText(intake: Intake): string {
  const answers = questions.flatMap(({ key, name }) => answerLines(intake, key, name))
  return `# What the client answered

Here and in sections, a line that begins with | goes on with the text above it; the mark is no part of it.

<answers>
${answers.join('\n')}
</answers>
`
}

function answerLines(intake: Intake, key: AnswerKey, name: string): string[] {
  const named = partsIn(intake, key)
  if (named !== null && named.length > 0)
    return asLines({ [name]: questionOf(key).kind === 'rows' ? named : named[0] })
  const answer = named === null ? plainText(intake, key) : null
  return answer !== null ? asLines({ [name]: answer }) : [`${name} ${notSaid(intake, key)}`]
}
