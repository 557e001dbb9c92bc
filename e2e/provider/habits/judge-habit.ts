import type { Habit, Right } from './habit.ts'
import type { Told, Tried } from './try-habit.ts'

export interface Verdict {
  right: boolean
  /** What is not as it should be, in a few words; empty when all is right. */
  why: string
  /** Whole, paid answers that were not taken. */
  thrownAway: number
  /** Seconds of the world until what is wrong was said; null where nothing was. */
  namedS: number | null
}

/** What a trial is worth. `patience`: times as long as is right, where time runs so fast that the computer counts. */
export function judgeHabit(habit: Habit, tried: Tried, patience = 1): Verdict {
  const whys = habit.right.map((right) => flawOf(right, habit, tried, patience))
  const why = tried.leaked
    ? 'the key stands in what is kept'
    : (whys.find((one) => one === '') ?? whys[0] ?? '')
  return {
    right: why === '',
    why,
    thrownAway: Math.max(0, tried.whole - tried.taken),
    namedS: tried.told[0]?.atS ?? null,
  }
}

function flawOf(right: Right, habit: Habit, tried: Tried, patience: number): string {
  if (right.kind === 'named') return flawOfNaming(right, habit, tried, patience)
  const { length } = habit.sections
  if (tried.written < length) return `${tried.written} of ${length} sections: ${whatWasTold(tried)}`
  if (tried.changed > 0) return 'what was saved is not what was sent'
  if (tried.questions > right.questions) return `${tried.questions} questions instead of ${right.questions}`
  return tried.whole > tried.taken ? 'a whole answer was thrown away' : ''
}

function flawOfNaming(
  right: Extract<Right, { kind: 'named' }>,
  { sections }: Habit,
  tried: Tried,
  patience: number,
): string {
  const { written = 0, failures, sentence, said, withinS, questions, attempts } = right
  if (tried.written !== written)
    return `${tried.written} sections instead of ${written}: ${whatWasTold(tried)}`
  const [first] = tried.told
  if (!first) return tried.ended ? 'kept for review' : `nothing was said of ${sections.length} sections`
  if (!failures.includes(first.failure.kind))
    return `${first.failure.kind} instead of ${failures.join(' or ')}: “${first.sentence}”`
  if (sentence && !sentence.test(first.sentence)) return `“${first.sentence}” does not say it`
  if (said && !said.test(first.said ?? '')) return 'the server’s own words are lost'
  if (first.atS > withinS * patience) return `said after ${Math.round(first.atS)} s`
  if (attempts !== undefined && tried.attempts > attempts)
    return `${tried.attempts} tries instead of ${attempts}`
  return tried.questions > questions ? `${tried.questions} questions instead of ${questions}` : ''
}

function whatWasTold({ told, ended }: Tried): string {
  const last: Told | undefined = told.at(-1)
  if (last) return `“${last.sentence}”`
  return ended ? 'kept for review' : 'still waiting'
}
