import type { Clock, TextModel } from '../core/ports.ts'
import { keyedProviderSchema, type KeyedProvider } from '../shared/provider.ts'
import { failed, ok, type Result } from '../shared/result.ts'
import type { ProviderSettings } from '../shared/settings.ts'

const vendorHosts: Record<KeyedProvider, string> = {
  openai: 'api.openai.com',
  anthropic: 'api.anthropic.com',
}

/** The host a provider is asked at; a key is only ever sent to the host it was saved for. */
export function hostOf(provider: KeyedProvider, settings: readonly ProviderSettings[]): string {
  const baseUrl = settings.find((entry) => entry.provider === provider)?.baseUrl ?? null
  return baseUrl === null ? vendorHosts[provider] : new URL(baseUrl).host
}

/** How a key is looked up: by provider and host, so that no key goes where it was not saved for. */
export type KeyFor = (provider: KeyedProvider, host: string) => string | null

const keyOf = (settings: ProviderSettings, keyFor: KeyFor): string | null => {
  const keyed = keyedProviderSchema.safeParse(settings.provider)
  if (!keyed.success) return ''
  const key = keyFor(keyed.data, hostOf(keyed.data, [settings]))
  // A server of one's own, such as Ollama, wants no key; a vendor's does.
  return key ?? (settings.baseUrl === null ? null : '')
}

/** True when the provider has a key, or an address of its own that may not need one. */
export const isUsable =
  (keyFor: KeyFor) =>
  (settings: ProviderSettings): boolean =>
    keyOf(settings, keyFor) !== null

/** Makes the model of a provider's settings. The SDKs are loaded here, at the first run, and not at the start. */
export const modelSource =
  (keyFor: KeyFor, samplePace: () => number, clock: Clock) =>
  async (settings: ProviderSettings): Promise<Result<TextModel>> => {
    const apiKey = keyOf(settings, keyFor)
    if (apiKey === null) return failed({ kind: 'no-provider', reason: 'no-key' })
    const { model, baseUrl, reasoning } = settings
    switch (settings.provider) {
      case 'openai':
        return ok(
          (await import('./providers/openai-model.ts')).openaiModel({ apiKey, baseUrl, model, reasoning }),
        )
      case 'anthropic':
        return ok(
          (await import('./providers/anthropic-model.ts')).anthropicModel({
            apiKey,
            baseUrl,
            model,
            reasoning,
          }),
        )
      case 'sample':
        return ok((await import('./providers/sample-model.ts')).sampleModel({ pace: samplePace(), clock }))
    }
  }
