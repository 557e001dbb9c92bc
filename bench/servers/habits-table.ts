import { habitKinds, type Right } from '../../e2e/provider/habits/habit.ts'
import type { HabitTrial } from '../../e2e/provider/habits/try-all.ts'
import { percentDown, textTable } from '../table.ts'

const [begins, ends] = ['<!-- habits: written by bench:servers -->', '<!-- habits: end -->']

/** The page with the table of habits between its two marks; everything else in it stays as it is. */
export function withHabits(page: string, part: string): string {
  const [from, to] = [page.indexOf(begins), page.indexOf(ends)]
  if (from < 0 || to < from) throw new Error('The page has no place for the habits.')
  return `${page.slice(0, from)}${begins}\n\n${part}\n\n${page.slice(to)}`
}

interface KindRow {
  kind: string
  all: number
  right: number
  thrownAway: number
}

export const byKind = (trials: readonly HabitTrial[]): KindRow[] =>
  [...habitKinds, 'all'].flatMap((kind) => {
    const those = trials.filter(({ habit }) => kind === 'all' || habit.kind === kind)
    const row = {
      kind,
      all: those.length,
      right: those.filter(({ right }) => right).length,
      thrownAway: those.reduce((sum, trial) => sum + trial.thrownAway, 0),
    }
    return those.length === 0 ? [] : [row]
  })

const head = ['habits', 'tried', 'right', '', 'paid answers thrown away'] as const
const cells = ({ kind, all, right, thrownAway }: KindRow): string[] => [
  kind,
  String(all),
  String(right),
  percentDown(right / all),
  String(thrownAway),
]

export const kindsTable = (trials: readonly HabitTrial[]): string =>
  textTable(head, byKind(trials).map(cells))

export const wrongTable = (trials: readonly HabitTrial[]): string => {
  const wrong = trials.filter(({ right }) => !right)
  if (wrong.length === 0) return 'None is handled wrongly.'
  return wrong.map(({ habit: { id }, why }) => `${id.padEnd(32)} ${why}`).join('\n')
}

/** Both tables as the page shows them. */
export const habitsPart = (trials: readonly HabitTrial[]): string =>
  [
    mdTable(head, byKind(trials).map(cells)),
    mdTable(
      ['habit', 'what it does', 'reported', 'what is right', 'outcome'],
      trials.map(({ habit, right, why }) => [
        `\`${habit.id}\``,
        habit.does,
        habit.reported,
        habit.right.map(inWords).join(', or '),
        right ? 'right' : `**wrong**: ${why}`,
      ]),
    ),
  ].join('\n\n')

function inWords(right: Right): string {
  if (right.kind === 'written')
    return right.questions === 1 ? 'written with one question' : `written with ${right.questions} questions`
  const said = `said: ${right.failures.join(' or ')}`
  return right.written === undefined ? said : `${said}; the other sections are written`
}

const mdTable = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  [columns, columns.map(() => '---'), ...rows]
    .map((row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n')
