import { useEffect } from 'react'
import { ask } from '../main-process.ts'
import type { Result } from '../../../shared/result.ts'
import type { Settings } from '../../../shared/settings.ts'
import { placeAbout, placeKeys, placeSettings } from '../stores/settings.ts'
import { tellFailure } from './tell-failure.ts'

export async function refreshSettings(): Promise<void> {
  const [settings, keys, about] = await Promise.all([
    ask('settings.read', null),
    ask('keys.status', null),
    ask('app.about', null),
  ])
  if (settings.ok) placeSettings(settings.value)
  else tellFailure('The settings could not be read.', settings.failure)
  if (keys.ok) placeKeys(keys.value)
  if (about.ok) placeAbout(about.value)
}

/** Writes a change at once. What was shown before stays when it cannot be written. */
export async function changeSettings(change: Partial<Settings>): Promise<Result<Settings>> {
  const answer = await ask('settings.write', change)
  if (answer.ok) placeSettings(answer.value)
  return answer
}

export function useSettingsReading(): void {
  useEffect(() => void refreshSettings(), [])
}
