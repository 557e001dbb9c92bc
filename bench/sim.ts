import { mkdir, writeFile } from 'node:fs/promises'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import { worldNames, worlds, type WorldName } from '../e2e/provider/world/worlds.ts'
import { drawPicture } from './draw.ts'
import { numberFrom, someWorlds } from './options.ts'
import { aimsTable } from './sim/aims.ts'
import { rowOf, type Row } from './sim/figures.ts'
import { policies, policiesIn, type Policy } from './sim/policies.ts'
import { startThreads, type Threads } from './sim/threads.ts'
import { simTable } from './sim/table.ts'

// The engine and the loops it replaces in virtual time: `npm run bench:sim`, see README.md.

const options = new Command('bench:sim')
  .option('--runs <number>', 'vaults of each policy in each world', numberFrom(1), 100)
  .option('--worlds <names>', 'only these worlds, with commas between', someWorlds, [...worldNames])
  .option('--policies <names>', 'only these policies, with commas between', policiesOf, [...policies])
  .option('--seed <number>', 'another draw of everything', numberFrom(0), 1)
  .option('--out <folder>', 'where sim.json goes', join(import.meta.dirname, 'results'))
  .parse()
  .opts<{ runs: number; worlds: WorldName[]; policies: Policy[]; seed: number; out: string }>()

export interface Cell extends Row {
  world: WorldName
  policy: string
  cpuMsPerVault: number
}

const threads = startThreads()
const startedAt = performance.now()
const cells: Cell[] = []
for (const world of options.worlds) {
  const here = policiesIn(world).filter((policy) => options.policies.includes(policy))
  for (const policy of here) cells.push(await cellOf(policy, world, threads))
  console.log(`\n${world}: ${worlds[world].about}\n`)
  console.log(simTable(cells.filter((cell) => cell.world === world)))
  const rowNamed = (name: string) => cells.find((cell) => cell.world === world && cell.policy === name)
  const [ours, chunks] = [rowNamed('ours, rolling'), rowNamed('as after')]
  if (ours && chunks) console.log(`\nours, rolling:\n${aimsTable(ours, chunks)}`)
}
console.log(`\n${options.policies.map(({ name, about }) => `${name}: ${about}`).join('\n')}`)
await threads.close()
const seconds = Math.round((performance.now() - startedAt) / 1000)
await mkdir(options.out, { recursive: true })
const { runs, seed } = options
const command = `npm run bench:sim -- --runs ${runs} --seed ${seed}`
const about = { command, runs, seed, seconds, node: process.version, load: loadavg()[0] }
await writeFile(join(options.out, 'sim.json'), `${JSON.stringify({ ...about, cells }, null, 2)}\n`)
await drawPicture(options.out)
console.log(`\n${runs} vaults a row, ${seconds} s, load ${loadavg()[0]?.toFixed(1)}`)

async function cellOf(policy: Policy, world: WorldName, pool: Threads): Promise<Cell> {
  const batch = 20
  const tasks = Array.from({ length: Math.ceil(options.runs / batch) }, (_, index) => ({
    policy: policy.name,
    world,
    seed: options.seed,
    from: index * batch,
    to: Math.min(options.runs, (index + 1) * batch),
  }))
  const measured = await pool.all(tasks)
  const cpuMs = measured.reduce((sum, one) => sum + one.cpuMs, 0)
  const row = rowOf(measured.flatMap(({ vaults }) => vaults))
  return { world, policy: policy.name, ...row, cpuMsPerVault: cpuMs / options.runs }
}

function policiesOf(text: string): Policy[] {
  // A name may hold a comma itself.
  const chosen = policies.filter(({ name }) => text.includes(name))
  if (chosen.length === 0)
    throw new InvalidArgumentError(`There are: ${policies.map(({ name }) => name).join('; ')}.`)
  return chosen
}
