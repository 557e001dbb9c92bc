import { app } from 'electron'
import { stat } from 'node:fs/promises'
import { heardInCheck, heardLately, recordOf } from '../../../shared/experience.ts'
import { hedgePrice } from '../../../shared/stragglers.ts'
import { isUnencrypted } from '../../../shared/address.ts'
import type { Failure } from '../../../shared/failure.ts'
import { mostHeaders, readHeader } from '../../../shared/header-text.ts'
import { readKeyFor } from '../../../shared/key-text.ts'
import type { ProviderId } from '../../../shared/provider.ts'
import { failed, ok, type Result } from '../../../shared/result.ts'
import type { KeyStatus } from '../../../shared/contract/settings-routes.ts'
import { endpointOf, type ProviderSettings } from '../../../shared/settings.ts'
import type { KeyPlace } from '../../storage/key-file.ts'
import { originOf, placeOf } from '../../models.ts'
import { chooseFolder } from '../dialogs.ts'
import type { Handlers } from '../ipc-dispatch.ts'
import type { HandlerPorts } from './handler-ports.ts'

type SettingsRoute =
  | 'app.about'
  | 'settings.read'
  | 'settings.write'
  | 'settings.choose-folder'
  | 'settings.hedge-price'
  | 'keys.status'
  | 'keys.save'
  | 'keys.remove'
  | 'keys.save-header'
  | 'keys.remove-header'
  | 'provider.record'
  | 'providers.heard'
  | 'provider.check'
  | 'provider.remove'

const unencrypted = ({ origin }: KeyPlace): Failure => ({
  kind: 'not-allowed',
  why: `Others can read what is sent to ${origin}. It was not saved.`,
})

/** The app itself, its settings, and the keys, which are heard here and never said. */
export function settingsHandlers(ports: HandlerPorts): Pick<Handlers, SettingsRoute> {
  const { library, keys, settings } = ports
  const endpoint = (provider: ProviderId): Result<ProviderSettings> => {
    const found = endpointOf(settings.read().providers, provider)
    return found ? ok(found) : failed({ kind: 'not-found', what: 'That provider' })
  }
  const keyStatus = (place: KeyPlace): KeyStatus => keys.status([place])[0]!
  /** After a key or a header was saved or removed: what was heard without it says nothing of how it is now. */
  const changed = (place: KeyPlace, done: Result<unknown>): Result<KeyStatus> => {
    if (!done.ok) return done
    ports.experience.heard(place.provider, null)
    return ok(keyStatus(place))
  }

  return {
    'app.about': () =>
      ok({
        version: app.getVersion(),
        electron: process.versions.electron,
        platform: process.platform,
        vaultsFolder: library.folder(),
        keysSurvive: keys.survives,
        theme: settings.read().theme,
        newerProviders: settings.newerProviders(),
      }),
    'settings.read': async () => {
      const before = settings.read()
      if (await settings.again()) ports.onSettings(before)
      return ok(settings.read())
    },
    'settings.write': async (change) => {
      const folder = change.vaultsFolder
      if (folder) {
        const there = await stat(folder).catch(() => null)
        if (!there?.isDirectory()) return failed({ kind: 'not-found', what: 'That folder' })
      }
      const before = settings.read()
      const written = await settings.write(change)
      if (!written.ok) return written
      if (folder) library.setFolder(folder)
      for (const entry of written.value.providers) {
        const old = endpointOf(before.providers, entry.provider)
        // What was heard from another address says nothing of this one.
        if (old && originOf(old) !== originOf(entry)) ports.experience.heard(entry.provider, null)
      }
      ports.onSettings(before)
      return written
    },
    'settings.choose-folder': async () =>
      ok(await chooseFolder(ports.window(), 'Where should the vaults live?')),
    'settings.hedge-price': () => {
      const first = settings.read().providers.find(({ enabled }) => enabled)
      return ok(hedgePrice(ports.experience.read().stragglers, first?.price ?? null))
    },
    'keys.status': async () => {
      await keys.unlock()
      return ok(keys.status(settings.read().providers.map(placeOf)))
    },
    'keys.save': async ({ provider, key, evenSo }) => {
      const entry = endpoint(provider)
      if (!entry.ok) return entry
      const place = placeOf(entry.value)
      const read = readKeyFor(key, place.origin)
      if ('trouble' in read) return failed({ kind: 'not-allowed', why: read.trouble })
      if (isUnencrypted(place.origin) && !evenSo) return failed(unencrypted(place))
      return changed(place, await keys.save(place, read.key))
    },
    'keys.save-header': async ({ provider, name, value, evenSo }) => {
      const entry = endpoint(provider)
      if (!entry.ok) return entry
      const read = readHeader(name, value)
      if ('trouble' in read) return failed({ kind: 'not-allowed', why: read.trouble })
      const place = placeOf(entry.value)
      if (isUnencrypted(place.origin) && !evenSo) return failed(unencrypted(place))
      const { headers } = keyStatus(place)
      if (headers.length >= mostHeaders && !headers.includes(read.name))
        return failed({ kind: 'not-allowed', why: `There are at most ${mostHeaders} of them.` })
      return changed(place, await keys.save(place, read.value, read.name))
    },
    'keys.remove-header': async ({ provider, name }) => {
      const entry = endpoint(provider)
      if (!entry.ok) return entry
      return changed(placeOf(entry.value), await keys.remove(provider, name))
    },
    'keys.remove': async ({ provider }) => {
      const entry = endpoint(provider)
      if (!entry.ok) return entry
      return changed(placeOf(entry.value), await keys.remove(provider))
    },
    'providers.heard': () => ok(heardLately(ports.experience.read(), Date.now())),
    'provider.record': ({ provider }) => ok(recordOf(ports.experience.read(), provider, Date.now())),
    'provider.check': async ({ provider }) => {
      const entry = endpoint(provider)
      if (!entry.ok) return entry
      // Whoever checks wants to know how it is now: what was found about its ways is found again.
      ports.ways.forget(provider)
      const report = await ports.check(entry.value)
      const heard = heardInCheck(report, Date.now())
      if (heard) ports.experience.heard(provider, heard)
      return ok(report)
    },
    'provider.remove': async ({ provider }) => {
      const { providers, sectionModels } = settings.read()
      const left = providers.filter((other) => other.provider !== provider)
      if (left.length === 0) return failed({ kind: 'not-allowed', why: 'At least one provider stays.' })
      const before = settings.read()
      const others = Object.entries(sectionModels).filter(([, choice]) => choice?.provider !== provider)
      // The key goes first: one that cannot be removed keeps its provider, so that it stays in sight.
      const removed = await keys.forget(provider)
      if (!removed.ok) return removed
      ports.ways.forget(provider)
      const written = await settings.write({ providers: left, sectionModels: Object.fromEntries(others) })
      ports.experience.heard(provider, null)
      if (written.ok) ports.onSettings(before)
      return written
    },
  }
}
