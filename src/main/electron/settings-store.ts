import Store from 'electron-store'
import { join } from 'node:path'
import { ok, type Result } from '../../shared/result.ts'
import type { Settings } from '../../shared/settings.ts'
import { openSettingsFile } from '../storage/settings-file.ts'
import { newerName } from '../storage/take-providers.ts'

/** Some of the settings; one that is undefined stays as it is. */
export type SettingsChange = { [K in keyof Settings]?: Settings[K] | undefined }

export interface SettingsStore {
  read(): Settings
  write(change: SettingsChange): Promise<Result<Settings>>
  /** Remembers where the window stood; not where that would take the place of settings that cannot be read today. */
  keepPlace(place: NonNullable<Settings['window']>): void
  /** Reads what could not be read before; true: now it could. */
  again(): Promise<boolean>
  /** What could not be read or was put aside, in sentences. */
  notices(): readonly string[]
  /** Names of providers that a newer version added and this one cannot ask. They stay in the file. */
  newerProviders(): string[]
  /** Settles when everything asked so far is on disk or could not be written. */
  settled(): Promise<void>
}

/**
 * Small settings (a few KiB), never keys and never vaults, in the folder the app was given. electron-store reads the file
 * where it is whole; it is never let to write it, as it replaces a good file by a cut one on a full disk.
 */
export async function openSettings(folder: string): Promise<SettingsStore> {
  const name = 'settings'
  const file = await openSettingsFile(join(folder, `${name}.json`), {
    readWhole() {
      try {
        return new Store({ cwd: folder, name, clearInvalidConfig: false }).store
      } catch {
        return undefined
      }
    },
  })
  const read = (): Settings => file.value().settings
  const write = (change: SettingsChange): Promise<Result<null>> => {
    const set = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
    return file.change(({ settings, newer }) => ({ settings: { ...settings, ...set }, newer }))
  }
  return {
    read,
    async write(change) {
      const written = await write(change)
      return written.ok ? ok(read()) : written
    },
    keepPlace(window) {
      if (!file.unread()) void write({ window })
    },
    again: () => file.again(),
    notices: () => file.notices(),
    newerProviders: () => file.value().newer.providers.map(({ entry }) => newerName(entry)),
    settled: () => file.settled(),
  }
}
