import { failed, ok, type Result } from '../../shared/result.ts'
import type { RunSettings, Settings } from '../../shared/settings.ts'

/** The sample provider's entry: no key, no address, no price, and never mixed with the user's own providers. */
export const sampleProvider: RunSettings['providers'][number] = {
  provider: 'sample',
  enabled: true,
  model: 'sample-writer',
  baseUrl: null,
  reasoning: false,
  price: null,
}

/**
 * What the engine needs of the settings: the sample provider alone, or the enabled providers that can be used, in
 * the user's order. A failure when none can.
 */
export function runSettings(
  settings: Settings,
  sample: boolean,
  isUsable: (provider: RunSettings['providers'][number]) => boolean,
): Result<RunSettings> {
  const { walk, slots, bothAtOnce, adaptiveSlots, hedge, limits } = settings
  const how = { walk, slots, bothAtOnce, adaptiveSlots, hedge, limits }
  if (sample) return ok({ ...how, providers: [sampleProvider] })
  const providers = settings.providers.filter((provider) => provider.enabled && isUsable(provider))
  return providers.length > 0 ? ok({ ...how, providers }) : failed({ kind: 'no-provider', reason: 'no-key' })
}
