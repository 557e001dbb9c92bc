import type { CheckReport } from '../shared/check-report.ts'
import { noFacts, type ListedModel } from '../shared/model-facts.ts'
import { failed, ok } from '../shared/result.ts'
import type { ProviderSettings } from '../shared/settings.ts'
import { runClock } from './clock.ts'
import { factsAddress, factsOf } from './facts-of.ts'
import { keyOf, modelSource, originOf, type ModelSource } from './models.ts'
import { checkEndpoint } from './providers/check-endpoint.ts'
import { contextOfServer, listModels } from './providers/provider-models.ts'
import { isSameModel } from './providers/server-context.ts'
import { rememberedWays, type RememberedWays } from './providers/way-of-asking.ts'
import type { ModelFactsFile } from './storage/model-facts-file.ts'

/** The check of an endpoint of the settings: asks it the way a run would, and keeps what it learned in `known`. */
export const endpointCheck =
  (source: ModelSource, known?: Pick<ModelFactsFile, 'keep'>) =>
  async (settings: ProviderSettings): Promise<CheckReport> => {
    const clock = runClock()
    const headers = source.headersFor?.(settings.provider, originOf(settings)) ?? {}
    const way = { headers, ...(source.network && { network: source.network }) }
    let said: ListedModel[] = []
    let context: number | null = null
    const report = await checkEndpoint(settings, {
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
        const listed = await listModels(settings, key, way)
        if (!listed.ok) return listed
        said = listed.value
        return ok(said)
      },
      async contextOf(settings) {
        const key = keyOf(settings, source.keyFor)
        context = key === null ? null : await contextOfServer(settings, key, way)
        return context
      },
      factsOf,
      now: () => clock.now(),
    })
    // A program without a list still says how much room its model has.
    const learned = said.length > 0 ? said : [{ ...noFacts, id: settings.model, name: null }]
    if (said.length > 0 || context !== null)
      known?.keep(
        factsAddress(settings),
        learned.map((listed) =>
          context !== null && isSameModel(listed.id, settings.model) ? { ...listed, context } : listed,
        ),
      )
    return report
  }
