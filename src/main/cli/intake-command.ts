import { missingAnswers } from '../../shared/missing-answers.ts'
import { questionOf, questions } from '../../shared/intake-questions.ts'
import { readIntake } from '../../shared/read-intake.ts'
import { intakeStrength, type IntakeStrength } from '../../shared/intake-strength.ts'
import type { AnswerKey } from '../../shared/intake.ts'
import { BadUse, exitCodes } from './exit-codes.ts'
import { jsonAt } from './text-at.ts'

/** Says, before anything is spent, which answers are thin, which sections they make general, and what would help most. */
export async function intake(path: string, options: { json: boolean }): Promise<number> {
  const read = readIntake(await jsonAt(path, `The intake “${path}”`))
  const missing = missingAnswers(read.intake)
  const wrong = read.issues.filter(({ sentence }) => !missing.some((issue) => issue.sentence === sentence))
  if (wrong.length > 0) {
    const sentences = wrong.map((issue) => `  ${issue.path.join('.')}: ${issue.sentence}`)
    throw new BadUse(`The intake “${path}” cannot be read as it is:\n${sentences.join('\n')}`)
  }
  const strength = intakeStrength(read.intake)
  const { guessed = [] } = read.intake
  process.stdout.write(
    options.json ? `${JSON.stringify({ ...strength, guessed })}\n` : `${inLines(strength)}${lookAt(guessed)}`,
  )
  return exitCodes.delivered
}

const marks = {
  empty: 'Empty',
  skipped: 'Skipped',
  thin: 'Thin',
  enough: 'Enough',
  strong: 'Strong',
} as const
const levels = { specific: 'specific', partly: 'partly specific', general: 'general' } as const
const nameOf = (key: AnswerKey): string => questionOf(key).name
const nameWidth = Math.max(...questions.map(({ name }) => name.length))

/** What an intake of version 1 did not ask and what was told from its other answers. */
const lookAt = (guessed: readonly AnswerKey[]): string =>
  guessed.length === 0 ? '' : `\nTaken from other answers, please look: ${guessed.map(nameOf).join(', ')}.\n`

function inLines({ answers, sections, helpMost }: IntakeStrength): string {
  const answerLines = answers.map(
    ({ key, mark, reason }) => `  ${marks[mark].padEnd(8)} ${nameOf(key).padEnd(nameWidth)} ${reason}`,
  )
  const sectionLines = sections.map(({ number, title, level, weakenedBy }) => {
    const held =
      level === 'specific' || weakenedBy.length === 0
        ? ''
        : ` held back by ${weakenedBy.slice(0, 4).map(nameOf).join(', ')}`
    return `  ${String(number).padStart(2)} ${title.padEnd(24)} ${levels[level].padEnd(15)}${held}`.trimEnd()
  })
  const helpLines = helpMost.map(({ name, sentence }, at) => `  ${at + 1} ${name}: ${sentence}`)
  return [
    'Answers',
    ...answerLines,
    '',
    'How specific each section can become',
    ...sectionLines,
    '',
    ...(helpLines.length > 0
      ? ['What would help most', ...helpLines]
      : ['Every answer gives the writer something to hold on to.']),
    '',
  ].join('\n')
}
