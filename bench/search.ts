import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Command } from 'commander'
import { openReader, type Reader } from '../src/main/reader/reader.ts'
import type { Found } from '../src/shared/search.ts'
import { pssOf } from './app/memory.ts'
import { numberFrom } from './options.ts'
import { writeLibrary } from './search/library.ts'
import { rareWords } from './search/planted.ts'
import { scan } from './search/scan.ts'
import { vocabulary } from './search/words.ts'
import { drawPicture } from './draw.ts'
import { percentile } from './numbers.ts'
import type { Reached } from './reached.ts'
import { ownResults } from './results.ts'
import { verdictOf } from './sim/aims.ts'
import { textTable } from './table.ts'

// The search through the copy of a large library against reading all its files: `npm run bench:search`, see README.md.

const options = new Command('bench:search')
  .option('--vaults <number>', 'vaults in the library', numberFrom(10), 10_000)
  .option('--rounds <number>', 'times each question is asked', numberFrom(1), 5)
  .option('--keep <folder>', 'write the library here, or take the one that is there')
  .option('--out <folder>', 'where search.json goes', ownResults)
  .parse()
  .opts<{ vaults: number; rounds: number; keep?: string; out: string }>()

const { vaults, rounds } = options
const seconds = (ms: number): number => Math.round(ms / 10) / 100
const milliseconds = (ms: number): number => Math.round(ms * 100) / 100
const say = (line: string): void => console.log(line)

interface Kind {
  name: string
  questions: string[]
  /** The library is scanned for the same, to compare. */
  scanned?: true
  /** What must be reached of the time a scan for the same takes, and what should be. */
  lines?: { must: number; aim: number }
}

/** Questions of a kind, forty each; the words by how often they are used. */
function kinds(): Kind[] {
  const words = vocabulary().map((word, rank) => ({ word, rank }))
  const between = (from: number, to: number): string[] =>
    words.filter(({ word, rank }) => rank >= from && rank < to && word.length > 3).map(({ word }) => word)
  const common = between(30, 300).slice(0, 40)
  const middle = between(1500, 4000).slice(0, 40)
  return [
    {
      name: 'rare word',
      questions: rareWords(vaults).map(({ word }) => `${word} `),
      scanned: true,
      lines: { must: 0.015, aim: 0.008 },
    },
    {
      name: 'common word',
      scanned: true,
      questions: common.map((word) => `${word} `),
      lines: { must: 0.04, aim: 0.015 },
    },
    { name: 'two words', scanned: true, questions: common.map((word, at) => `${word} ${middle[at] ?? ''} `) },
    { name: 'two common words', questions: common.map((word, at) => `${word} ${common[39 - at] ?? ''} `) },
    { name: 'phrase of two', questions: common.map((word, at) => `"${word} ${middle[at] ?? ''}"`) },
    { name: 'beginning of 3 letters', questions: [...new Set(middle.map((word) => word.slice(0, 3)))] },
    { name: 'beginning of 5 letters', questions: [...new Set(middle.map((word) => word.slice(0, 5)))] },
  ]
}

async function found(search: Reader, words: string): Promise<Found> {
  const answer = await search.search(words)
  if (!answer.ok) throw new Error(`${words}: ${JSON.stringify(answer.failure)}`)
  return answer.value
}

async function asked(search: Reader, kind: Kind): Promise<{ p50: number; p95: number; places: number }> {
  const times: number[] = []
  let places = 0
  for (let round = 0; round < rounds; round++) {
    for (const words of kind.questions) {
      const at = performance.now()
      places += (await found(search, words)).places.length
      times.push(performance.now() - at)
    }
  }
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95), places: places / times.length }
}

/** Reads the whole library while memory is watched. */
async function built(search: Reader): Promise<{ ms: number; mostMb: number }> {
  const startedAt = performance.now()
  let mostMb = 0
  for (;;) {
    const { reading } = await found(search, 'zyx')
    mostMb = Math.max(mostMb, pssOf(process.pid))
    if (!reading) return { ms: performance.now() - startedAt, mostMb }
    await pause(250)
  }
}

const startedAt = performance.now()
const folder = options.keep ?? (await mkdtemp(join(tmpdir(), 'vaultwright-search-')))
const library = join(folder, 'library')
const index = join(folder, 'index', 'index.sqlite')
if (!existsSync(library)) writeLibrary(library, vaults)
say(`${vaults} vaults are written after ${seconds(performance.now() - startedAt)} s`)
await rm(join(folder, 'index'), { recursive: true, force: true })

const open = (): Reader =>
  openReader({
    script: new URL('../src/main/reader/reader-thread.ts', import.meta.url),
    index,
    root: library,
    log: (line) => say(line),
  })
const bareMb = pssOf(process.pid)
let search = open()
const build = await built(search)
const restMb = pssOf(process.pid)
await search.end()
const endedMb = pssOf(process.pid)
const indexMb = (await stat(index)).size / 1e6
say(
  `read in ${seconds(build.ms)} s, index ${indexMb.toFixed(0)} MB, at most ${build.mostMb.toFixed(0)} MB of memory`,
)

search = open()
const again = await built(search)
const answered = []
for (const kind of kinds()) answered.push({ kind, times: await asked(search, kind) })
// Before the scans, which fill this process with the text of the whole library.
const afterMb = pssOf(process.pid)
await search.end()
const rows = answered.map(({ kind, times }) => {
  const scanMs = kind.scanned ? scannedMs(kind.questions) : null
  return {
    name: kind.name,
    ...times,
    scanMs,
    ratio: scanMs === null ? null : times.p95 / scanMs,
    ...kind.lines,
  }
})

/** The quicker of two scans, so that no cold disk flatters us. */
function scannedMs(questions: readonly string[]): number {
  const times = questions.slice(0, 2).map((words) => {
    const at = performance.now()
    scan(library, words.trim().split(' '))
    return performance.now() - at
  })
  return Math.min(...times)
}

say('')
say(
  textTable(
    ['', 'p50 ms', 'p95 ms', 'places shown', 'scan ms', 'p95 ÷ scan', 'must', 'aim', 'reached'],
    rows.map(({ name, p50, p95, places, scanMs, ratio, must, aim }) => [
      ...[name, p50.toFixed(1), p95.toFixed(1), places.toFixed(1)],
      ...[scanMs === null ? '' : scanMs.toFixed(0), ratio === null ? '' : ratio.toFixed(4)],
      ...(ratio !== null && must !== undefined && aim !== undefined
        ? [String(must), String(aim), verdictOf(ratio, { must, aim, better: 'less' })]
        : ['', '', '']),
    ]),
  ),
)
const results = {
  command: `npm run bench:search -- --vaults ${vaults} --rounds ${rounds}`,
  node: process.version,
  processor: cpus()[0]?.model ?? 'unknown',
  load: loadavg()[0] ?? NaN,
  vaults,
  buildSeconds: seconds(build.ms),
  lookThroughSeconds: seconds(again.ms),
  indexMegabytes: Math.round(indexMb),
  memoryMegabytes: {
    withoutThread: Math.round(bareMb),
    mostWhileReading: Math.round(build.mostMb),
    afterReading: Math.round(restMb),
    afterSearching: Math.round(afterMb),
    threadEnded: Math.round(endedMb),
  },
  rows: rows.map((row) => ({
    ...row,
    p50: milliseconds(row.p50),
    p95: milliseconds(row.p95),
    scanMs: row.scanMs === null ? null : Math.round(row.scanMs),
    ratio: row.ratio === null ? null : Number(row.ratio.toFixed(5)),
  })),
}
const reached = rows.flatMap(({ name, ratio, must, aim }): Reached[] =>
  ratio === null || must === undefined || aim === undefined
    ? []
    : [
        {
          what: `search of ${vaults.toLocaleString('en')} vaults, p95 ÷ scanning every file: ${name}`,
          ...{ value: ratio, unit: 'ratio', must, aim, better: 'less' },
        },
      ],
)
await mkdir(options.out, { recursive: true })
await writeFile(join(options.out, 'search.json'), `${JSON.stringify({ ...results, reached }, null, 2)}\n`)
await drawPicture(options.out)
say(
  `\n${JSON.stringify(results.memoryMegabytes)} MB; looked through again in ${results.lookThroughSeconds} s`,
)
if (!options.keep) await rm(folder, { recursive: true, force: true })
