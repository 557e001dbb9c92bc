import { keyOf, useSettingsStore } from '../stores/known-settings.ts'
import { standingOf } from '../provider-standing.ts'
import { goTo } from '../stores/place.ts'

/** Each provider that is in use, with a dot and a word that say how it stands; pressing one opens the settings. */
export function RailProviders() {
  const settings = useSettingsStore((store) => store.settings)
  const keys = useSettingsStore((store) => store.keys)
  const heard = useSettingsStore((store) => store.heard)
  if (!settings) return null
  return (
    <ul className="rail-providers" aria-label="Providers">
      {settings.providers
        .filter(({ enabled }) => enabled)
        .map((provider) => {
          const id = provider.provider
          const { tone, words } = standingOf(provider, keyOf(keys, id), heard[id])
          return (
            <li key={id}>
              <button type="button" className="rail-provider" onClick={() => goTo({ kind: 'settings' })}>
                <span className="rail-dot" data-tone={tone} aria-hidden />
                <span className="rail-provider-name">{provider.name}</span>
                <span className="rail-provider-word">{words}</span>
              </button>
            </li>
          )
        })}
    </ul>
  )
}
