import { z } from 'zod'
import { worldNames, worlds } from '../../e2e/provider/world/worlds.ts'
import type { VaultFigures } from './figures.ts'
import { policyOf } from './policies.ts'

/** Some vaults of one cell of the table. */
export const taskSchema = z.object({
  policy: z.string(),
  world: z.enum(worldNames),
  seed: z.number(),
  from: z.number(),
  to: z.number(),
})
export type Task = z.infer<typeof taskSchema>

export interface Measured {
  vaults: VaultFigures[]
  /** What they cost this thread. */
  cpuMs: number
}

/** Slots that the bounds count, and that every policy of ours has for each key. */
export const slots = 3

/**
 * Nothing here waits for anything but promises, and Node looks at ticks when there are none left that can go on: a tenth
 * of the cost of the event loop going round.
 */
const idle = (): Promise<void> => new Promise((resolve) => process.nextTick(resolve))

/** Runs the vaults one after another in virtual time. */
export async function measure({ policy, world, seed, from, to }: Task): Promise<Measured> {
  const before = process.threadCpuUsage()
  const vaults: VaultFigures[] = []
  for (let vault = from; vault < to; vault++)
    vaults.push(await policyOf(policy).run(worlds[world], { seed, vault, slots, idle }))
  const { user, system } = process.threadCpuUsage(before)
  return { vaults, cpuMs: (user + system) / 1000 }
}
