import type { CheckReport } from '../shared/check-report.ts'
import { noFacts } from '../shared/model-facts.ts'
import { failed, ok } from '../shared/result.ts'
import type { ProviderSettings } from '../shared/settings.ts'
import { keyOf, modelSource, type ModelSource } from './models.ts'
import { checkEndpoint } from './providers/check-endpoint.ts'
import { listModels } from './providers/provider-models.ts'
import { rememberedWays, type RememberedWays } from './providers/way-of-asking.ts'

/** The check of an endpoint of the settings: asks it the way a run would, and keeps what it learned. */
export const endpointCheck =
  (source: ModelSource) =>
  (settings: ProviderSettings): Promise<CheckReport> =>
    checkEndpoint(settings, {
      modelFor(settings, noted) {
        const kept = source.ways?.of(settings.provider) ?? rememberedWays
        const both: RememberedWays = {
          get: (place) => kept.get(place),
          set(place, way) {
            noted.set(place, way)
            kept.set(place, way)
          },
        }
        return modelSource({ ...source, ways: { of: () => both } })(settings)
      },
      async list(settings) {
        const key = keyOf(settings, source.keyFor)
        if (key === null) return failed({ kind: 'no-provider', reason: 'no-key' })
        const listed = await listModels(settings, key)
        return listed.ok ? ok(listed.value.map((id) => ({ ...noFacts, id, name: null }))) : listed
      },
      factsOf: () => noFacts,
      now: () => source.clock.now(),
    })
