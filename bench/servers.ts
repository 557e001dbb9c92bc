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

// The product against habits of real servers and against twins of the vendors: `npm run bench:servers`, see README.md.

const { only, atOnce, out } = new Command('bench:servers')
  .option('--only <words>', 'only habits whose id begins so, and no whole vaults')
  .option('--at-once <number>', 'habits that are tried at the same time', numberFrom(1), 8)
  .option('--out <folder>', 'where servers.json goes', ownResults)
  .parse()
  .opts<{ only?: string; atOnce: number; out: string }>()

const startedAt = performance.now()
const chosen = habits.filter(({ id }) => only === undefined || id.startsWith(only))
/** The way is timed, so it gets seconds that are long beside what the computer needs. */
const isTimed = ({ kind }: HabitTrial['habit']): boolean => kind === 'network'
const trials = [
  ...(await tried(
    chosen.filter((habit) => !isTimed(habit)),
    { secondMs: 50, patience: 4 },
  )),
  ...(await tried(chosen.filter(isTimed), { secondMs: 200, patience: 1 })),
]
console.log(kindsTable(trials))
console.log(`\n${wrongTable(trials)}`)
if (only === undefined) await keep()

async function keep(): Promise<void> {
  const vaults = await allVaultTrials()
  const reached = serversReached(trials, vaults)
  console.log(`\n${reachedTable(reached)}`)
  const load = loadavg()[0] ?? NaN
  const results = {
    command: 'npm run bench:servers',
    seconds: Math.round((performance.now() - startedAt) / 1000),
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
async function tried(
  some: typeof habits,
  pace: { secondMs: number; patience: number },
): Promise<HabitTrial[]> {
  return Promise.all(tryAll(some, { ...pace, atOnce }).values())
}
