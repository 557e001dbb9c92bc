import type { Intake, Question } from '../../../../shared/intake.ts'

type Beats = NonNullable<Intake['story']>

/** The beats of the story in the order told, with the words that ask for each. */
export const beats: readonly { key: keyof Beats; name: string; ask: string; optional: boolean }[] = [
  { key: 'lowMoment', name: 'The low moment', ask: 'When did it hurt, and where were you?', optional: false },
  { key: 'discovery', name: 'What you found', ask: 'What did you come across that helped?', optional: false },
  { key: 'searchAgain', name: 'Where it failed you', ask: 'What did it not solve?', optional: true },
  { key: 'breakthrough', name: 'The breakthrough', ask: 'What made the difference?', optional: false },
  {
    key: 'results',
    name: 'What came of it',
    ask: 'What is true now, for you and your clients?',
    optional: false,
  },
]

/** An answer as text to read, paragraph by paragraph; empty when there is none. */
export function answerWords(intake: Intake, question: Question): string[] {
  if (question.key === 'story') {
    const { story } = intake
    if (story === null) return ['Skipped.']
    return beats
      .filter(({ key }) => story[key].trim() !== '')
      .map(({ key, name }) => `${name}: ${story[key]}`)
  }
  const answer = intake[question.key]
  if (Array.isArray(answer)) {
    const chosen = answer.map((value) =>
      question.key === 'platforms' && value === 'other' && intake.platformsOther.trim() !== ''
        ? intake.platformsOther.trim()
        : labelOf(question, value),
    )
    return chosen.length === 0 ? [] : [chosen.join(', ')]
  }
  if (typeof answer !== 'string' || answer.trim() === '') return []
  return [question.kind === 'choice' ? labelOf(question, answer) : answer.trim()]
}

const labelOf = (question: Question, value: string): string =>
  question.choices?.find((choice) => choice.value === value)?.label ?? value
