import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { worldNames } from '../e2e/provider/world/worlds.ts'
import { reachedSchema } from './reached.ts'

/** Where the project keeps what its benches last printed. */
export const ownResults = join(import.meta.dirname, 'results')

const rowSchema = z.object({
  vaults: z.number(),
  delivered: z.number(),
  whole: z.number(),
  p50: z.number(),
  p95: z.number(),
  p50OverAware: z.number(),
  p50OverStrict: z.number(),
  p95OverFree: z.number(),
  wasted: z.number(),
  requestsOverParts: z.number(),
  timedOut: z.number(),
  fellBack: z.number(),
  checkPass: z.number(),
  peak: z.number(),
  boundFree: z.number(),
  boundAware: z.number(),
  boundStrict: z.number(),
})

/** `results/sim.json`: a cell for each policy in each world. */
export const simResultsSchema = z.object({
  command: z.string(),
  node: z.string(),
  cells: z.array(rowSchema.extend({ world: z.literal(worldNames), policy: z.string() })),
})
export type SimResults = z.infer<typeof simResultsSchema>

/** `results/wire.json`: a row for each client. */
export const wireResultsSchema = z.object({
  command: z.string(),
  node: z.string(),
  versions: z.record(z.string(), z.string()),
  rows: z.array(
    rowSchema.extend({
      policy: z.string(),
      name: z.string(),
      invalid: z.number(),
      leftOpen: z.number(),
      cachedShare: z.number(),
      peakMegabytes: z.number(),
      cpuSecondsPerVault: z.number(),
    }),
  ),
})
export type WireResults = z.infer<typeof wireResultsSchema>

/** Results of every other bench: its figures beside what they must be. */
export const reachedResultsSchema = z.object({ command: z.string(), reached: z.array(reachedSchema) })
export type ReachedResults = z.infer<typeof reachedResultsSchema>

/** The benches that keep such figures, in the order they are shown. */
const reachedBenches = ['servers', 'stops', 'search', 'app'] as const

/** Those of them that have results. */
export const readReached = async (folder: string): Promise<ReachedResults[]> => {
  const all = await Promise.all(reachedBenches.map((name) => readResults(folder, name, reachedResultsSchema)))
  return all.filter((results) => results !== null)
}

/** Results of a bench; null where there are none, or not of this shape. */
export async function readResults<T>(folder: string, name: string, schema: z.ZodType<T>): Promise<T | null> {
  const json: unknown = await readFile(join(folder, `${name}.json`), 'utf8').then(JSON.parse, () => null)
  return schema.safeParse(json).data ?? null
}
