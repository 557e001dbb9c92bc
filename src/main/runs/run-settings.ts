import { readersOf } from '../../core/run/run.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import type { RunPurpose } from '../../shared/run-event.ts'
import {
  endpointOf,
  withModel,
  type Pin,
  type ProviderSettings,
  type RunSettings,
  type Settings,
} from '../../shared/settings.ts'

/** The sample provider's entry: no key, no address, no price, and never mixed with the user's own providers. */
export const sampleProvider: ProviderSettings = {
  provider: 'sample',
  kind: 'sample',
  name: 'Sample',
  enabled: true,
  model: 'sample-writer',
  baseUrl: null,
  reasoning: false,
  price: null,
}

/** Who is to write: the sample alone, one provider of the settings, or all of them in their order. */
export type Who = 'sample' | Pin | null

/**
 * What the engine needs of the settings: the sample provider alone, one that the run is pinned to, or the enabled
 * providers that can be used, in the user's order, with the other models for some sections. A failure when nobody can
 * write. A pin is used although its provider is switched off: the person named it for this run. `known` fills in what is
 * known of each of them.
 */
export function runSettings(
  settings: Settings,
  who: Who,
  isUsable: (provider: ProviderSettings) => boolean,
  known: (provider: ProviderSettings) => ProviderSettings = (provider) => provider,
): Result<RunSettings> {
  const chosen = chosenSettings(settings, who, isUsable)
  if (!chosen.ok) return chosen
  const { providers, sectionWriters, ...how } = chosen.value
  const readers = readersFor(settings, who, providers, isUsable)
  return ok({
    ...how,
    providers: providers.map(known),
    ...(readers && { readers: readers.map(known) }),
    ...(sectionWriters && {
      sectionWriters: Object.fromEntries(
        Object.entries(sectionWriters).map(([section, writer]) => [section, writer && known(writer)]),
      ),
    }),
  })
}

/**
 * The same for what a run is asked to do. To read through what is there is asked of those who read, also where nobody does so
 * after a run.
 */
export function runSettingsFor(
  { kind }: Pick<RunPurpose, 'kind'>,
  ...[settings, ...rest]: Parameters<typeof runSettings>
): Result<RunSettings> {
  if (kind !== 'read-through') return runSettings(settings, ...rest)
  const chosen = runSettings({ ...settings, readThrough: { ...settings.readThrough, on: true } }, ...rest)
  return chosen.ok ? ok(readersOf(chosen.value) ?? chosen.value) : chosen
}

function chosenSettings(
  settings: Settings,
  who: Who,
  isUsable: (provider: ProviderSettings) => boolean,
): Result<RunSettings> {
  const { walk, slots, bothAtOnce, adaptiveSlots, hedge, limits, spending, providers: all } = settings
  const how = { walk, slots, bothAtOnce, adaptiveSlots, hedge, limits, spending }
  if (who === 'sample') return ok({ ...how, providers: [sampleProvider] })
  if (who !== null) {
    const endpoint = endpointOf(all, who.provider)
    if (!endpoint) return failed({ kind: 'not-found', what: 'The provider chosen for this run' })
    if (!isUsable(endpoint)) return failed({ kind: 'no-provider', reason: 'no-key' })
    const pinned = withModel(endpoint, who.model ?? endpoint.model, all)
    return ok({ ...how, providers: [{ ...pinned, enabled: true }], pinned: true })
  }
  const providers = all.filter((provider) => provider.enabled && isUsable(provider))
  if (providers.length === 0) return failed({ kind: 'no-provider', reason: 'no-key' })
  return ok({ ...how, providers, sectionWriters: sectionWriters(settings, providers) })
}

/** The other models for some sections, of those providers that take part. */
function sectionWriters(
  { sectionModels }: Settings,
  providers: readonly ProviderSettings[],
): NonNullable<RunSettings['sectionWriters']> {
  return Object.fromEntries(
    Object.entries(sectionModels).flatMap(([section, choice]) => {
      const endpoint = choice && endpointOf(providers, choice.provider)
      if (!endpoint) return []
      const writer = withModel(endpoint, choice.model, providers)
      return writer === providers[0] ? [] : [[section, writer]]
    }),
  )
}

/**
 * Who reads through what those write: the model chosen for it and they after it, or they alone. A run by the sample is read by
 * the sample, and one that is pinned by nobody else, as others may not see the answers. null: nobody reads.
 */
function readersFor(
  { readThrough: { on, reader }, providers: all }: Settings,
  who: Who,
  writers: readonly ProviderSettings[],
  isUsable: (provider: ProviderSettings) => boolean,
): ProviderSettings[] | null {
  if (!on) return null
  const endpoint = who === null && reader ? endpointOf(all, reader.provider) : undefined
  if (!reader || !endpoint || !isUsable(endpoint)) return [...writers]
  const first = { ...withModel(endpoint, reader.model, all), enabled: true }
  return [first, ...writers.filter(({ provider }) => provider !== first.provider)]
}
