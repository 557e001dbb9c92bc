import { beatNames, otherPlatforms } from '../../src/core/generate/intake-text.ts'
import { questions } from '../../src/shared/intake-questions.ts'
import { intakeSchema, type Intake, type Question } from '../../src/shared/intake.ts'
import { inside, namedLines, textOfLines } from './read-lines.ts'

/** The answers that `intake-text.ts` has put into lines. Blanks alone count as no answer, there as here. */
export function readAnswers(block: string): Intake {
  const lines = block.split('\n')
  const open = new Set(questions.flatMap(({ name }) => [`${name} (not answered)`, `${name} (skipped)`]))
  const answers = new Map(
    namedLines(lines.filter((line) => !open.has(line))).map(({ name, lines: own }) => [name, own]),
  )
  const read = questions.flatMap((question): [string, unknown][] => {
    const own = answers.get(question.name)
    if (question.kind === 'story')
      return [
        [
          question.key,
          own ? beatsOf(own) : lines.includes(`${question.name} (skipped)`) ? null : beatsOf([]),
        ],
      ]
    return own ? [[question.key, answerOf(question, textOfLines(own))]] : []
  })
  const other = answers.get(otherPlatforms)
  return intakeSchema.parse({ ...Object.fromEntries(read), platformsOther: other ? textOfLines(other) : '' })
}

function answerOf({ kind, choices = [] }: Question, text: string): unknown {
  const valueOf = (label: string): string | undefined =>
    choices.find((choice) => choice.label === label)?.value
  if (kind === 'several') return text.split(', ').map(valueOf)
  return kind === 'choice' ? valueOf(text) : text
}

function beatsOf(lines: readonly string[]): Record<string, string> {
  const told = new Map(namedLines(inside(lines)).map(({ name, lines: own }) => [name, textOfLines(own)]))
  return Object.fromEntries(Object.entries(beatNames).map(([key, name]) => [key, told.get(name) ?? '']))
}
