import { app } from 'electron'
import { stat } from 'node:fs/promises'
import { recordOf } from '../../../shared/experience.ts'
import { keyedProviderSchema, type KeyedProvider } from '../../../shared/provider.ts'
import { failed, ok } from '../../../shared/result.ts'
import { hostOf } from '../../models.ts'
import { listModels } from '../../providers/provider-models.ts'
import { chooseFolder } from '../dialogs.ts'
import type { Handlers } from '../ipc-door.ts'
import type { HandlerPorts } from './handler-ports.ts'

type SettingsRoute =
  | 'app.about'
  | 'settings.read'
  | 'settings.write'
  | 'settings.choose-folder'
  | 'keys.status'
  | 'keys.save'
  | 'keys.remove'
  | 'provider.record'
  | 'provider.models'

/** The app itself, its settings, and the keys, which are heard here and never said. */
export function settingsHandlers(ports: HandlerPorts): Pick<Handlers, SettingsRoute> {
  const { library, keys, settings } = ports
  const currentHost = (provider: KeyedProvider): string => hostOf(provider, settings.read().providers)
  const keyStatus = (provider: KeyedProvider) =>
    keys.status(currentHost).find((key) => key.provider === provider)!

  return {
    'app.about': () =>
      ok({
        version: app.getVersion(),
        electron: process.versions.electron,
        platform: process.platform,
        vaultsFolder: library.folder(),
        keysSurvive: keys.survives,
        theme: settings.read().theme,
      }),
    'settings.read': () => ok(settings.read()),
    'settings.write': async (change) => {
      const folder = change.vaultsFolder
      if (folder) {
        const there = await stat(folder).catch(() => null)
        if (!there?.isDirectory()) return failed({ kind: 'not-found', what: 'That folder' })
      }
      const before = settings.read()
      const written = settings.write(change)
      if (written.ok) ports.onSettings(before)
      return written
    },
    'settings.choose-folder': async () =>
      ok(await chooseFolder(ports.window(), 'Where should the vaults live?')),
    'keys.status': () => ok(keys.status(currentHost)),
    'keys.save': async ({ provider, key }) => {
      const saved = await keys.save(provider, currentHost(provider), key)
      return saved.ok ? ok(keyStatus(provider)) : saved
    },
    'keys.remove': async ({ provider }) => {
      const removed = await keys.remove(provider)
      return removed.ok ? ok(keyStatus(provider)) : removed
    },
    'provider.record': ({ provider }) => ok(recordOf(ports.experience.read(), provider, Date.now())),
    'provider.models': async ({ provider }) => {
      const entry = settings.read().providers.find((candidate) => candidate.provider === provider)
      if (!entry) return ok([])
      const keyed = keyedProviderSchema.safeParse(provider)
      const key = keyed.success ? keys.keyFor(keyed.data, currentHost(keyed.data)) : ''
      if (key === null && entry.baseUrl === null) return failed({ kind: 'no-provider', reason: 'no-key' })
      return listModels(entry, key ?? '')
    },
  }
}
