import { mkdir, writeFile } from 'node:fs/promises'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { z } from 'zod'
import { drawPicture } from './draw.ts'
import { reachedTable } from './reached.ts'
import { ownResults, readResults } from './results.ts'
import { measureFound } from './review/found.ts'
import { reachedByReview } from './review/reached-by-review.ts'
import { measureSpeed } from './review/speed.ts'

// What the review finds in the corpus and what it finds that is none, then how long it takes: `npm run bench:review`.

const options = new Command('bench:review')
  .option('--length <number>', 'characters of the longest text', Number, 200_000)
  .option('--misses', 'print what was missed and what was found wrongly; not for who mends rules', false)
  .option('--found', 'only what is found; the times stay those that were measured last', false)
  .option('--out <folder>', 'where review.json goes', ownResults)
  .parse()
  .opts<{ length: number; misses: boolean; found: boolean; out: string }>()
const say = (line: string): void => console.log(line)

const found = await measureFound(say, options)
const reached = reachedByReview(found)
say(`\n${reachedTable(reached)}\n`)
const timed = z.object({ speed: z.unknown() })
const before = await readResults(options.out, 'review', timed)
const speed = options.found ? before?.speed : await measureSpeed(options.length, say)
await mkdir(options.out, { recursive: true })
await writeFile(
  join(options.out, 'review.json'),
  `${JSON.stringify(
    {
      command: 'npm run bench:review',
      date: new Date().toISOString().slice(0, 10),
      node: process.version,
      processor: cpus()[0]?.model ?? 'unknown',
      load: loadavg()[0] ?? NaN,
      found,
      speed,
      reached,
    },
    (_, value: unknown) => (typeof value === 'number' ? Math.round(value * 10_000) / 10_000 : value),
    2,
  )}\n`,
)
await drawPicture(options.out)
