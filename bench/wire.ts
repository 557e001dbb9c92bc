import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { Command, Option } from 'commander'
import { z } from 'zod'
import { worldNames, worlds, type WorldName } from '../e2e/provider/world/worlds.ts'
import { drawPicture } from './draw.ts'
import { numberFrom, someOf } from './options.ts'
import { slots } from './sim/measure.ts'
import { wirePolicies, wirePolicyOf } from './wire/policies.ts'
import { wireRow, wireTable, type WireRow } from './wire/rows.ts'
import { runClient, startWorldProcess } from './wire/run-clients.ts'

// Our engine and what people would use instead, over real HTTP: `npm run bench:wire`, see README.md.

const ids = wirePolicies.map(({ id }) => id)
const options = new Command('bench:wire')
  .option('--vaults <number>', 'vaults of each policy', numberFrom(1), 6)
  .option('--scale <number>', 'how many times as fast as the world', numberFrom(1), 20)
  .addOption(
    new Option('--world <name>', 'which world').choices(worldNames).default('normal' satisfies WorldName),
  )
  .option('--policies <ids>', `only these: ${ids.join(',')}`, someOf(ids), ids)
  .option('--at-once <number>', 'vaults a client writes at the same time', numberFrom(1), 2)
  .option('--seed <number>', 'another draw of everything', numberFrom(0), 1)
  .option('--out <folder>', 'where wire.json goes', join(import.meta.dirname, 'results'))
  .parse()
  .opts<{
    vaults: number
    scale: number
    world: WorldName
    policies: string[]
    atOnce: number
    seed: number
    out: string
  }>()

const { world, seed, scale, atOnce } = options
const startedAt = performance.now()
const provider = await startWorldProcess({ world, seed, scale })
const rows: WireRow[] = []
try {
  for (const policy of options.policies.map(wirePolicyOf)) {
    const vaults = Array.from({ length: options.vaults }, (_, vault) => vault)
    const order = { policy: policy.id, url: provider.url, world, seed, scale, slots, vaults, atOnce }
    rows.push(wireRow(policy, await runClient(order)))
    console.log(`${policy.name}: done after ${Math.round((performance.now() - startedAt) / 1000)} s`)
  }
} finally {
  await provider.close()
}
console.log(`\n${world} (${worlds[world].about}), ×${scale}, ${options.vaults} vaults each\n`)
console.log(wireTable(rows))
const load = loadavg()[0] ?? NaN
const about = {
  command: `npm run bench:wire -- --vaults ${options.vaults} --scale ${scale} --world ${world} --seed ${seed}`,
  seconds: Math.round((performance.now() - startedAt) / 1000),
  node: process.version,
  load,
  versions: await versions(),
}
await mkdir(options.out, { recursive: true })
await writeFile(join(options.out, 'wire.json'), `${JSON.stringify({ ...about, rows }, null, 2)}\n`)
await drawPicture(options.out)
console.log(`\n${about.seconds} s, load ${load.toFixed(1)}`)

/** Of all packages that are measured, as package.json pins them. */
async function versions(): Promise<Record<string, string>> {
  const pinned = z.record(z.string(), z.string())
  const { dependencies, devDependencies } = z
    .object({ dependencies: pinned, devDependencies: pinned })
    .parse(JSON.parse(await readFile(join(import.meta.dirname, '../package.json'), 'utf8')))
  const all: Record<string, string> = { ...dependencies, ...devDependencies }
  const names = new Set(wirePolicies.flatMap(({ packages }) => packages))
  return Object.fromEntries([...names].sort().map((name) => [name, all[name] ?? 'unknown']))
}
