import { isUnanswered } from '../../../../shared/missing-answers.ts'
import { questionOf, questions } from '../../../../shared/intake-questions.ts'
import type { AnswerKey, Chapter, Intake, Question } from '../../../../shared/intake.ts'

export type Step = AnswerKey | 'summary'

/** The step to show: the one asked for, else the first that still needs an answer, else the summary. */
export function stepOf(at: Step | undefined, intake: Intake): Step {
  if (at === 'summary') return at
  if (at !== undefined) return questionOf(at).key
  return (
    questions.find((question) => !question.optional && isUnanswered(intake, question.key))?.key ?? 'summary'
  )
}

const place = (key: AnswerKey): number => questions.findIndex((question) => question.key === key)

/** The step after a question; after the last comes the summary. */
export const stepAfter = (key: AnswerKey): Step => questions[place(key) + 1]?.key ?? 'summary'

/** The step before a question, or null at the first. */
export const stepBefore = (key: AnswerKey): AnswerKey | null => questions[place(key) - 1]?.key ?? null

/** From 1. */
export const numberOf = (key: AnswerKey): number => place(key) + 1

export const questionsOf = (chapter: Chapter): Question[] =>
  questions.filter((question) => question.chapter === chapter)
