import { mkdir, writeFile } from 'node:fs/promises'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { drawsOf } from '../e2e/provider/world/draws.ts'
import { drawPicture } from './draw.ts'
import { numberFrom } from './options.ts'
import { percentile } from './numbers.ts'
import { reachedTable, type Reached } from './reached.ts'
import { ownResults } from './results.ts'
import { cancelledRun, killedRun, type Cancelled, type Killed, type StopAt } from './stops/stop-runs.ts'
import { textTable } from './table.ts'

// Runs that are cancelled and runs that are killed, in processes of their own: `npm run bench:stops`, see README.md.

const { runs, seed, out } = new Command('bench:stops')
  .option('--runs <number>', 'runs to cancel, and as many to kill', numberFrom(1), 30)
  .option('--seed <number>', 'other moments', numberFrom(0), 1)
  .option('--out <folder>', 'where stops.json goes', ownResults)
  .parse()
  .opts<{ runs: number; seed: number; out: string }>()

const startedAt = performance.now()
const cancelled: Cancelled[] = []
const killed: Killed[] = []
for (let run = 0; run < runs; run++) {
  cancelled.push(await cancelledRun(momentOf('cancel', run)))
  killed.push(await killedRun(momentOf('kill', run)))
}
const load = loadavg()[0] ?? NaN
const results = {
  command: `npm run bench:stops -- --runs ${runs} --seed ${seed}`,
  seconds: Math.round((performance.now() - startedAt) / 1000),
  node: process.version,
  load,
  runs,
  cancel: { ...spread(cancelled.map(({ closedMs }) => closedMs)), ...underWay() },
  resume: { ...spread(killed.map(({ resumedMs }) => resumedMs)), ...bought() },
}
const reached: Reached[] = [
  {
    what: 'cancel until every connection is closed, slowest',
    ...{ value: results.cancel.worstMs, unit: 'ms', must: 1000, aim: 100, better: 'less' },
  },
  {
    what: 'listeners left after a cancel, most',
    ...{ value: results.cancel.listeners, unit: 'count', must: 0, aim: 0, better: 'less' },
  },
  {
    what: `kill -9 in mid-run: accepted parts asked for again, of ${results.resume.accepted}`,
    ...{ value: results.resume.boughtTwice, unit: 'count', must: 0, aim: 0, better: 'less' },
  },
  {
    what: 'the vault opened again until its first question is asked, slowest',
    ...{ value: results.resume.worstMs, unit: 'ms', must: 1000, aim: 1000, better: 'less' },
  },
]
console.log(tableOf(results))
console.log(`\n${reachedTable(reached)}`)
console.log(`\n${results.seconds} s, load ${load.toFixed(1)}`)
await mkdir(out, { recursive: true })
await writeFile(join(out, 'stops.json'), `${JSON.stringify({ ...results, reached }, null, 2)}\n`)
await drawPicture(out)

/** Anywhere in a run: while one of its first 24 questions is under way. */
function momentOf(stop: string, run: number): StopAt {
  const draw = drawsOf(seed, stop, run)
  return { asked: 1 + Math.floor(draw() * 24), afterMs: Math.round(draw() * 200) }
}

function spread(all: readonly number[]) {
  const at = (share: number): number => Math.round(percentile(all, share) * 10) / 10
  return { p50Ms: at(0.5), p95Ms: at(0.95), worstMs: at(1) }
}

function underWay() {
  return {
    inFlight: cancelled.reduce((sum, run) => sum + run.inFlight, 0),
    listeners: Math.max(...cancelled.map(({ listeners }) => listeners)),
  }
}

function bought() {
  return {
    accepted: killed.reduce((sum, run) => sum + run.accepted, 0),
    boughtTwice: killed.reduce((sum, run) => sum + run.boughtTwice, 0),
    wholeVaults: killed.filter(({ saved }) => saved === 17).length,
  }
}

function tableOf({ cancel, resume }: typeof results): string {
  const times = ({ p50Ms, p95Ms, worstMs }: ReturnType<typeof spread>): string[] =>
    [p50Ms, p95Ms, worstMs].map((ms) => `${ms.toFixed(1)} ms`)
  return [
    textTable(
      [`${runs} runs each`, 'p50', 'p95', 'worst'],
      [
        ['cancel until every connection is closed', ...times(cancel)],
        ['kill -9, opened again until the first question', ...times(resume)],
      ],
    ),
    '',
    `${cancel.inFlight} questions were under way at the cancels; at most ${cancel.listeners} listeners were left after one.`,
    `${resume.accepted} parts were saved at the kills, ${resume.boughtTwice} of them were asked for again; ` +
      `${resume.wholeVaults} of ${runs} vaults became whole.`,
  ].join('\n')
}
