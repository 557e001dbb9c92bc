import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Command } from 'commander'
import { worldNames, worlds, type WorldName } from '../e2e/provider/world/worlds.ts'
import { languages, type Language } from './cost/languages.ts'
import { quotedRuns, type QuotedRun } from './cost/quoted-run.ts'
import type { Vendor } from './cost/billing-model.ts'
import { percentile } from './numbers.ts'
import { numberFrom } from './options.ts'
import type { Range } from '../src/shared/range.ts'

// How often the true cost of a vault lies in the range that was named before: `npm run bench:cost`, see README.md.

const options = new Command('bench:cost')
  .option('--people <number>', 'for each language and vendor; each writes four vaults', numberFrom(1), 4)
  .option('--seed <number>', 'another draw of everything', numberFrom(0), 1)
  .option('--out <folder>', 'where cost.json goes', join(import.meta.dirname, 'results'))
  .parse()
  .opts<{ people: number; seed: number; out: string }>()

const vendors: readonly Vendor[] = [
  { provider: 'openai', price: { input: 2, cached: 0.2, output: 10 }, thinks: false },
  {
    provider: 'openai',
    price: { input: 1.25, cached: 0.125, output: 10, cacheWritten: 1.5625 },
    thinks: true,
  },
  { provider: 'anthropic', price: { input: 3, cached: 0.3, output: 15, cacheWritten: 3.75 }, thinks: false },
  { provider: 'anthropic', price: { input: 3, cached: 0.3, output: 15, cacheWritten: 3.75 }, thinks: true },
]
/** People live in different worlds: most in an ordinary one. */
const livesIn = (person: number): WorldName =>
  person % 4 === 3 ? (worldNames[person % worldNames.length] ?? 'normal') : 'normal'
const vaultsEach = 4

interface Row {
  language: Language
  runs: readonly QuotedRun[]
}

const isInside = (amount: number, { least, most }: Range): boolean => amount >= least && amount <= most
const share = (runs: readonly QuotedRun[], of: (run: QuotedRun) => boolean): number =>
  runs.length === 0 ? 1 : runs.filter(of).length / runs.length
const median = (numbers: readonly number[]): number => percentile([...numbers], 0.5)
const percent = (value: number): string => `${(value * 100).toFixed(1)} %`.padStart(8)

const rows: Row[] = []
for (const language of languages) {
  const runs: QuotedRun[] = []
  for (const [at, vendor] of vendors.entries())
    for (let person = 0; person < options.people; person++) {
      const seed = options.seed * 1000 + at * 100 + person
      const world = worlds[livesIn(person + at)]
      runs.push(...(await quotedRuns({ world, vendor, language, seed }, vaultsEach)))
    }
  rows.push({ language, runs })
}
const figures = [...rows, { language: 'all' as const, runs: rows.flatMap(({ runs }) => runs) }].map(
  ({ language, runs }) => {
    const second = runs.filter((run) => run.runs === 1)
    const later = runs.filter((run) => run.runs >= 2)
    return {
      language,
      runs: runs.length,
      inFirst: share(runs, (run) => isInside(run.billed, run.first)),
      firstWidth: median(runs.map(({ first }) => first.most / first.least)),
      inSecond: share(second, (run) => isInside(run.billed, run.known)),
      secondWidth: median(second.map(({ known }) => known.most / known.least)),
      inKnown: share(later, (run) => isInside(run.billed, run.known)),
      knownWidth: median(later.map(({ known }) => known.most / known.least)),
      middle: median(runs.map(({ billed, first }) => billed / ((first.least + first.most) / 2))),
      said: median(runs.map(({ billed, said }) => said / billed)),
      time: share(runs, (run) => isInside(run.seconds, run.time)),
      /** The run's time beside the middle of what was said: a tenth were quicker, a tenth slower than this. */
      timeSpread: [0.1, 0.5, 0.9].map((at) =>
        percentile(
          runs.map(({ seconds, time }) => seconds / ((time.least + time.most) / 2)),
          at,
        ),
      ),
      dollars: median(runs.map(({ billed }) => billed)),
    }
  },
)
console.log(
  '\n          runs  inside   width   after 1 run  width   after 2 runs  width   true/middle  said/billed  time inside  median',
)
for (const row of figures)
  console.log(
    `${row.language.padEnd(8)} ${String(row.runs).padStart(5)} ${percent(row.inFirst)} ${row.firstWidth.toFixed(2).padStart(6)} ${percent(row.inSecond).padStart(11)} ${row.secondWidth.toFixed(2).padStart(8)} ${percent(row.inKnown).padStart(12)} ${row.knownWidth.toFixed(2).padStart(8)} ${row.middle.toFixed(2).padStart(10)} ${row.said.toFixed(3).padStart(12)} ${percent(row.time).padStart(12)} $${row.dollars.toFixed(2)}`,
  )
await mkdir(options.out, { recursive: true })
const { people, seed } = options
const command = `npm run bench:cost -- --people ${people} --seed ${seed}`
await writeFile(
  join(options.out, 'cost.json'),
  `${JSON.stringify({ command, people, seed, node: process.version, rows: figures }, null, 2)}\n`,
)
