import { app, shell, type BrowserWindow } from 'electron'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { quote } from '../../core/pipeline.ts'
import type { PromptSource } from '../../core/ports.ts'
import type { RouteOutput } from '../../shared/ipc.ts'
import { keyedProviderSchema, type KeyedProvider } from '../../shared/provider.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import { foldRun, type RunView } from '../../shared/run-view.ts'
import type { Settings } from '../../shared/settings.ts'
import { hostOf, isUsable } from '../models.ts'
import { listModels } from '../providers/provider-models.ts'
import type { LiveRuns } from '../runs/live-runs.ts'
import { runSettings } from '../runs/run-settings.ts'
import { exportMarkdownFile, exportMarkdownFolder } from '../storage/export-markdown.ts'
import type { KeyRing } from '../storage/key-file.ts'
import type { Library } from '../storage/library.ts'
import type { VaultFolder } from '../storage/vault-folder.ts'
import { chooseFolder, chooseMarkdownFile } from './dialogs.ts'
import type { Handlers } from './ipc-door.ts'
import { openLink } from './links.ts'
import type { SettingsStore } from './settings-store.ts'

/** What the answers to the window are made from. */
export interface HandlerPorts {
  window(): BrowserWindow
  library: Library
  runs: LiveRuns
  keys: KeyRing
  settings: SettingsStore
  prompts: PromptSource
  examples(): Promise<RouteOutput<'intake.examples'>>
  /** Called after settings changed, with what they were before. */
  onSettings(before: Settings): void
}

const done = ok(null)

/** The answer to every route of the contract. Each is a line or two; the work is done by the rooms. */
export function handlers(ports: HandlerPorts): Handlers {
  const { library, runs, keys, settings } = ports
  const currentHost = (provider: KeyedProvider): string => hostOf(provider, settings.read().providers)
  const keyStatus = (provider: KeyedProvider) =>
    keys.status(currentHost).find((key) => key.provider === provider)!

  /** Runs something on a vault, or passes on why it could not be opened. */
  const inVault = async <T>(
    id: string,
    ask: (vault: VaultFolder) => Promise<Result<T>> | Result<T>,
  ): Promise<Result<T>> => {
    const vault = await library.vault(id)
    return vault.ok ? ask(vault.value) : vault
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
      }),

    'library.list': async () => {
      const { vaults, notices } = await library.list()
      return ok({
        vaults: vaults.map((vault) => offered(vault, runs)),
        notices: [...settings.notices, ...notices],
      })
    },
    'intake.examples': async () => ok(await ports.examples()),
    'vault.create': async ({ title, intake }) => {
      const created = await library.create({ title, intake })
      return created.ok ? ok({ vaultId: created.value.id }) : created
    },
    'vault.open': ({ vaultId }) =>
      inVault(vaultId, async (vault) => {
        const view = await vault.view()
        return ok({ ...view, summary: offered(view.summary, runs) })
      }),
    'vault.rename': ({ vaultId, title }) => inVault(vaultId, (vault) => vault.rename(title)),
    'vault.trash': ({ vaultId }) =>
      runs.isRunning(vaultId) ? failed({ kind: 'run-under-way' }) : library.trash(vaultId),
    'vault.untrash': ({ vaultId }) => library.untrash(vaultId),
    'vault.reveal': ({ vaultId }) =>
      inVault(vaultId, async (vault) => {
        const problem = await shell.openPath(vault.folder)
        return problem === '' ? done : failed({ kind: 'not-found', what: 'The folder of this vault' })
      }),
    'vault.quote': ({ vaultId, purpose, sample }) =>
      inVault(vaultId, (vault) => {
        // A quote is given without a key too: it says what a run would take before one buys a key for it.
        const chosen = runSettings(settings.read(), sample, () => true)
        return chosen.ok
          ? quote({ purpose, settings: chosen.value }, { store: vault, prompts: ports.prompts })
          : chosen
      }),
    'intake.save': ({ vaultId, intake }) =>
      inVault(vaultId, async (vault) => {
        const saved = await vault.saveIntake(intake)
        return saved.ok ? ok({ savedAt: new Date().toISOString() }) : saved
      }),

    'section.edit': ({ vaultId, section, path, value, baseRevision }) =>
      inVault(vaultId, (vault) => vault.editSection(section, path, value, baseRevision)),
    'section.history': ({ vaultId, section }) => inVault(vaultId, (vault) => vault.history(section)),
    'section.restore': ({ vaultId, section, revision }) =>
      inVault(vaultId, (vault) => vault.restore(section, revision)),
    'review.keep': ({ vaultId, section }) => inVault(vaultId, (vault) => vault.keepReview(section)),
    'review.drop': ({ vaultId, section }) => inVault(vaultId, (vault) => vault.dropReview(section)),
    'proposal.read': ({ vaultId, section }) => inVault(vaultId, (vault) => vault.readProposal(section)),
    'proposal.accept': ({ vaultId, section, content }) =>
      inVault(vaultId, (vault) => vault.acceptProposal(section, content)),
    'proposal.reject': ({ vaultId, section }) => inVault(vaultId, (vault) => vault.rejectProposal(section)),

    'run.start': ({ vaultId, purpose, sample, resumes }) =>
      inVault(vaultId, async (vault) => {
        const chosen = runSettings(settings.read(), sample, isUsable(keys.keyFor))
        if (!chosen.ok) return chosen
        const dead = resumes === null ? null : await vault.deadRun(resumes)
        if (resumes !== null && dead === null)
          return failed({ kind: 'not-found', what: 'The run to go on with' })
        const started = await runs.start({
          vault,
          vaultId,
          purpose: dead?.purpose ?? purpose,
          settings: chosen.value,
          resumes: dead,
        })
        return started.ok ? ok({ runId: started.value.runId }) : started
      }),
    'run.pause': ({ runId }) => runs.pause(runId),
    'run.continue': ({ runId }) => runs.resume(runId),
    'run.cancel': ({ runId }) => runs.cancel(runId),
    'run.view': ({ vaultId, runId }) => {
      const live = runs.view(runId)
      if (live) return ok(live)
      return inVault(vaultId, async (vault) => {
        const events = await vault.readJournal(runId)
        if (!events.ok) return events
        let view: RunView | null = null
        for (const event of events.value) view = foldRun(view, event)
        return view ? ok(view) : failed({ kind: 'not-found', what: 'That run' })
      })
    },
    'run.active': () => ok(runs.active()),
    'run.list': ({ vaultId }) => inVault(vaultId, (vault) => vault.listRuns()),

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
    'provider.models': async ({ provider }) => {
      const entry = settings.read().providers.find((candidate) => candidate.provider === provider)
      if (!entry) return ok([])
      const keyed = keyedProviderSchema.safeParse(provider)
      const key = keyed.success ? keys.keyFor(keyed.data, currentHost(keyed.data)) : ''
      if (key === null && entry.baseUrl === null) return failed({ kind: 'no-provider', reason: 'no-key' })
      return listModels(entry, key ?? '')
    },

    'export.markdown': ({ vaultId, form }) =>
      inVault(vaultId, async (vault) => {
        const window = ports.window()
        const { summary } = await vault.view()
        if (form === 'one-file') {
          const path = await chooseMarkdownFile(
            window,
            join(app.getPath('documents'), `${fileName(summary.title)}.md`),
          )
          return path === null ? ok({ path }) : exportMarkdownFile(vault, path)
        }
        const folder = await chooseFolder(window, 'Export into which folder?')
        return folder === null
          ? ok({ path: null })
          : exportMarkdownFolder(vault, join(folder, fileName(summary.title)))
      }),
    'link.open': ({ url }) => openLink(ports.window(), url),
  }
}

/** A run under way is not one that stopped: it is not offered again. */
function offered<S extends { id: string; unfinishedRun: string | null }>(summary: S, runs: LiveRuns): S {
  return runs.isRunning(summary.id) ? { ...summary, unfinishedRun: null } : summary
}

/** A title as a suggested file name; the person may change it in the dialog. */
const fileName = (title: string): string =>
  title
    .replace(/[^\p{L}\p{N} _-]+/gu, ' ')
    .trim()
    .slice(0, 80) || 'Vault'
