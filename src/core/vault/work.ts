import type { Author, Operation } from '../../shared/vault-change.ts'
import type { Result } from '../../shared/result.ts'
import type { SectionNumber } from '../../shared/sections/section-definition.ts'
import type { SectionRecord } from '../../shared/vault.ts'
import type { VaultDocument } from './document.ts'
import type { Draft } from './draft.ts'
import type { Entry } from './history.ts'

/** What a command takes from outside of the document. */
export interface Situation {
  /** The moment of the change, as ISO 8601. */
  at: string
  by: Author
  /** The highest revision a section has had, whatever became of it. */
  highestRevision: (section: SectionNumber) => number
  /** An old version of a section, or null when there is none. */
  version: (section: SectionNumber, revision: number) => SectionRecord | null
  /** A run is under way: it writes of the answers as they were when it began. */
  running: boolean
  /** What was done so far, oldest first, and what of it is taken back. */
  entries: readonly Entry[]
}

/** What a command comes to: the vault after it, and the operations that lead there. None: nothing changed. */
export interface Change {
  document: VaultDocument
  operations: readonly Operation[]
  /** The entry that is taken back or done again, by the number of its first change. */
  undoes?: number
  redoes?: number
  /** The entry that cannot be taken back or done again any more, and is stepped over; there are no operations then. */
  passes?: number
}

/** Works on a draft, or says why not; then the draft is thrown away. */
export type Work = (
  draft: Draft,
  situation: Situation,
) => Result<Pick<Change, 'undoes' | 'redoes' | 'passes'> | null>
