import type { VaultStore } from '../../core/ports.ts'
import type { RunSummary } from '../../shared/ipc.ts'
import type { FactId, PastFact } from '../../shared/facts.ts'
import type { Confirmed, Replacement } from '../../shared/finding.ts'
import type { Intake } from '../../shared/intake.ts'
import type { Result } from '../../shared/result.ts'
import type { RunEvent } from '../../shared/run-event.ts'
import type { FieldPath } from '../../shared/sections/outline.ts'
import type { SectionNumber } from '../../shared/sections/section-definition.ts'
import type { Content, Proposal, SectionRecord, VaultSummary, VaultView } from '../../shared/vault.ts'
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
  summary(): VaultSummary
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
  /** Earlier texts of facts, and what the person confirmed to be true. */
  remembered(): Promise<{ past: PastFact[]; confirmed: Confirmed[] }>
  /** Remembers texts as true, or no longer. */
  confirm(texts: readonly string[], confirmed: boolean): Promise<Result<null>>
  /**
   * Replaces words, each section as a new revision. Words that do not stand where they are said to stand refuse the
   * whole with `changed-outside` before anything is written. A disk that fails later leaves what was saved; its
   * failure says how much that is.
   */
  replaceWords(replacements: readonly Replacement[]): Promise<Result<null>>
  /** Changes a fact where it is coined, and these words with it, like `replaceWords`. */
  changeFact(fact: FactId, text: string, replacements: readonly Replacement[]): Promise<Result<null>>
  /**
   * Sections fit what they were written from as it is now. Their words, revision and history stay, so nothing that
   * reads them becomes stale.
   */
  stillGood(sections: readonly SectionNumber[]): Promise<Result<null>>
  /** Newest first. A run without an end that is not under way here has died. */
  listRuns(): Promise<Result<RunSummary[]>>
  /** The events of a run; lines that were cut or damaged are left out. */
  readJournal(runId: string): Promise<Result<RunEvent[]>>
  /** The newest run, when it stopped without its end. */
  unfinishedRun(): Promise<StoppedRun | null>
  /** A stopped run by its id, null when there is none, it is under way or it came to its end. */
  deadRun(runId: string): Promise<StoppedRun | null>
  /** Sentences to show with the vault, beside what opening it had to say. */
  addNotices(sentences: readonly string[]): void
  /** Settles when everything asked so far, `Vault.md` included, is on disk. */
  settled(): Promise<void>
  /** Settles everything and refuses every later change. */
  close(): Promise<void>
}
