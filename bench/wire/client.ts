import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { lengthOf } from '../../e2e/provider/world/lengths.ts'
import { worlds } from '../../e2e/provider/world/worlds.ts'
import { intakeSchema } from '../../src/shared/intake.ts'
import type { RunSettings } from '../../src/shared/settings.ts'
import { sectionNumbers, sectionOf } from '../../src/shared/sections/index.ts'
import { boundsOf } from '../sim/bounds.ts'
import type { VaultFigures } from '../sim/figures.ts'
import { clientOrderSchema, type ClientEnd, type WireVault } from './client-order.ts'
import { warmUpOurs, writeOurs } from './ours.ts'
import type { Peer } from './peers/peer.ts'
import { wirePolicyOf } from './policies.ts'
import { scaleTime } from './scaled-time.ts'
import { partNumbers, readWords, root, vaultToWrite, type PartPlace } from './vault-to-write.ts'

// One policy in a process of its own, so that its memory and its work are its own. Prints one line of JSON.

const statsSchema = z.object({
  requests: z.number(),
  peak: z.number(),
  inFlight: z.number(),
  paid: z.number(),
  input: z.number(),
  cached: z.number(),
  repeatable: z.number(),
})

const order = clientOrderSchema.parse(JSON.parse(process.argv[2] ?? ''))
scaleTime(order.scale)
const world = worlds[order.world]
const intake = intakeSchema.parse(
  JSON.parse(readFileSync(join(root, 'examples/northlight-coaching.json'), 'utf8')),
)
const write = await wirePolicyOf(order.policy).load()
if ('ours' in write) await warmUpOurs()
const words = await readWords(intake)
const partsInAll = sectionNumbers.reduce((sum, section) => sum + partNumbers(sectionOf(section)).length, 0)
const vaults: WireVault[] = []
const left = [...order.vaults]
await Promise.all(
  Array.from({ length: order.atOnce }, async () => {
    for (let vault = left.shift(); vault !== undefined; vault = left.shift())
      vaults.push(await measured(vault))
  }),
)
const { user, system } = process.cpuUsage()
const end: ClientEnd = {
  vaults,
  peakBytes: process.resourceUsage().maxRSS * 1024,
  cpuMs: (user + system) / 1000,
}
console.log(JSON.stringify(end))
// Connections that a library keeps would keep the process.
process.exit(0)

async function measured(vault: number): Promise<WireVault> {
  const url = `${order.url}/${order.policy}/${vault}`
  const began = performance.now()
  const written = await ('ours' in write ? byUs(url, vault, write.ours) : byPeer(url, write.peer))
  const ms = performance.now() - began
  // As long as it takes to notice that a connection was closed.
  await new Promise((resolve) => setTimeout(resolve, 100 * order.scale))
  const stats = statsSchema.parse(await (await fetch(`${url}/stats`)).json())
  const { requests, peak, inFlight, paid, input, cached, repeatable } = stats
  const { delivered, good, invalid, attempts, timedOut, fellBack, checks, passed } = written
  return {
    ...boundsOf(world, order.seed, vault, order.slots),
    ...{ ms, delivered, invalid, attempts, timedOut, fellBack, checks, passed },
    ...{ requests, peak, paid, input, cached, repeatable },
    planned: partsInAll,
    used: good.reduce((sum, part) => sum + lengthOf(world, { seed: order.seed, vault, ...part }), 0),
    leftOpen: inFlight,
  }
}

/** What a client brought, and what only ours can say of itself. */
interface Written extends Pick<
  VaultFigures,
  'delivered' | 'attempts' | 'timedOut' | 'fellBack' | 'checks' | 'passed'
> {
  good: readonly PartPlace[]
  invalid: number
}

async function byUs(url: string, vault: number, settings: Partial<RunSettings>): Promise<Written> {
  const { delivered, good, metrics } = await writeOurs({
    url,
    slots: order.slots,
    intake,
    seed: vault,
    settings,
  })
  const { attempts, timedOut, fellBack, checks, checksPassed } = metrics
  return { delivered, good, attempts, timedOut, fellBack, checks, passed: checksPassed, invalid: 0 }
}

async function byPeer(url: string, peer: Peer): Promise<Written> {
  const vault = vaultToWrite(words)
  await peer({ url, slots: order.slots, vault })
  const { delivered, good, checks, passed } = vault.counts()
  return { delivered, good, attempts: 0, timedOut: 0, fellBack: 0, checks, passed, invalid: checks - passed }
}
