import { questionOf, questions } from '../../src/shared/intake-questions.ts'
import { intakeSchema, type Intake, type Question } from '../../src/shared/intake.ts'
import { entriesOf, inside, namedLines, textOfLines } from './read-lines.ts'

/** The answers that `intake-text.ts` has put into lines. Blanks alone count as no answer, there as here. */
export function readAnswers(block: string): Intake {
  const lines = block.split('\n')
  const open = new Set(questions.flatMap(({ name }) => [`${name} (not answered)`, `${name} (skipped)`]))
  const answers = new Map(
    namedLines(lines.filter((line) => !open.has(line))).map(({ name, lines: own }) => [name, own]),
  )
  const read = questions.flatMap((question): [string, unknown][] => {
    const own = answers.get(question.name)
    if (own)
      return [[question.key, question.parts ? partsOf(question, own) : answerOf(question, textOfLines(own))]]
    return lines.includes(`${question.name} (skipped)`) ? [[question.key, null]] : []
  })
  const places = answers.get(questionOf('platforms').name)
  return intakeSchema.parse({ ...Object.fromEntries(read), ...(places && platformsIn(textOfLines(places))) })
}

/** A platform that no label names is another one, by the name it was answered with, which may hold a comma. */
function platformsIn(text: string): { platforms: unknown[]; platformsOther: string } {
  const { choices = [] } = questionOf('platforms')
  const named = text.split(', ').map((name) => ({
    name,
    value: choices.find(({ label }) => label === name)?.value,
  }))
  const platforms = named.map(({ value }) => value ?? 'other')
  const others = named.filter(({ value }) => value === undefined).map(({ name }) => name)
  return { platforms: [...new Set(platforms)], platformsOther: others.join(', ') }
}

function answerOf({ kind, choices = [] }: Question, text: string): unknown {
  const valueOf = (label: string): string | undefined =>
    choices.find((choice) => choice.label === label)?.value
  if (kind === 'several') return text.split(', ').map(valueOf)
  return kind === 'choice' ? valueOf(text) : text
}

function partsOf({ kind, parts = [] }: Question, lines: readonly string[]): unknown {
  const read = (own: readonly string[]): Record<string, unknown> => {
    const told = new Map(namedLines(own).map(({ name, lines: inner }) => [name, textOfLines(inner)]))
    return Object.fromEntries(
      parts.map(({ key, name, choices }) => {
        const text = told.get(name)
        return [key, choices ? (choices.find(({ label }) => label === text)?.value ?? null) : (text ?? '')]
      }),
    )
  }
  return kind === 'rows' ? entriesOf(lines.slice(1)).map(read) : read(inside(lines))
}
