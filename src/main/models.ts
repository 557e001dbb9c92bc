import type { Clock, TextModel } from '../core/ports.ts'
import type { EndpointKind, KeyedProvider, ProviderId } from '../shared/provider.ts'
import { failed, ok, type Result } from '../shared/result.ts'
import type { ProviderSettings } from '../shared/settings.ts'
import type { Network } from './net/network.ts'
import type { WaysOfEndpoints } from './storage/ways-file.ts'

const vendorHosts: Record<KeyedProvider, string> = {
  openai: 'api.openai.com',
  anthropic: 'api.anthropic.com',
}
const vendorHost = (kind: EndpointKind): string => (kind === 'sample' ? '' : vendorHosts[kind])

/** The host an endpoint is asked at; a key is only ever sent to the host it was saved for. */
export const hostOf = ({ kind, baseUrl }: Pick<ProviderSettings, 'kind' | 'baseUrl'>): string =>
  baseUrl === null ? vendorHost(kind) : new URL(baseUrl).host

/** How a key is looked up: by endpoint and host, so that no key goes where it was not saved for. */
export type KeyFor = (provider: ProviderId, host: string) => string | null

/** The key to ask an endpoint with; empty for one that needs none, null where one is missing. */
export function keyOf(settings: ProviderSettings, keyFor: KeyFor): string | null {
  if (settings.kind === 'sample') return ''
  const key = keyFor(settings.provider, hostOf(settings))
  // A server of one's own, such as Ollama, wants no key; a vendor's does.
  return key ?? (settings.baseUrl === null ? null : '')
}

/** True when the endpoint has a key, or an address of its own that may not need one. */
export const isUsable =
  (keyFor: KeyFor) =>
  (settings: ProviderSettings): boolean =>
    keyOf(settings, keyFor) !== null

/** What the models of this process are made with. */
export interface ModelSource {
  keyFor: KeyFor
  samplePace: () => number
  clock: Clock
  /** What is known of how each endpoint and model wants to be asked. */
  ways?: Pick<WaysOfEndpoints, 'of'>
  /** What carries the questions; Node's own where nothing is said. */
  network?: Network
}

/** Makes the model of an endpoint's settings. The SDKs are loaded here, at the first run, and not at the start. */
export const modelSource =
  ({ keyFor, samplePace, clock, ways, network }: ModelSource) =>
  async (settings: ProviderSettings): Promise<Result<TextModel>> => {
    const apiKey = keyOf(settings, keyFor)
    if (apiKey === null) return failed({ kind: 'no-provider', reason: 'no-key' })
    const { provider, model, baseUrl, reasoning } = settings
    const known = { ...(ways && { ways: ways.of(provider) }), ...(network && { network }) }
    const options = { provider, apiKey, baseUrl, model, reasoning, ...known }
    switch (settings.kind) {
      case 'openai': {
        const { openaiModel } = await import('./providers/openai-model.ts')
        return ok(openaiModel(options))
      }
      case 'anthropic':
        return ok((await import('./providers/anthropic-model.ts')).anthropicModel(options))
      case 'sample':
        return ok((await import('./providers/sample-model.ts')).sampleModel({ pace: samplePace(), clock }))
    }
  }
