import { z } from 'zod'
import { providerIdSchema, type ProviderId } from '../../shared/provider.ts'
import { wayOfAskingSchema, type RememberedWays, type WayOfAsking } from '../providers/way-of-asking.ts'
import { openGuesses } from './open-guesses.ts'

/** How each endpoint and model wants to be asked, found by trying once and kept between starts. */
export interface WaysOfEndpoints {
  /** What is known of one endpoint, by address and model: after a change of either it is tried anew. */
  of(provider: ProviderId): RememberedWays
  /** Tries anew: the server may have learned something. */
  forget(provider: ProviderId): void
  /** Settles when what was found is on disk, or could not be written: it is a convenience, not a promise. */
  settled(): Promise<void>
}

const fileSchema = z.object({
  schemaVersion: z.literal(1),
  /** By endpoint, then by address and model. */
  ways: z.record(providerIdSchema, z.record(z.string().max(2500), wayOfAskingSchema)),
})

/** What stays of one endpoint: more addresses and models than anybody tries in a year. */
const mostPlaces = 50

/** What cannot be read of the file is begun anew: it costs one question to find again. */
export async function openWays(path: string): Promise<WaysOfEndpoints> {
  const file = await openGuesses(path, fileSchema, { schemaVersion: 1, ways: {} })
  const known = new Map<ProviderId, Map<string, WayOfAsking>>(
    Object.entries(file.value().ways).map(([provider, ways]) => [provider, new Map(Object.entries(ways))]),
  )
  const write = (): void => {
    const ways = (): z.infer<typeof fileSchema>['ways'] =>
      Object.fromEntries([...known].map(([provider, of]) => [provider, Object.fromEntries(of)]))
    void file.change(() => ({ schemaVersion: 1, ways: ways() }))
  }
  return {
    of: (provider) => ({
      get: (place) => known.get(provider)?.get(place),
      set(place, way) {
        const before = known.get(provider)?.get(place)
        if (JSON.stringify(before) === JSON.stringify(way)) return
        const others = [...(known.get(provider) ?? [])].filter(([other]) => other !== place)
        known.set(provider, new Map([...others.slice(1 - mostPlaces), [place, way]]))
        write()
      },
    }),
    forget(provider) {
      if (known.delete(provider)) write()
    },
    settled: () => file.settled(),
  }
}
