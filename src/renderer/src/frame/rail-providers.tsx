import type { KeyStatus } from '../../../shared/ipc.ts'
import type { ProviderSettings } from '../../../shared/settings.ts'
import { isReady, keyOf, useSettingsStore } from '../stores/settings.ts'
import { goTo } from '../stores/place.ts'

/** Each provider that is in use, with a dot and a word; pressing one opens the settings. */
export function RailProviders() {
  const settings = useSettingsStore((store) => store.settings)
  const keys = useSettingsStore((store) => store.keys)
  if (!settings) return null
  return (
    <ul className="rail-providers" aria-label="Providers">
      {settings.providers
        .filter(({ enabled }) => enabled)
        .map((provider) => (
          <li key={provider.provider}>
            <button type="button" className="rail-provider" onClick={() => goTo({ kind: 'settings' })}>
              <span className="rail-dot" data-ready={isReady(provider, keys) ? 'yes' : 'no'} aria-hidden />
              <span className="rail-provider-name">{provider.name}</span>
              <span className="rail-provider-word">{providerWord(provider, keys)}</span>
            </button>
          </li>
        ))}
    </ul>
  )
}

function providerWord(provider: ProviderSettings, keys: readonly KeyStatus[]): string {
  if (keyOf(keys, provider.provider)?.present) return 'key saved'
  return provider.baseUrl === null ? 'no key' : 'own server'
}
