import { useEffect } from 'react'
import { ask } from '../main-process.ts'
import type { Result } from '../../../shared/result.ts'
import type { ProviderSettings, Settings } from '../../../shared/settings.ts'
import { placeAbout, placeAllHeard, placeKeys, placeSettings } from '../stores/known-settings.ts'
import { tellFailure } from './tell-failure.ts'

export async function refreshSettings(): Promise<void> {
  const [settings, keys, about] = await Promise.all([
    ask('settings.read', null),
    ask('keys.status', null),
    ask('app.about', null),
    refreshHeard(),
  ])
  if (settings.ok) placeSettings(settings.value)
  else tellFailure('The settings could not be read.', settings.failure)
  if (keys.ok) placeKeys(keys.value)
  if (about.ok) placeAbout(about.value)
}

/** How each provider was found, as it is known now. */
export async function refreshHeard(): Promise<void> {
  const heard = await ask('providers.heard', null)
  if (heard.ok) placeAllHeard(heard.value)
}

/** Writes a change at once. What was shown before stays when it cannot be written. */
export async function changeSettings(change: Partial<Settings>): Promise<Result<Settings>> {
  const answer = await ask('settings.write', change)
  if (answer.ok) placeSettings(answer.value)
  // Of another address nothing was heard yet.
  if (answer.ok && change.providers) await refreshHeard()
  return answer
}

/** Which keys can be used: one that was locked may have been unlocked elsewhere. */
async function refreshKeys(): Promise<void> {
  const keys = await ask('keys.status', null)
  if (keys.ok) placeKeys(keys.value)
}

/** Reads the settings once, and the keys again whenever the person comes back to the window. */
export function useSettingsReading(): void {
  useEffect(() => {
    void refreshSettings()
    const again = (): void => void refreshKeys()
    window.addEventListener('focus', again)
    return () => window.removeEventListener('focus', again)
  }, [])
}

/** Reads the keys again when a screen is opened that shows them. */
export function useKeysReading(): void {
  useEffect(() => void refreshKeys(), [])
}

/** Writes a change that a choice made, and says so when it could not be written. */
export async function saveChange(change: Partial<Settings>): Promise<void> {
  const written = await changeSettings(change)
  if (!written.ok) {
    tellFailure('The setting could not be saved.', written.failure, 'It is as it was before.')
  }
}

/** Asks for a folder with the system's dialog; null when the person closes it. */
export async function chooseFolder(): Promise<string | null> {
  const chosen = await ask('settings.choose-folder', null)
  if (chosen.ok) return chosen.value
  tellFailure('The folder could not be chosen.', chosen.failure)
  return null
}

/** Takes a provider out of the settings, with its key. The person was asked before. */
export async function removeProvider({ provider, name }: ProviderSettings): Promise<void> {
  const removed = await ask('provider.remove', { provider })
  if (!removed.ok) return tellFailure(`${name} could not be removed.`, removed.failure)
  await refreshSettings()
}
