import { create } from 'zustand'
import type { FieldPath } from '../../../shared/sections/outline.ts'
import type { TypedPlace } from './saving.ts'
import type { SectionNumber } from '../../../shared/sections/section-definition.ts'

/** A place in a text, in UTF-16 units; `entry`: of a list of texts, which of them. */
export interface Caret {
  at: number
  entry?: number
}

/** What lies open on the vault's desk. It stays when the person looks at another section, so nothing typed is lost. */
interface DeskStore {
  /** Fields being edited, with what they read now, by place. */
  drafts: Readonly<Record<string, unknown>>
  /** Where the caret goes when a field opens, by place. */
  carets: Readonly<Record<string, Caret>>
  /** Notes being written for a refine, by place. */
  notes: Readonly<Record<string, string>>
}

export const useDeskStore = create<DeskStore>(() => ({ drafts: {}, carets: {}, notes: {} }))

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

/** Opens a field for typing, with the caret at a place in its text where one is said. One that is open keeps its words. */
export const openDraft = (key: string, value: unknown, caret: Caret | null = null): void =>
  useDeskStore.setState(({ drafts, carets }) => {
    const { [key]: _, ...others } = carets
    return {
      drafts: { [key]: value, ...drafts },
      carets: caret ? { ...others, [key]: caret } : others,
    }
  })

const isUnder = (place: string, key: string): boolean =>
  key.startsWith(place.endsWith(':') ? place : `${place}/`)

/** The fields that are open under a place. */
export const draftsUnder = (place: TypedPlace): TypedPlace[] =>
  Object.keys(useDeskStore.getState().drafts).filter((key): key is TypedPlace => isUnder(place, key))

/** Notes in a list follow their entries to where these stand now; one whose entry is gone (null) goes with it. */
export const moveNotes = (list: TypedPlace, moved: (at: number) => number | null): void =>
  useDeskStore.setState(({ notes }) => ({
    notes: Object.fromEntries(
      Object.entries(notes).flatMap(([key, note]) => {
        if (!isUnder(list, key)) return [[key, note]]
        const [at = '', ...rest] = key.slice(list.length + 1).split('/')
        const now = moved(Number(at))
        return now === null ? [] : [[[list, now, ...rest].join('/'), note]]
      }),
    ),
  }))

export const dropDraft = (key: string): void =>
  useDeskStore.setState(({ drafts, carets }) => {
    const { [key]: _, ...others } = drafts
    const { [key]: _caret, ...otherCarets } = carets
    return { drafts: others, carets: otherCarets }
  })

export const placeNote = (key: string, note: string): void =>
  useDeskStore.setState(({ notes }) => ({ notes: { ...notes, [key]: note } }))

/** Begins a note, or goes on with the one that is being written there. */
export const openNote = (key: string): void =>
  useDeskStore.setState(({ notes }) => ({ notes: { [key]: '', ...notes } }))

export const dropNote = (key: string): void =>
  useDeskStore.setState(({ notes }) => {
    const { [key]: _, ...others } = notes
    return { notes: others }
  })
