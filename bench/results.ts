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

/** How many of some faults are found. */
const tallySchema = z.object({
  name: z.string(),
  faults: z.number(),
  /** Each finds what those before it find, and more; right and wrong are of its own findings. */
  readers: z.array(z.object({ reader: z.string(), found: z.number(), right: z.number(), wrong: z.number() })),
})
export type Tally = z.infer<typeof tallySchema>

const severitiesSchema = z.object({ errors: z.number(), warnings: z.number() })
const cleanTallySchema = severitiesSchema.extend({ words: z.number() })
export type CleanTally = z.infer<typeof cleanTallySchema>

const balancedSchema = z.object({
  family: z.string(),
  faults: z.number(),
  sensitivity: z.number(),
  specificity: z.number(),
  accuracy: z.number(),
})
export type Balanced = z.infer<typeof balancedSchema>

/** What the review finds in the lots of the corpus. */
const reviewFoundSchema = z.object({
  lots: z.array(
    z.object({
      name: z.string(),
      fragments: z.number(),
      all: tallySchema,
      families: z.array(tallySchema),
      languages: z.array(tallySchema),
      clean: cleanTallySchema,
      balanced: z.array(balancedSchema),
      /** The same with the table of unknowns. */
      balancedWithTable: z.array(balancedSchema),
    }),
  ),
  /** Errors and warnings of rules that touch no mark, in each vault written by a model, and those of its read-through. */
  beside: z.array(
    severitiesSchema.extend({ name: z.string(), language: z.string(), read: severitiesSchema }),
  ),
  /** The vaults that a model has read through: what is found of their marks with all readers, and of the model's own how many touch one. */
  read: z.object({
    vaults: z.number(),
    errors: tallySchema,
    all: tallySchema,
    /** The marks that a judge judged: in so many vaults, so many, and how many of them are right. */
    judged: z.object({ vaults: z.number(), marks: z.number(), right: z.number() }),
  }),
  /** Lines of the table of what is not from the person, by vault. */
  unknowns: z.array(z.object({ name: z.string(), entries: z.number() })),
  /** Single sentences by strangers, by file: those at fault with how many an error or warning shows, or the table alone; harmless ones with how many are warned of. */
  sentences: z.array(
    z.object({
      name: z.string(),
      faults: z.number(),
      found: z.number(),
      inTable: z.number(),
      harmless: z.number(),
      warned: z.number(),
    }),
  ),
  /** What the voice meter tells of pieces that stand in another vault's place, and of pieces in their own. */
  swapped: z.array(
    z.object({
      name: z.enum(['e-mails', 'ads']),
      swaps: z.number(),
      found: z.number(),
      vaults: z.number(),
      falseNotes: z.number(),
    }),
  ),
})
export type ReviewFound = z.infer<typeof reviewFoundSchema>

/** `results/review.json`: what is found; how long it takes is for reading only. */
export const reviewResultsSchema = z.object({
  command: z.string(),
  date: z.iso.date(),
  found: reviewFoundSchema,
  reached: z.array(reachedSchema),
})
export type ReviewResults = z.infer<typeof reviewResultsSchema>

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
