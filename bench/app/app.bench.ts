import { writeFile } from 'node:fs/promises'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { homeWith } from '../../e2e/started-app.ts'
import { projectFolder, test } from '../../e2e/launch.ts'
import { drawPicture } from '../draw.ts'
import { reachedTable, type Reached } from '../reached.ts'
import { ownResults } from '../results.ts'
import { rounded } from '../numbers.ts'
import { exporting } from './exporting.ts'
import { alternating, largeLibrary } from './starts.ts'
import { typing } from './typing.ts'
import { growth, writing } from './writing.ts'

// The app against a bare window, turn and turn about in the same run, because only their ratio says anything on a
// machine that others use too. `npm run bench:app` prints it and writes bench/results/app.json.

const turns = Number(process.env['BENCH_TURNS'] ?? 7)
// Each part says that it has begun: they take minutes.
const begins = (what: string): void => console.log(`${new Date().toLocaleTimeString('en-GB')} ${what}`)
const libraries = (process.env['BENCH_LIBRARIES'] ?? '1000,10000').split(',').filter(Boolean).map(Number)
const runs = Number(process.env['BENCH_RUNS'] ?? 25)

type Row = Record<string, number>

const less = (
  what: string,
  value: number | undefined,
  unit: Reached['unit'],
  must: number,
  aim: number,
): Reached => ({ what, value: value ?? NaN, unit, must, aim, better: 'less' })

const typingReached = (typed: Row): Reached[] => [
  less(
    'type latency p95, longest section of 27,000 words ÷ an empty text area',
    ...([typed['typingRatio'], 'ratio', 1.5, 1.1] as const),
  ),
  less('typed text on disk after the last key, p95', typed['onDiskP95Ms'], 'ms', 1000, 500),
  less('one edit: bytes over the bridge ÷ the record', typed['editBytesRatio'], 'ratio', 3, 2),
  less('one edit: files touched outside of its vault', typed['editFilesOutside'], 'count', 0, 0),
]

function reachedBy(plain: Row, large: readonly (readonly [number, Row])[], run: Row, typed: Row): Reached[] {
  return [
    less('first contentful paint ÷ a bare window', plain['paintRatio'], 'ratio', 1.25, 1.12),
    ...large.map(([count, row]) => {
      const what = `first contentful paint ÷ a bare window, library of ${count.toLocaleString('en')}`
      return less(what, row['paintRatio'], 'ratio', 1.3, 1.12)
    }),
    // Of a small library no start can be so short a part.
    ...large.slice(-1).map(([count, row]) => {
      const what = `library of ${count.toLocaleString('en')}: first picture to first row ÷ parsing every file`
      return less(what, row['rowsRatio'], 'ratio', 0.05, 0.02)
    }),
    less('memory ÷ a bare window, idle', plain['idleRatio'], 'ratio', 1.15, 1.1),
    less('memory ÷ a bare window, while a vault is written', run['generatingRatio'], 'ratio', 1.35, 1.25),
    less(`memory gained from 5 runs to ${runs}`, run['growthPercent'], 'percent', 5, 2),
    {
      ...{
        what: 'a full vault written anew, seven times as quick as models are',
        value: run['framesPerSecond'] ?? NaN,
      },
      ...{ unit: 'fps', must: 60, aim: 60, better: 'more' },
    },
    less('… its worst frame', run['worstFrameMs'], 'ms', 33, 25),
    less('… text from its arrival to the screen, p95', run['deltaP95Ms'], 'ms', 60, 55),
    less('… processor time, as quick as models are', run['processorPercentOfOneCore'], 'percent', 10, 6),
    less('… processor time, seven times as quick', run['quickProcessorPercent'], 'percent', 10, 6),
    ...typingReached(typed),
  ]
}

const printed = (row: Row): void => {
  for (const [what, value] of Object.entries(row)) console.log(`  ${what.padEnd(26)} ${value}`)
}

test('run after run', async () => {
  begins(`${runs} runs`)
  printed(await growth(runs))
})

test('typing in a long section', async () => {
  begins('typing')
  const typed = await typing()
  printed(typed)
  console.log(`\n${reachedTable(typingReached(typed))}`)
})

test('leaving', async () => {
  begins('leaving')
  const row = await exporting()
  printed(row)
  const blocked = (what: string, target: string): Reached =>
    less(`longest time main stands still: ${what}`, row[`${target}LongestBlockMs`], 'ms', 50, 16)
  const reached = [
    blocked('a Word document', 'docx'),
    blocked('the whole hand-over package', 'package'),
    blocked('the vault itself', 'vault-zip'),
  ]
  console.log(`\n${reachedTable(reached)}`)
  const load = rounded(loadavg()[0] ?? NaN)
  const kept = JSON.stringify({ command: 'npm run bench:app -- -g leaving', load, row, reached }, null, 2)
  await writeFile(join(projectFolder, 'bench', 'results', 'export-app.json'), `${kept}\n`)
})

test('the app beside a bare window', async () => {
  begins('starts')
  const plain = await alternating(await homeWith({}), turns, false)
  const large: (readonly [number, Row])[] = []
  for (const count of libraries) {
    begins(`library of ${count}`)
    large.push([count, await largeLibrary(count, turns)])
  }
  begins('a whole run')
  const wrote: Row = await writing()
  begins(`${runs} runs`)
  Object.assign(wrote, await growth(runs))
  begins('typing')
  const typed = await typing()
  const run = {
    ...wrote,
    generatingRatio: rounded((wrote['generatingMb'] ?? NaN) / (plain['bareIdleMb'] ?? NaN)),
  }
  const results: Record<string, Row> = {
    'start, empty library': plain,
    ...Object.fromEntries(large.map(([count, row]) => [`start, library of ${count}`, row])),
    'a whole run': run,
    'typing in a long section': typed,
  }
  for (const [name, row] of Object.entries(results)) {
    console.log(`\n${name}`)
    printed(row)
  }
  const reached = reachedBy(plain, large, run, typed)
  console.log(`\n${reachedTable(reached)}`)
  const load = rounded(loadavg()[0] ?? NaN)
  const about = {
    command: `BENCH_TURNS=${turns} BENCH_LIBRARIES=${libraries.join(',')} npm run bench:app`,
    ...{ turns, load, electron: process.env['VAULTWRIGHT_ELECTRON_VERSION'] ?? null },
  }
  const kept = JSON.stringify({ ...about, results, reached }, null, 2)
  await writeFile(join(projectFolder, 'bench', 'results', 'app.json'), `${kept}\n`)
  await drawPicture(ownResults)
})
