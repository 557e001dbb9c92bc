import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { format, resolveConfig } from 'prettier'
import { habits } from '../e2e/provider/habits/all-habits.ts'
import { tryAll, type HabitTrial } from '../e2e/provider/habits/try-all.ts'
import { drawPicture } from './draw.ts'
import { numberFrom } from './options.ts'
import { reachedTable } from './reached.ts'
import { ownResults } from './results.ts'
import { habitsPart, kindsTable, withHabits, wrongTable } from './servers/habits-table.ts'
import { serversReached } from './servers/servers-reached.ts'
import { allVaultTrials } from './servers/vault-trials.ts'
import { scaleTime } from './wire/scaled-time.ts'

// The product against habits of real servers and against twins of the vendors: `npm run bench:servers`, see README.md.

const { only, atOnce, out } = new Command('bench:servers')
  .option('--only <words>', 'only habits whose id begins so, and no whole vaults')
  .option('--at-once <number>', 'habits that are tried at the same time', numberFrom(1), 8)
  .option('--out <folder>', 'where servers.json goes', ownResults)
  .parse()
  .opts<{ only?: string; atOnce: number; out: string }>()

const startedAt = Date.now()
const chosen = habits.filter(({ id }) => only === undefined || id.startsWith(only))
/** How many times as fast as the world everything goes in this process, as in bench:wire. */
const scale = 20
scaleTime(scale)
const secondMs = 1000 / scale
/** The way is timed, so few are tried at once. */
const isTimed = ({ kind }: HabitTrial['habit']): boolean => kind === 'network'
const trials = [
  ...(await tried(
    chosen.filter((habit) => !isTimed(habit)),
    { secondMs, patience: 4, atOnce },
  )),
  ...(await tried(chosen.filter(isTimed), { secondMs, patience: 1, atOnce: 3 })),
]
console.log(kindsTable(trials))
console.log(`\n${wrongTable(trials)}`)
if (only === undefined) await keep()

async function keep(): Promise<void> {
  const vaults = await allVaultTrials(secondMs)
  const reached = serversReached(trials, vaults)
  console.log(`\n${reachedTable(reached)}`)
  const load = loadavg()[0] ?? NaN
  const results = {
    command: 'npm run bench:servers',
    seconds: Math.round((Date.now() - startedAt) / 1000),
    node: process.version,
    load,
    habits: trials.map(({ habit: { id, kind }, right, why, thrownAway, namedS }) => ({
      ...{ id, kind, right, why, thrownAway },
      namedS: namedS === null ? null : Math.round(namedS * 10) / 10,
    })),
    vaults,
    reached,
  }
  console.log(`\n${results.seconds} s, load ${load.toFixed(1)}`)
  await mkdir(out, { recursive: true })
  await writeFile(join(out, 'servers.json'), `${JSON.stringify(results, null, 2)}\n`)
  if (out !== ownResults) return
  const page = join(import.meta.dirname, 'README.md')
  const anew = withHabits(await readFile(page, 'utf8'), habitsPart(trials))
  await writeFile(page, await format(anew, { ...(await resolveConfig(page)), filepath: page }))
  await drawPicture(out)
}

/** Tries them beside each other, in their order. */
async function tried(some: typeof habits, pace: Parameters<typeof tryAll>[1]): Promise<HabitTrial[]> {
  return Promise.all(tryAll(some, pace).values())
}
