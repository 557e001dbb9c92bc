import type { WorldName } from '../../e2e/provider/world/worlds.ts'
import { percent, textTable } from '../table.ts'
import type { Row } from './figures.ts'

/** What an aim looks at. */
type Figures = Omit<Row, 'vaults'>

export interface Aim {
  what: string
  /** The figure of our policy; `chunks` is the old chunk loop in the same world. */
  of: (ours: Figures, chunks: Figures) => number
  must: number
  aim: number
  /** Where a world is exempt: what it must be there. */
  mustIn?: Partial<Record<WorldName, number>>
  /** The figure is put over that of the old chunk loop. */
  againstOldLoop?: true
  better: 'more' | 'less'
  show: (value: number) => string
}

const share = (value: number): string => percent(value, 2)
const ratio = (value: number): string => value.toFixed(3)

/** What our engine has to reach in an ordinary world, and what it aims at. */
export const aims: readonly Aim[] = [
  {
    what: 'sections delivered',
    of: ({ delivered }) => delivered,
    must: 0.995,
    aim: 0.999,
    better: 'more',
    show: share,
  },
  { what: 'whole vaults', of: ({ whole }) => whole, must: 0.98, aim: 0.995, better: 'more', show: share },
  {
    what: 'p50 ÷ fault-aware bound',
    of: (ours) => ours.p50OverAware,
    must: 1.1,
    mustIn: { 'both-down': 1.4 },
    aim: 1.05,
    better: 'less',
    show: ratio,
  },
  {
    what: 'p95 ÷ fault-free bound',
    of: (ours) => ours.p95OverFree,
    must: 1.4,
    aim: 1.25,
    better: 'less',
    show: ratio,
  },
  {
    what: 'p50 ÷ the old chunk loop',
    of: (ours, chunks) => ours.p50 / chunks.p50,
    againstOldLoop: true,
    must: 0.7,
    aim: 0.6,
    better: 'less',
    show: ratio,
  },
  { what: 'tokens wasted', of: ({ wasted }) => wasted, must: 0.04, aim: 0.02, better: 'less', show: share },
  {
    what: 'requests ÷ parts',
    of: (ours) => ours.requestsOverParts,
    must: 1.12,
    aim: 1.08,
    better: 'less',
    show: ratio,
  },
  { what: 'timed out', of: ({ timedOut }) => timedOut, must: 0.05, aim: 0.02, better: 'less', show: share },
  { what: 'fell back', of: ({ fellBack }) => fellBack, must: 0.1, aim: 0.06, better: 'less', show: share },
  {
    what: 'check pass',
    of: ({ checkPass }) => checkPass,
    must: 0.95,
    aim: 0.995,
    better: 'more',
    show: share,
  },
]

export type Verdict = 'aim' | 'must' | 'missed'

/** How far a figure got. */
export function verdictOf(
  value: number,
  { must, aim, better }: Pick<Aim, 'must' | 'aim' | 'better'>,
): Verdict {
  const reaches = (line: number): boolean => (better === 'more' ? value >= line : value <= line)
  return reaches(aim) ? 'aim' : reaches(must) ? 'must' : 'missed'
}

/** Our figures of a world beside what they must and should be. */
export const aimsTable = (ours: Figures, chunks: Figures): string =>
  textTable(
    ['', 'measured', 'must', 'aim', 'reached'],
    aims.map((aim) => {
      const value = aim.of(ours, chunks)
      return [aim.what, aim.show(value), aim.show(aim.must), aim.show(aim.aim), verdictOf(value, aim)]
    }),
  )
