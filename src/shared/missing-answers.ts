import type { Issue } from './failure.ts'
import type { AnswerKey, Intake } from './intake.ts'
import { questionOf, questions } from './intake-questions.ts'

/**
 * True when the answer says nothing yet. An answer that was skipped counts as answered: skipping is the person's choice.
 * One of several parts says something when a part that is needed does, or any where none is.
 */
export function isUnanswered(intake: Intake, key: AnswerKey): boolean {
  const answer: unknown = intake[key]
  const { parts, skip } = questionOf(key)
  if (skip !== undefined && answer === null) return false
  if (!parts) return Array.isArray(answer) ? answer.length === 0 : isBlank(answer)
  const needed = parts.filter(({ optional }) => !optional)
  const rows = rowsOf(answer)
  return rows.every((row) => (needed.length > 0 ? needed : parts).every((part) => isBlank(row[part.key])))
}

const isBlank = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '')

/** An answer of several parts as its rows; a group is one row. What says nothing is no row. */
export function rowsOf(answer: unknown): Record<string, unknown>[] {
  const rows: unknown[] = Array.isArray(answer) ? answer : [answer]
  return rows
    .filter((row): row is Record<string, unknown> => typeof row === 'object' && row !== null)
    .filter((row) => !Object.values(row).every(isBlank))
}

/** What is still missing before a run may start, one issue per answer, in the order asked. Empty: it may. */
export function missingAnswers(intake: Intake): Issue[] {
  const missing: Issue[] = questions
    .filter((question) => !question.optional && isUnanswered(intake, question.key))
    .map((question) => ({
      path: [question.key],
      rule: 'value',
      sentence: `${question.name} has no answer yet.`,
    }))
  if (intake.platforms.includes('other') && intake.platformsOther.trim() === '') {
    missing.push({
      path: ['platformsOther'],
      rule: 'value',
      sentence: 'Platforms says “somewhere else” but not where.',
    })
  }
  return missing
}
