import { isUnanswered } from '../../../../shared/intake-questions.ts'
import type { Intake, Question } from '../../../../shared/intake.ts'
import { countWords } from '../../../../shared/words.ts'

export type Strength = 'empty' | 'skipped' | 'thin' | 'enough' | 'strong'

/** Fewer words than this give a writer little to hold on to; as many as the second are plenty. */
const thinUnder = 8
const strongFrom = 20

/** How much an answer gives the writer. A line or a choice is enough as soon as it is there. */
export function strengthOf(intake: Intake, question: Question): Strength {
  if (question.key === 'story' && intake.story === null) return 'skipped'
  if (isUnanswered(intake, question.key)) return 'empty'
  const words = proseWords(intake, question)
  if (words === null) return 'enough'
  if (words < thinUnder) return 'thin'
  return words < strongFrom ? 'enough' : 'strong'
}

export const strengthSentences: Record<Strength, string> = {
  empty: 'Not answered yet.',
  skipped: 'Skipped.',
  thin: 'Thin. Another sentence gives the writer something to hold on to.',
  enough: 'Enough to write from.',
  strong: 'Strong.',
}

function proseWords(intake: Intake, question: Question): number | null {
  if (question.key === 'story') return intake.story ? countWords(Object.values(intake.story).join(' ')) : null
  const answer = intake[question.key]
  return question.kind === 'prose' && typeof answer === 'string' ? countWords(answer) : null
}
