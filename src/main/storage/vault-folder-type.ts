import type { VaultStore } from '../../core/ports.ts'
import type { RunSummary } from '../../shared/contract/run-routes.ts'
import type { Entry } from '../../core/vault/history.ts'
import type { PastFact } from '../../shared/facts.ts'
import type { Confirmed, Struck } from '../../shared/finding.ts'
import type { SectionChange } from '../../shared/section-change.ts'
import type { Reading } from '../../shared/read-through.ts'
import type { Result } from '../../shared/result.ts'
import type { RunEvent } from '../../shared/run-event.ts'
import type { SectionNumber } from '../../shared/sections/section-definition.ts'
import type { Applied, PersonCommand, RunCommand } from '../../shared/vault-command.ts'
import type { VaultEvent } from '../../shared/vault-event.ts'
import type { SectionRecord, VaultSummary, VaultView } from '../../shared/vault.ts'
import type { CaughtUp } from './catch-up.ts'
import type { FileSystem } from './file-system.ts'
import type { Migration } from './migrations.ts'
import type { StoppedRun } from './run-journals.ts'

/** What opening a vault takes from the world. */
export interface VaultPorts {
  now(): Date
  /** A new random id. */
  newId(): string
  files: FileSystem
  /** The id to go by instead of the one in the file: for a copy of another vault in the same library. */
  id?: string
  /** What could not be written into vaults earlier is put in when they are opened. */
  kept?: { takeBack(vault: VaultFolder): Promise<string[]> }
  /** How long another program's hold is waited for before a change is refused, in milliseconds; the usual else. */
  patienceMs?: number
  /** Only for tests; the app's own list else. */
  migrations?: readonly Migration[]
}

/**
 * One vault on disk. All changes go through one queue; each settles when it is on disk and synced. A vault of a newer
 * version refuses every change with `newer-version`, one that another program writes in with `in-use`; after `close` every change is refused with `not-found`.
 */
export interface VaultFolder extends VaultStore {
  readonly id: string
  /** The folder's path. */
  readonly folder: string
  summary(): VaultSummary
  view(): Promise<VaultView>
  /** Carries out a person's command, all of it or nothing; see `core/vault/apply.ts` for what it may fail with. */
  apply(command: PersonCommand): Promise<Result<Applied>>
  /** Puts in an answer of an earlier run that was kept in another place because the disk did not take it. */
  saveKept(runId: string, answer: RunCommand): Promise<Result<null>>
  /** Calls the listener after every change; hands back the function that ends it. */
  onChanged(listener: (event: VaultEvent) => void): () => void
  /** What was done to a section, newest first. */
  history(section: SectionNumber): Promise<SectionChange[]>
  /** Old versions of a section, newest first. */
  versions(section: SectionNumber): Promise<SectionRecord[]>
  /** A version of a section as it stood then, null where there is none. */
  version(section: SectionNumber, revision: number): Promise<SectionRecord | null>
  /** What was done to the vault, oldest first, as far back as it is kept. */
  changes(): readonly Entry[]
  /** Earlier texts of facts, what the person confirmed to be true, and what was read through. */
  remembered(): Promise<{
    past: PastFact[]
    confirmed: Confirmed[]
    struck: Struck[]
    readings: readonly Reading[]
  }>
  /** Newest first. A run without an end that is not under way here has died. */
  listRuns(): Promise<Result<RunSummary[]>>
  /** The events of a run; lines that were cut or damaged are left out. */
  readJournal(runId: string): Promise<Result<RunEvent[]>>
  /** The id of the run started last, ended or not. */
  newestRun(): string | null
  /** The newest run, when it stopped without its end. */
  unfinishedRun(): Promise<StoppedRun | null>
  /** A stopped run by its id, null when there is none, it is under way or it came to its end. */
  deadRun(runId: string): Promise<StoppedRun | null>
  /**
   * Takes over what other programs and devices wrote since; see `catch-up.ts`. While another Vaultwright writes here, nothing
   * can be changed, and `summary` says who it is.
   */
  catchUp(settledMs?: number): Promise<CaughtUp>
  /** Takes the version of a conflict copy, or leaves it. */
  settleCopy(name: string, take: boolean): Promise<Result<Applied>>
  /** Sentences to show with the vault, beside what opening it had to say. */
  addNotices(sentences: readonly string[]): void
  /** Mends what a crash, another program or an older version left, and puts in what was kept elsewhere, if no other program writes here. */
  mend(): Promise<void>
  /** Keeps other programs from writing here until the function it hands back is called, as a run does from its start. */
  keep(): Promise<Result<() => void>>
  /** Settles when everything asked so far, `Vault.md` included, is on disk. */
  settled(): Promise<void>
  /** Settles everything and refuses every later change. */
  close(): Promise<void>
}
