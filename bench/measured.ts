import { worlds } from '../e2e/provider/world/worlds.ts'
import { reachedCells, reachedHead } from './reached.ts'
import type { ReachedResults, ReviewResults, SimResults, Tally, WireResults } from './results.ts'
import { aims, verdictOf, type Aim } from './sim/aims.ts'
import { percent, percentDown } from './table.ts'
import { wirePolicyOf } from './wire/policies.ts'

const [begins, ends] = ['<!-- measured: written by the benches -->', '<!-- measured: end -->']

/** README with the figures between their two marks; everything else in it stays as it is. */
export function withMeasured(readme: string, part: string): string {
  const [from, to] = [readme.indexOf(begins), readme.indexOf(ends)]
  if (from < 0 || to < from) throw new Error('README has no place for what was measured.')
  return `${readme.slice(0, from)}${begins}\n\n${part}\n\n${readme.slice(to)}`
}

/** What the benches measured, as README shows it. */
export const measuredPart = (
  sim: SimResults,
  wire: WireResults,
  others: readonly ReachedResults[],
  review: ReviewResults,
): string =>
  [
    `Ours against what people would use instead, over real HTTP, in a world where about one request in ten goes wrong (\`${wire.command}\`; Node ${wire.node.slice(1)}; time runs faster, seconds are those of the world):`,
    wirePart(wire),
    `“Wrong taken” are answers a client took for good that do not have all they were asked for. “Of the bound” is the time over that of somebody who knows every fault beforehand.`,
    `The engine in virtual time, in seven worlds (\`${sim.command}\`). **Bold** is what we must reach and do not:`,
    worldsPart(sim),
    `The app and its files (${others.map(({ command }) => `\`${command}\``).join(', ')}):`,
    reachedPart(others),
    reviewLine(review),
    reachedPart([review]),
    reviewPart(review),
  ].join('\n\n')

const mdTable = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, index) => (index === 0 ? '---' : '--:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')

const wirePart = ({ rows, versions }: WireResults): string =>
  mdTable(
    ['', 'sections', 'whole vaults', 'p50', 'p95', 'of the bound', 'wasted tokens', 'wrong taken', 'cached'],
    rows.map((row) => [
      named(row, versions),
      percentDown(row.delivered),
      percentDown(row.whole, 0),
      `${row.p50.toFixed(0)} s`,
      `${row.p95.toFixed(0)} s`,
      row.p50OverAware.toFixed(2),
      percent(row.wasted),
      String(row.invalid),
      percent(row.cachedShare, 0),
    ]),
  )

/** A client with the versions of what it is made of. */
function named({ policy, name }: WireResults['rows'][number], versions: WireResults['versions']): string {
  const made = wirePolicyOf(policy).packages.map((one) => `${one} ${versions[one] ?? '?'}`)
  return made.length === 0 ? `**${name}**` : `${name} (${made.join(', ')})`
}

const reachedPart = (others: readonly ReachedResults[]): string =>
  mdTable(
    reachedHead,
    others
      .flatMap(({ reached }) => reached)
      .map((row) => {
        const [what = '', measured = '', ...lines] = reachedCells(row)
        return [what, verdictOf(row.value, row) === 'missed' ? `**${measured}**` : measured, ...lines]
      }),
  )

const engine = 'ours, rolling'
const oldLoop = 'as after'

/** A figure as it reads in its cell. An old loop that gave up was quick in nothing: it is no measure there. */
function figure(aim: Aim, ours: SimCell, chunks: SimCell): string {
  if (aim.againstOldLoop && chunks.whole < 0.5) return `(its whole vaults: ${percentDown(chunks.whole, 0)})`
  const value = aim.of(ours, chunks)
  const isMissed = verdictOf(value, { ...aim, must: aim.mustIn?.[ours.world] ?? aim.must }) === 'missed'
  return isMissed ? `**${aim.show(value)}**` : aim.show(value)
}

type SimCell = SimResults['cells'][number]

function worldsPart({ cells }: SimResults): string {
  const lines = aims.map(({ show, must, aim }) => [show(must), show(aim)])
  return mdTable(
    ['world', ...aims.map(({ what }) => what)],
    [
      ['must', ...lines.map(([must]) => must ?? '')],
      ['aim', ...lines.map(([, aim]) => aim ?? '')],
      ...Object.values(worlds).flatMap(({ name }) => {
        const cell = (policy: string) => cells.find((one) => one.world === name && one.policy === policy)
        const [ours, chunks] = [cell(engine), cell(oldLoop)]
        if (!ours || !chunks) return []
        return [[name, ...aims.map((aim) => figure(aim, ours, chunks))]]
      }),
    ],
  )
}

const reviewLine = ({ command, date, found: { lots } }: ReviewResults): string => {
  const newest = lots.find(({ name }) => name === 'newest')
  return `The review, on ${date} (\`${command}\`): the newest lot of its corpus is ${newest?.fragments} fragments in ${newest?.languages.length} languages, written before their writer looked at a rule. What is found of it is what your next vault can expect (of its false marks some were looked at and mended by kind, so the share that is right may flatter); notes hold nothing back:`
}

const shareOf = (part: number, whole: number): string => (whole === 0 ? '–' : percent(part / whole, 0))

/** A row for each lot, then the languages and families of the newest. */
function reviewPart({ found: { lots } }: ReviewResults): string {
  const newest = lots.find(({ name }) => name === 'newest')
  const row = ({ name, faults, readers }: Tally): string[] => {
    const [rules, ...beside] = readers
    const right = rules?.right ?? 0
    return [
      ...[
        name,
        String(faults),
        shareOf(rules?.found ?? 0, faults),
        shareOf(right, right + (rules?.wrong ?? 0)),
      ],
      shareOf(beside.find(({ reader }) => reader === 'notes')?.found ?? 0, faults),
    ]
  }
  const bold = (name: string): string[] => [`**${name}**`, '', '', '', '']
  return mdTable(
    ['', 'faults', 'found', 'right', 'with table and notes'],
    [
      ...lots.map(({ all }) => row(all)),
      bold('the newest by language'),
      ...(newest?.languages ?? []).map(row),
      bold('the newest by family'),
      ...(newest?.families ?? []).map(row),
    ],
  )
}
