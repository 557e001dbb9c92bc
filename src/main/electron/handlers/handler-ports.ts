import type { BrowserWindow } from 'electron'
import type { PromptSource } from '../../../core/ports.ts'
import type { CheckReport } from '../../../shared/check-report.ts'
import type { RouteOutput } from '../../../shared/ipc.ts'
import { failed, type Result } from '../../../shared/result.ts'
import type { ProviderSettings, Settings } from '../../../shared/settings.ts'
import type { Network } from '../../net/network.ts'
import type { LiveRuns } from '../../runs/live-runs.ts'
import type { ExperienceFile } from '../../storage/experience-file.ts'
import type { KeyRing } from '../../storage/key-file.ts'
import type { Ledger } from '../../storage/ledger-file.ts'
import type { Library } from '../../storage/library.ts'
import type { Reader, VaultToRead } from '../../reader/reader.ts'
import type { OwnPrompts } from '../../storage/own-prompts.ts'
import type { WaysOfEndpoints } from '../../storage/ways-file.ts'
import { reviewedVault, type VaultFolder } from '../../storage/vault-folder.ts'
import type { Suggestions } from '../../suggest.ts'
import type { SettingsStore } from '../settings-store.ts'

/** What the answers to the window are made from. */
export interface HandlerPorts {
  window(): BrowserWindow
  library: Library
  runs: LiveRuns
  keys: KeyRing
  settings: SettingsStore
  experience: Pick<ExperienceFile, 'read' | 'heard'>
  ledger: Pick<Ledger, 'account' | 'report'>
  prompts: PromptSource
  ownPrompts: OwnPrompts
  suggestions: Suggestions
  ways: Pick<WaysOfEndpoints, 'forget'>
  /** An endpoint with what is known of its model where the person said nothing. */
  known: (settings: ProviderSettings) => ProviderSettings
  /** The day its vendor switches an endpoint's model off (`2026-11-30`); null where nobody said so. */
  endsOn: (settings: ProviderSettings) => string | null
  /** Asks an endpoint one tiny question. */
  check(settings: ProviderSettings): Promise<CheckReport>
  /** What carries questions to providers. */
  network: Network
  reader: Pick<Reader, 'search' | 'findings' | 'held' | 'facts' | 'factChange' | 'markdown'>
  examples(): Promise<RouteOutput<'intake.examples'>>
  /** Called after settings changed, with what they were before. */
  onSettings(before: Settings): void
}

type Ask<T> = (vault: VaultFolder) => Promise<Result<T>> | Result<T>

/** Asks something of a vault, or passes on why it could not be opened. */
export async function inVault<T>(
  { library }: Pick<HandlerPorts, 'library'>,
  id: string,
  ask: Ask<T>,
): Promise<Result<T>> {
  const vault = await library.vault(id)
  return vault.ok ? ask(vault.value) : vault
}

/** The same for what a run under way must not find changed. */
export async function inQuietVault<T>(
  ports: Pick<HandlerPorts, 'library' | 'runs'>,
  id: string,
  ask: Ask<T>,
): Promise<Result<T>> {
  return inVault(ports, id, (vault) =>
    ports.runs.isRunning(id) ? failed({ kind: 'run-under-way' }) : ask(vault),
  )
}

/** A vault as the reader thread is handed it. */
export const toRead = async (vault: VaultFolder): Promise<VaultToRead> => ({
  vaultId: vault.id,
  vault: await reviewedVault(vault),
})
