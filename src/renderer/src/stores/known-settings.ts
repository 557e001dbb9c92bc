import { create } from 'zustand'
import { heardIn, type Heard } from '../../../shared/experience.ts'
import type { RouteOutput } from '../../../shared/contract/routes.ts'
import type { KeyStatus } from '../../../shared/contract/settings-routes.ts'
import type { ProviderId } from '../../../shared/provider.ts'
import type { RunEvent } from '../../../shared/run-event.ts'
import type { ProviderSettings, Settings } from '../../../shared/settings.ts'

interface SettingsStore {
  /** null until they were read. */
  settings: Settings | null
  keys: readonly KeyStatus[]
  about: RouteOutput<'app.about'> | null
  /** How each provider was found the last time it was asked, by its id. */
  heard: RouteOutput<'providers.heard'>
}

export const useSettingsStore = create<SettingsStore>(() => ({
  settings: null,
  keys: [],
  about: null,
  heard: {},
}))

export const placeSettings = (settings: Settings): void => useSettingsStore.setState({ settings })
export const placeKeys = (keys: readonly KeyStatus[]): void => useSettingsStore.setState({ keys })
export const placeAbout = (about: RouteOutput<'app.about'>): void => useSettingsStore.setState({ about })

export const placeAllHeard = (heard: RouteOutput<'providers.heard'>): void =>
  useSettingsStore.setState({ heard })

/** How one provider was found just now. */
export const placeHeard = (provider: ProviderId, found: Heard): void =>
  useSettingsStore.setState(({ heard }) => ({ heard: { ...heard, [provider]: found } }))

/** The same of the events of a run; nothing is drawn anew where they say nothing of it. */
export function hearEvents(events: readonly RunEvent[]): void {
  const found = events.flatMap((event) => heardIn(event) ?? [])
  if (found.length === 0) return
  useSettingsStore.setState(({ heard }) => ({
    heard: { ...heard, ...Object.fromEntries(found.map((each) => [each.provider, each.heard])) },
  }))
}

export const placeKey = (status: KeyStatus): void =>
  useSettingsStore.setState(({ keys }) => ({
    keys: [...keys.filter((key) => key.provider !== status.provider), status],
  }))

export const keyOf = (keys: readonly KeyStatus[], provider: ProviderId): KeyStatus | null =>
  keys.find((key) => key.provider === provider) ?? null

/** True when a run could ask this provider: switched on, and a key or a server of one's own to ask. */
export const isReady = (provider: ProviderSettings, keys: readonly KeyStatus[]): boolean =>
  provider.enabled && canBeAsked(provider, keys)

/** A key, or a server of one's own to ask; switched on or not. */
export const canBeAsked = (provider: ProviderSettings, keys: readonly KeyStatus[]): boolean =>
  keyOf(keys, provider.provider)?.present === true || provider.baseUrl !== null

/** The providers a run would ask, in their order. */
export const readyProviders = (settings: Settings | null, keys: readonly KeyStatus[]): ProviderSettings[] =>
  settings?.providers.filter((provider) => isReady(provider, keys)) ?? []
