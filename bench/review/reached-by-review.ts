import type { Reached } from '../reached.ts'
import type { ReviewFound } from '../results.ts'

/** Families of which almost nothing was found before rules knew claims by name. */
const onceMissed = ['result', 'guarantee', 'scarcity', 'income', 'health', 'attribute', 'leftover']

/** The figures of the review beside what they must be; recall and precision are those of errors and warnings alone, but where the table is named. */
export function reachedByReview({
  lots,
  beside,
  read,
  unknowns,
  sentences,
  swapped,
}: ReviewFound): Reached[] {
  const lotOf = (name: string) => lots.find((lot) => lot.name === name)!
  const recall = ({ faults, readers: [rules] }: ReviewFound['lots'][number]['all']): number =>
    (100 * (rules?.found ?? 0)) / Math.max(1, faults)
  const [newest, errors, marks] = [lotOf('newest'), lotOf('marks: errors'), lotOf('marks: all')]
  const precision = (readers: readonly { right: number; wrong: number }[]): number => {
    const right = readers.reduce((sum, each) => sum + each.right, 0)
    return (100 * right) / Math.max(1, right + readers.reduce((sum, each) => sum + each.wrong, 0))
  }
  const [rules, table] = newest.all.readers
  const withTable = [rules!, table!]
  const least = newest.families
    .filter(({ name }) => onceMissed.includes(name))
    .sort((a, b) => recall(a) - recall(b))[0]
  const balanced = (rows: ReviewFound['lots'][number]['balanced']): number => {
    const many = rows.filter(({ faults }) => faults >= 9)
    return many.reduce((sum, { accuracy }) => sum + accuracy, 0) / many.length
  }
  const falseIn = (english: boolean) =>
    Math.max(
      0,
      ...beside.filter(({ language }) => (language === 'en') === english).map((each) => each.errors),
    )
  const mostLines = Math.max(
    0,
    ...unknowns.filter(({ name }) => name.startsWith('sample')).map(({ entries }) => entries),
  )
  const ofModel = ({ readers }: typeof read.all) => readers.at(-1)!
  const notes = swapped.reduce((sum, { vaults, falseNotes }) => sum + falseNotes / vaults, 0)
  const more = (what: string, value: number, unit: Reached['unit'], must: number, aim: number): Reached => ({
    ...{ what, value, unit, must, aim, better: 'more' },
  })
  const less = (what: string, value: number, must: number, aim: number): Reached => ({
    ...{ what, value, unit: 'count', must, aim, better: 'less' },
  })
  return [
    more(
      'the review of text it has never met, without a model: faults found',
      recall(newest.all),
      'percent',
      65,
      80,
    ),
    more('… of its errors and warnings, right', precision([rules!]), 'percent', 85, 92),
    more(
      '… found with the table of what is not from the person',
      (100 * table!.found) / Math.max(1, newest.all.faults),
      'percent',
      65,
      80,
    ),
    more('… of both, right', precision(withTable), 'percent', 85, 92),
    more(
      '… of single sentences by strangers, varied on purpose, found with the table',
      (100 * sentences.reduce((sum, { found, inTable }) => sum + found + inTable, 0)) /
        sentences.reduce((sum, { faults }) => sum + faults, 0),
      ...(['percent', 65, 80] as const),
    ),
    less('… errors in 10,000 clean words', (10_000 * newest.clean.errors) / newest.clean.words, 1, 0),
    more(
      `… of the families once missed, the least found (${least?.name})`,
      least ? recall(least) : 0,
      'percent',
      60,
      80,
    ),
    more(
      '… balanced accuracy, mean of the families with nine faults or more',
      balanced(newest.balanced),
      ...(['ratio', 0.8, 0.9] as const),
    ),
    more('… the same with the table', balanced(newest.balancedWithTable), 'ratio', 0.8, 0.9),
    more('… of the errors marked in vaults written by a model, found', recall(errors.all), 'percent', 35, 50),
    more('… of all statements marked there, found', recall(marks.all), 'percent', 30, 45),
    more(
      `… of the errors in the ${read.vaults} of them that a model has read through, found with it`,
      (100 * ofModel(read.errors).found) / Math.max(1, read.errors.faults),
      ...(['percent', 80, 92] as const),
    ),
    more(
      '… of all statements there',
      (100 * ofModel(read.all).found) / Math.max(1, read.all.faults),
      ...(['percent', 60, 75] as const),
    ),
    more(
      '… of its marks, at words that a careful reader marked',
      precision([ofModel(read.all)]),
      'percent',
      75,
      85,
    ),
    more(
      `… of its marks, right as one judges who does not know whose they are (${read.judged.vaults} vaults)`,
      (100 * read.judged.right) / Math.max(1, read.judged.marks),
      ...(['percent', 75, 85] as const),
    ),
    less('errors of rules in vaults written by a model that touch no mark: English', falseIn(true), 2, 0),
    less('… German, Spanish and French, the most', falseIn(false), 3, 1),
    less('lines in the table of what is not from the person, most in a sample vault', mostLines, 60, 40),
    less('notes of another voice in a vault that has one, mean', notes, 1, 0.5),
  ]
}
