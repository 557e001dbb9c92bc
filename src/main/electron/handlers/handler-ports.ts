import type { BrowserWindow } from 'electron'
import type { PromptSource } from '../../../core/ports.ts'
import type { CheckReport } from '../../../shared/check-report.ts'
import type { MenuCommand } from '../../../shared/contract/app-routes.ts'
import type { RouteOutput } from '../../../shared/contract/routes.ts'
import type { Result } from '../../../shared/result.ts'
import type { ProviderSettings, Settings } from '../../../shared/settings.ts'
import type { Copies } from '../../copies/copies.ts'
import type { ImportPorts } from '../../imports/read-imports.ts'
import type { Network } from '../../net/network.ts'
import type { LiveRuns } from '../../runs/live-runs.ts'
import type { KeptAnswers } from '../../storage/answers-aside.ts'
import type { DraftsFile } from '../../storage/drafts-file.ts'
import type { ExperienceFile } from '../../storage/experience-file.ts'
import type { KeptFile } from '../../storage/kept-file.ts'
import type { KeyRing } from '../../storage/key-file.ts'
import type { Ledger } from '../../storage/ledger-file.ts'
import type { Library } from '../../storage/library.ts'
import type { Reader, VaultToRead } from '../../reader/reader.ts'
import type { OwnPrompts } from '../../storage/own-prompts.ts'
import type { WaysOfEndpoints } from '../../storage/ways-file.ts'
import { reviewedVault, type VaultFolder } from '../../storage/vault-folder.ts'
import type { Suggestions } from '../../suggest.ts'
import type { Leaving } from '../leaving.ts'
import type { SettingsStore } from '../settings-store.ts'

/** What the answers to the window are made from. */
export interface HandlerPorts {
  window(): BrowserWindow
  drafts: DraftsFile
  leave: Leaving
  library: Library
  runs: LiveRuns
  copies: Copies
  /** The folder the vaults were moved from last, until it is put away; null: none. */
  oldFolder: Pick<KeptFile<string | null>, 'value' | 'change'>
  diagnostics(): Promise<string>
  answers: Pick<KeptAnswers, 'takeBack'>
  keys: KeyRing
  settings: SettingsStore
  /** What of the small files beside the vaults could not be read or was put aside, in sentences. */
  notices(): readonly string[]
  experience: Pick<ExperienceFile, 'read' | 'heard'>
  ledger: Pick<Ledger, 'account' | 'report'>
  prompts: PromptSource
  ownPrompts: OwnPrompts
  suggestions: Suggestions
  ways: Pick<WaysOfEndpoints, 'forget'>
  /** An endpoint with what is known of its model where the person said nothing. */
  known: (settings: ProviderSettings) => ProviderSettings
  /** Settings with the room that servers of one's own say they have just now. */
  withContexts: (settings: Settings) => Promise<Settings>
  /** The day its vendor switches an endpoint's model off (`2026-11-30`); null where nobody said so. */
  endsOn: (settings: ProviderSettings) => string | null
  /** Asks an endpoint one tiny question. */
  check(settings: ProviderSettings): Promise<CheckReport>
  reader: Pick<Reader, 'search' | 'review' | 'blocking' | 'facts' | 'factChange' | 'exported' | 'archive'>
  /** An HTML document as a PDF. */
  printPdf(page: string): Promise<Result<Uint8Array>>
  imports: ImportPorts
  /** For pages of the web that are imported. */
  network: Pick<Network, 'socket'>
  /** The files that were dropped on the window and not asked for yet. */
  dropped(): string[]
  /** The archive of a vault that the system asked to be opened and that nobody was asked about yet. */
  openedArchive(): string | null
  examples(): Promise<RouteOutput<'intake.examples'>>
  /** Called after settings changed, with what they were before. */
  onSettings(before: Settings): void
  /** Called with the commands of the menus that apply, when they change. */
  onCommands(commands: readonly MenuCommand[]): void
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

/** A vault as the reader thread is handed it. */
export const toRead = async (vault: VaultFolder): Promise<VaultToRead> => ({
  vaultId: vault.id,
  vault: await reviewedVault(vault),
})
