import { create } from 'zustand'
import type { FieldPath } from '../../../shared/sections/outline.ts'
import type { TypedPlace } from './saving.ts'
import type { SectionNumber } from '../../../shared/sections/section-definition.ts'

/** A place in a text, in UTF-16 units; `entry`: of a list of texts, which of them. */
export interface Caret {
  at: number
  entry?: number
}

/** That a field was opened. One that is opened again has another number, and the focus goes there again. */
export interface Opening {
  number: number
  /** Where the caret goes. */
  caret: Caret | null
}

/** What is open in vaults. It stays when the person looks at another section, so nothing typed is lost. */
interface OpenStore {
  /** Fields being edited, by place. */
  fields: Readonly<Record<string, Opening>>
  /** Notes being written for a refine, by place. */
  notes: Readonly<Record<string, string>>
}

export const useOpenStore = create<OpenStore>(() => ({ fields: {}, notes: {} }))

/** What the open fields read now, by place: apart from which they are, because it changes with every key. */
export const useDraftStore = create<{ drafts: Readonly<Record<string, unknown>> }>(() => ({ drafts: {} }))

export const draftAt = (key: string): unknown => useDraftStore.getState().drafts[key]

export const useDraft = (key: string): unknown => useDraftStore(({ drafts }) => drafts[key])

/**
 * The place of a field: one field of one section of one vault. A field of an answer that needs review is another one than
 * the section's own.
 */
export const fieldPlace = (
  vaultId: string,
  section: SectionNumber,
  path: FieldPath,
  edits: 'set-field' | 'set-review-field' = 'set-field',
): TypedPlace => `${vaultId}/${edits === 'set-field' ? '' : 'review-'}${section}:${path.join('/')}`

export const placeDraft = (key: string, value: unknown): void =>
  useDraftStore.setState(({ drafts }) => ({ drafts: { ...drafts, [key]: value } }))

let openings = 0

/** Opens a field for typing, with the caret at a place in its text where one is said. One that is open keeps its words. */
export function openDraft(key: string, value: unknown, caret: Caret | null = null): void {
  if (!Object.hasOwn(useOpenStore.getState().fields, key)) placeDraft(key, value)
  useOpenStore.setState(({ fields }) => ({ fields: { ...fields, [key]: { number: ++openings, caret } } }))
}

export const openingOf = (key: string): number | undefined => useOpenStore.getState().fields[key]?.number

const isUnder = (place: string, key: string): boolean =>
  key.startsWith(place.endsWith(':') ? place : `${place}/`)

/** The fields that are open under a place. */
export const draftsUnder = (place: TypedPlace): TypedPlace[] =>
  Object.keys(useOpenStore.getState().fields).filter((key): key is TypedPlace => isUnder(place, key))

/** Notes in a list follow their entries to where these stand now; one whose entry is gone (null) goes with it. */
export const moveNotes = (list: TypedPlace, moved: (at: number) => number | null): void =>
  useOpenStore.setState(({ notes }) => ({
    notes: Object.fromEntries(
      Object.entries(notes).flatMap(([key, note]) => {
        if (!isUnder(list, key)) return [[key, note]]
        const [at = '', ...rest] = key.slice(list.length + 1).split('/')
        const now = moved(Number(at))
        return now === null ? [] : [[[list, now, ...rest].join('/'), note]]
      }),
    ),
  }))

export function dropDraft(key: string): void {
  useOpenStore.setState(({ fields: { [key]: _, ...fields } }) => ({ fields }))
  useDraftStore.setState(({ drafts: { [key]: _, ...drafts } }) => ({ drafts }))
}

export const placeNote = (key: string, note: string): void =>
  useOpenStore.setState(({ notes }) => ({ notes: { ...notes, [key]: note } }))

/** Begins a note, or goes on with the one that is being written there. */
export const openNote = (key: string): void =>
  useOpenStore.setState(({ notes }) => ({ notes: { [key]: '', ...notes } }))

export const dropNote = (key: string): void =>
  useOpenStore.setState(({ notes }) => {
    const { [key]: _, ...others } = notes
    return { notes: others }
  })
