import { create } from 'zustand'
import type { FieldPath } from '../../../shared/sections/outline.ts'
import type { TypedPlace } from './saving.ts'
import type { SectionNumber } from '../../../shared/sections/section-definition.ts'

/** What lies open on the vault's desk. It stays when the person looks at another section, so nothing typed is lost. */
interface DeskStore {
  /** Fields being edited, with what they read now, by place. */
  drafts: Readonly<Record<string, unknown>>
  /** Notes being written for a refine, by place. */
  notes: Readonly<Record<string, string>>
}

export const useDeskStore = create<DeskStore>(() => ({ drafts: {}, notes: {} }))

/**
 * A place on the desk: one field of one section of one vault. A field of an answer that needs review is another one than
 * the section's own.
 */
export const deskKey = (
  vaultId: string,
  section: SectionNumber,
  path: FieldPath,
  edits: 'set-field' | 'set-review-field' = 'set-field',
): TypedPlace => `${vaultId}/${edits === 'set-field' ? '' : 'review-'}${section}:${path.join('/')}`

export const placeDraft = (key: string, value: unknown): void =>
  useDeskStore.setState(({ drafts }) => ({ drafts: { ...drafts, [key]: value } }))

export const dropDraft = (key: string): void =>
  useDeskStore.setState(({ drafts }) => {
    const { [key]: _, ...others } = drafts
    return { drafts: others }
  })

export const placeNote = (key: string, note: string): void =>
  useDeskStore.setState(({ notes }) => ({ notes: { ...notes, [key]: note } }))

export const dropNote = (key: string): void =>
  useDeskStore.setState(({ notes }) => {
    const { [key]: _, ...others } = notes
    return { notes: others }
  })
