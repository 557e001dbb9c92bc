import type { VaultStore } from '../../core/ports.ts'
import type { RunSummary } from '../../shared/ipc.ts'
import type { Intake } from '../../shared/intake.ts'
import type { Result } from '../../shared/result.ts'
import type { RunEvent, RunPurpose } from '../../shared/run-event.ts'
import type { FieldPath } from '../../shared/sections/outline.ts'
import type { SectionNumber } from '../../shared/sections/section-definition.ts'
import type { Content, Proposal, SectionRecord, VaultView } from '../../shared/vault.ts'
import type { FileSystem } from './file-system.ts'
import type { Migration } from './migrations.ts'

/** A run that stopped without its end: what it was for and what need not be asked again. */
export interface StoppedRun {
  runId: string
  purpose: RunPurpose
  /** Sections this run, and those it went on from, had saved. */
  alreadySaved: SectionNumber[]
  /** The runs it went on from itself, newest first; their accepted parts count too. */
  olderRuns: string[]
}

/** What opening a vault takes from the world. */
export interface VaultPorts {
  now(): Date
  /** A new random id. */
  newId(): string
  files: FileSystem
  /** The id to go by instead of the one in the file: for a copy of another vault in the same library. */
  id?: string
  /** Only for tests; the app's own list else. */
  migrations?: readonly Migration[]
}

/**
 * One vault on disk. All changes go through one queue; each settles when it is on disk and synced. A vault of a newer
 * version refuses every change with `newer-version`; after `close` every change is refused with `not-found`.
 */
export interface VaultFolder extends VaultStore {
  readonly id: string
  /** The folder's path. */
  readonly folder: string
  view(): Promise<VaultView>
  saveIntake(intake: Intake): Promise<Result<null>>
  rename(title: string): Promise<Result<null>>
  /** Replaces the value at a path. Wrong shape is `bad-input`; another revision than `baseRevision` is `changed-outside`. */
  editSection(
    section: SectionNumber,
    path: FieldPath,
    value: unknown,
    baseRevision: number,
  ): Promise<Result<SectionRecord>>
  /** Old versions, newest first. */
  history(section: SectionNumber): Promise<Result<SectionRecord[]>>
  /** An old version as a new revision. */
  restore(section: SectionNumber, revision: number): Promise<Result<SectionRecord>>
  /** Takes an answer that needs review as it is. */
  keepReview(section: SectionNumber): Promise<Result<SectionRecord>>
  dropReview(section: SectionNumber): Promise<Result<null>>
  readProposal(section: SectionNumber): Promise<Result<Proposal | null>>
  acceptProposal(section: SectionNumber, content: Content): Promise<Result<SectionRecord>>
  rejectProposal(section: SectionNumber): Promise<Result<null>>
  /** Newest first. A run without an end that is not under way here has died. */
  listRuns(): Promise<Result<RunSummary[]>>
  /** The events of a run; lines that were cut or damaged are left out. */
  readJournal(runId: string): Promise<Result<RunEvent[]>>
  /** The newest run, when it stopped without its end. */
  unfinishedRun(): Promise<StoppedRun | null>
  /** A stopped run by its id, null when there is none or it came to its end. */
  deadRun(runId: string): Promise<StoppedRun | null>
  /** Settles when everything asked so far, `Vault.md` included, is on disk. */
  settled(): Promise<void>
  /** Settles everything and refuses every later change. */
  close(): Promise<void>
}

const notYet = (): never => {
  throw new Error('being built')
}

export function isVaultFolder(folder: string): Promise<boolean> {
  void folder
  return notYet()
}

export function openVault(folder: string, ports?: Partial<VaultPorts>): Promise<Result<VaultFolder>> {
  void folder
  void ports
  return notYet()
}

/** Makes a vault in a new folder under `parent`, named after the title. */
export function createVault(
  parent: string,
  start: { title: string; intake: Intake },
  ports?: Partial<VaultPorts>,
): Promise<Result<VaultFolder>> {
  void parent
  void start
  void ports
  return notYet()
}

/** Makes a vault in exactly this folder. */
export function createVaultAt(
  folder: string,
  start: { title: string; intake: Intake },
  ports?: Partial<VaultPorts>,
): Promise<Result<VaultFolder>> {
  void folder
  void start
  void ports
  return notYet()
}
