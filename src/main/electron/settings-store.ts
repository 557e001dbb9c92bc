import Store from 'electron-store'
import { ok, failed, type Result } from '../../shared/result.ts'
import type { Settings } from '../../shared/settings.ts'
import { parseSettings } from '../storage/settings-file.ts'

/** Some of the settings; one that is undefined stays as it is. */
export type SettingsChange = { [K in keyof Settings]?: Settings[K] | undefined }

export interface SettingsStore {
  read(): Settings
  write(change: SettingsChange): Result<Settings>
  /** What could not be read at start and was put back to its default, in sentences. */
  notices: string[]
}

/** Small settings (a few KiB), never keys and never vaults, in the folder the app was given. */
export function openSettings(folder: string): SettingsStore {
  const store = new Store<{ settings?: unknown }>({ cwd: folder, name: 'settings', clearInvalidConfig: true })
  const first = parseSettings(store.get('settings'))
  let current = first.settings
  return {
    notices: first.notices,
    read: () => current,
    write(change) {
      const set = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
      const next = { ...current, ...set }
      try {
        store.set('settings', next)
      } catch {
        return failed({ kind: 'not-writable', where: 'The settings file' })
      }
      current = next
      return ok(next)
    },
  }
}
