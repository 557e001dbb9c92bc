import { createContext, useContext } from 'react'
import type { Field, FieldPath } from '../../../../shared/sections/outline.ts'
import type { SectionNumber } from '../../../../shared/sections/section-definition.ts'
import type { SectionRecord } from '../../../../shared/vault.ts'
import type { Change } from './changes.ts'

/** What a field on the page needs to know of the page. Does not change while text arrives. */
export interface Desk {
  vaultId: string
  section: SectionNumber
  root: Field
  /** The saved record; null for a text that is only looked at. */
  record: SectionRecord | null
  /** The section is approved: whoever wants to change it is asked first. */
  locked: boolean
  /** True when fields can be edited and refined. */
  open: boolean
  /** What typing in a field changes: the section, or an answer that needs review. */
  edits: 'set-field' | 'set-review-field'
  /** Differences shown in the text, by place: a proposal's, or those to an older version. */
  changes: ReadonlyMap<string, readonly Change[]>
  /** Null where the differences are only to be looked at. */
  decide: ((change: Change, decision: 'accepted' | 'rejected' | null) => void) | null
  /** The run that refines this section, and where; null when none does. */
  refining: { runId: string; path: FieldPath } | null
  /** False while another run holds the vault, or it is read-only. */
  canRefine: boolean
  refine: (path: FieldPath, note: string) => Promise<boolean>
}

export const DeskContext = createContext<Desk | null>(null)

export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('A field of a section stands outside of its page.')
  return desk
}
