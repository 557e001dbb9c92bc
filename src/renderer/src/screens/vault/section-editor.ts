import { createContext, useContext, useMemo } from 'react'
import type { Links } from '../../../../shared/handover.ts'
import type { Field, FieldPath } from '../../../../shared/sections/outline.ts'
import type { SectionNumber } from '../../../../shared/sections/section-definition.ts'
import type { Change } from './changes.ts'

/** What a field on the page needs to know of the page. Does not change while text arrives or is typed. */
export interface SectionEditor {
  vaultId: string
  section: SectionNumber
  root: Field
  /** What its tokens stand for. */
  links: Links
  /** False for a section that has no text yet. */
  written: boolean
  /** The section is approved: whoever wants to change it is asked first. */
  locked: boolean
  /** True when fields can be edited and refined. */
  open: boolean
  /** True where a field that is open for typing stays so: also while another program writes in the vault, and saves wait. */
  keepsOpen: boolean
  /** What typing in a field changes: the section, or an answer that needs review. */
  edits: 'set-field' | 'set-review-field'
  /** Differences shown in the text, by place: a proposal's, or those to an older version. */
  changes: ReadonlyMap<string, readonly Change[]>
  /** Null where the differences are only to be looked at. */
  decide: ((change: Change, decision: 'accepted' | 'rejected' | null) => void) | null
  /** The run that refines this section, and where, until its proposal is drawn; null when none does. */
  refining: { runId: string; path: FieldPath } | null
  /** True where there is something to refine, be it only once the run that holds the vault has ended. */
  refinable: boolean
  /** The same, and no run holds the vault. */
  canRefine: boolean
  /** Why nothing can be changed in the vault, in a sentence; null where it can. */
  readOnly: string | null
  refine: (path: FieldPath, note: string) => Promise<boolean>
}

export const SectionEditorContext = createContext<SectionEditor | null>(null)

export function useSectionEditor(): SectionEditor {
  const editor = useContext(SectionEditorContext)
  if (!editor) throw new Error('A field of a section stands outside of its page.')
  return editor
}

/** The very same editor until a part of it is another, so that the fields are not drawn anew with every save. */
export function useSteadyEditor(editor: SectionEditor): SectionEditor {
  // It always has the same parts in the same order, and they are what it depends on.
  // eslint-disable-next-line react-hooks/exhaustive-deps, react-hooks/use-memo
  return useMemo(() => editor, Object.values(editor))
}
