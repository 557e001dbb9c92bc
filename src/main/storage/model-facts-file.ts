import { z } from 'zod'
import {
  listedModelSchema,
  modelFactsSchema,
  type ListedModel,
  type ModelFacts,
} from '../../shared/model-facts.ts'
import { openGuesses } from './open-guesses.ts'

/** What servers said of their models, kept beside the settings by address. Losing it costs one check. */
export interface ModelFactsFile {
  /** What the server at an address last said of a model; null where it never did. */
  of(address: string, model: string): ModelFacts | null
  /** Replaces what is known of an address. */
  keep(address: string, models: readonly ListedModel[]): void
  /** Settles when what was learned is on disk, or could not be written: it is a convenience, not a promise. */
  settled(): Promise<void>
}

/** More addresses than anybody has, and more models than the largest gateway. */
const mostAddresses = 20
const mostModels = 1_000

const fileSchema = z.object({
  schemaVersion: z.literal(1),
  addresses: z.record(z.string().max(2500), z.array(listedModelSchema).max(mostModels)),
})

/** What cannot be read of the file is begun anew. */
export async function openModelFacts(path: string): Promise<ModelFactsFile> {
  const file = await openGuesses(path, fileSchema, { schemaVersion: 1, addresses: {} })
  const known = new Map(Object.entries(file.value().addresses))
  return {
    of(address, model) {
      const listed = known.get(address)?.find(({ id }) => id === model)
      return listed ? modelFactsSchema.parse(listed) : null
    },
    keep(address, models) {
      known.delete(address)
      known.set(address, models.slice(0, mostModels))
      for (const oldest of [...known.keys()].slice(0, -mostAddresses)) known.delete(oldest)
      const addresses = Object.fromEntries(known)
      void file.change(() => ({ schemaVersion: 1, addresses }))
    },
    settled: () => file.settled(),
  }
}
