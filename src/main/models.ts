import type { Clock, TextModel } from '../core/ports.ts'
import type { EndpointKind, ProviderId } from '../shared/provider.ts'
import { vendorAddresses } from '../shared/presets.ts'
import { failed, ok, type Result } from '../shared/result.ts'
import type { ModelFacts } from '../shared/model-facts.ts'
import type { ProviderSettings } from '../shared/settings.ts'
import { factsOf } from './facts-of.ts'
import type { Network } from './net/network.ts'
import { traitsOf } from './providers/traits-of.ts'
import type { KeyPlace } from './storage/key-file.ts'
import type { WaysOfEndpoints } from './storage/ways-file.ts'

const vendorOrigin = (kind: EndpointKind): string =>
  kind === 'sample' ? '' : new URL(vendorAddresses[kind]).origin

/** Scheme, host and port an endpoint is asked at; a key is only ever sent to the origin it was saved for. */
export const originOf = ({ kind, baseUrl }: Pick<ProviderSettings, 'kind' | 'baseUrl'>): string =>
  baseUrl === null ? vendorOrigin(kind) : new URL(baseUrl).origin

/** Where the secrets of an endpoint belong. */
export const placeOf = (entry: ProviderSettings): KeyPlace => ({
  provider: entry.provider,
  origin: originOf(entry),
})

/** How a key is looked up: by endpoint and origin, so that no key goes where it was not saved for. */
export type KeyFor = (provider: ProviderId, origin: string) => string | null

/** The headers a server wants beside its key, looked up in the same way. */
export type HeadersFor = (provider: ProviderId, origin: string) => Record<string, string>

/** The key to ask an endpoint with; empty for one that needs none, null where one is missing. */
export function keyOf(settings: ProviderSettings, keyFor: KeyFor): string | null {
  if (settings.kind === 'sample') return ''
  const key = keyFor(settings.provider, originOf(settings))
  // A server of one's own, such as Ollama, wants no key; a vendor's does.
  return key ?? (settings.baseUrl === null || originOf(settings) === vendorOrigin(settings.kind) ? null : '')
}

/** True when the endpoint has a key, or an address of its own that may not need one. */
export const isUsable =
  (keyFor: KeyFor) =>
  (settings: ProviderSettings): boolean =>
    keyOf(settings, keyFor) !== null

/** What the models of this process are made with. */
export interface ModelSource {
  keyFor: KeyFor
  headersFor?: HeadersFor
  samplePace: () => number
  /** The folder of the sample's texts; left out: there is no sample. */
  sampleTexts?: string
  clock: Clock
  /** What is known of how each endpoint and model wants to be asked. */
  ways?: Pick<WaysOfEndpoints, 'of'>
  /** What carries the questions; Node's own where nothing is said. */
  network?: Network
  /** What its server said of an endpoint's model; left out: only what the data file has is known. */
  saidOf?: (settings: ProviderSettings) => ModelFacts | null
}

/** Makes the model of an endpoint's settings. The SDKs are loaded here, at the first run, and not at the start. */
export const modelSource =
  ({ keyFor, headersFor, samplePace, sampleTexts, clock, ways, network, saidOf }: ModelSource) =>
  async (settings: ProviderSettings): Promise<Result<TextModel>> => {
    const apiKey = keyOf(settings, keyFor)
    if (apiKey === null) return failed({ kind: 'no-provider', reason: 'no-key' })
    const { provider, model, baseUrl, reasoning } = settings
    const headers = headersFor?.(provider, originOf(settings)) ?? {}
    const known = { ...(ways && { ways: ways.of(provider) }), ...(network && { network }) }
    const traits = traitsOf(settings, factsOf(settings, saidOf?.(settings) ?? null))
    const options = { provider, apiKey, headers, baseUrl, model, reasoning, traits, ...known }
    switch (settings.kind) {
      case 'openai': {
        const { openaiModel } = await import('./providers/openai-model.ts')
        return ok(openaiModel(options))
      }
      case 'anthropic':
        return ok((await import('./providers/anthropic-model.ts')).anthropicModel(options))
      case 'sample': {
        if (sampleTexts === undefined) return failed({ kind: 'no-provider', reason: 'no-key' })
        const { sampleModel } = await import('./providers/sample-model.ts')
        return ok(sampleModel({ pace: samplePace(), clock, texts: sampleTexts }))
      }
    }
  }
