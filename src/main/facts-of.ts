import { knownFacts } from '../shared/known-models.ts'
import type { ModelFacts } from '../shared/model-facts.ts'
import { firstTokenAt } from '../shared/presets.ts'
import type { ProviderSettings } from '../shared/settings.ts'

/** By which address a server's words about its models are kept; the vendors' own have none in the settings. */
export const factsAddress = ({ kind, baseUrl }: ProviderSettings): string => baseUrl ?? kind

/**
 * All that is known of an endpoint's model: what the person set, else what its server said, else what the data file has.
 * How much a model is told to think is ours to choose: there the file comes first.
 */
export function factsOf(settings: ProviderSettings, said: ModelFacts | null): ModelFacts {
  const { kind, model, baseUrl } = settings
  const file = knownFacts({ kind, model, baseUrl })
  return {
    thinks: said?.thinks ?? file.thinks,
    thinking: said?.thinking ?? file.thinking,
    effort: file.effort ?? said?.effort ?? null,
    context: settings.context ?? said?.context ?? file.context,
    largestAnswer: said?.largestAnswer ?? file.largestAnswer,
    price: settings.price ?? said?.price ?? file.price,
    cache: said?.cache ?? file.cache,
    strictForms: said?.strictForms ?? file.strictForms,
    retiresOn: said?.retiresOn ?? file.retiresOn,
    suggestion: file.suggestion ?? said?.suggestion ?? null,
  }
}

/** An endpoint with what is known of its model where the person said nothing: its price, the room it has, and how long it is waited for. */
export function withFacts(settings: ProviderSettings, said: ModelFacts | null): ProviderSettings {
  if (settings.kind === 'sample') return settings
  const { price, context } = factsOf(settings, said)
  const firstToken = settings.firstToken ?? firstTokenAt(settings.baseUrl)
  return {
    ...settings,
    price,
    ...(context !== null && { context }),
    ...(firstToken !== undefined && { firstToken }),
  }
}
