import { chosenIn } from '../../../../shared/intake-questions.ts'
import { rowsOf } from '../../../../shared/missing-answers.ts'
import { labelOf, type Intake, type Question, type QuestionPart } from '../../../../shared/intake.ts'

/** An answer as text to read, paragraph by paragraph; empty when there is none. */
export function answerWords(intake: Intake, question: Question): string[] {
  const answer: unknown = intake[question.key]
  const { parts } = question
  if (parts) {
    if (answer === null) return ['Skipped.']
    return rowsOf(answer).flatMap((row) => rowWords(row, question, parts))
  }
  if (Array.isArray(answer)) {
    const chosen = chosenIn(question, answer, intake)
    return chosen.length === 0 ? [] : [chosen.join(', ')]
  }
  if (typeof answer !== 'string' || answer.trim() === '') return []
  return [question.kind === 'choice' ? labelOf(question, answer) : answer.trim()]
}

/** A row of a list is one paragraph; the parts of a group are read one by one. */
function rowWords(
  row: Readonly<Record<string, unknown>>,
  { kind }: Question,
  parts: readonly QuestionPart[],
): string[] {
  const said = parts.flatMap((part) => {
    const value = row[part.key]
    return typeof value === 'string' && value.trim() !== '' ? [{ part, words: labelOf(part, value) }] : []
  })
  return kind === 'rows'
    ? [said.map(({ words }) => words).join(' · ')]
    : said.map(({ part, words }) => `${part.name}: ${words}`)
}
