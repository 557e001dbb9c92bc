import { create } from 'zustand'
import type { AnswerKey } from '../../../shared/intake.ts'
import type { Span } from '../../../shared/finding.ts'
import type { FieldPath } from '../../../shared/sections/outline.ts'
import type { SectionNumber } from '../../../shared/sections/section-definition.ts'

/** A place in a section's text to go to: a field, and the words in it where there are some. */
export interface Spot {
  path: FieldPath
  span: Span | null
  /** Found by searching: it is no finding, and the inspector stays as it is. */
  searched?: true
}

/** Where the person is. There are no addresses: the window has one page and this is which screen it shows. */
export type Place =
  | { kind: 'library' }
  | { kind: 'intake'; vaultId: string; at?: AnswerKey | 'summary' | undefined }
  | { kind: 'import'; vaultId: string }
  | { kind: 'run'; vaultId: string; runId: string }
  | { kind: 'vault'; vaultId: string; section?: SectionNumber | undefined; at?: Spot | undefined }
  | { kind: 'review'; vaultId: string }
  | { kind: 'export'; vaultId: string }
  | { kind: 'prompter'; vaultId: string; section: SectionNumber }
  | { kind: 'call'; vaultId: string; section: SectionNumber }
  | { kind: 'calendar'; vaultId: string }
  | { kind: 'settings' }

interface PlaceStore {
  place: Place
  /** Where `goBack` leads, nearest last. */
  before: readonly Place[]
  railOpen: boolean
  /** Counts up each time the menu or Ctrl+F asks for the search field. */
  searchWanted: number
}

const remembered = 20

export const usePlaceStore = create<PlaceStore>(() => ({
  place: { kind: 'library' },
  before: [],
  railOpen: true,
  searchWanted: 0,
}))

export const usePlace = (): Place => usePlaceStore((store) => store.place)

/** Goes to a place and remembers the one left. The same place with other details replaces it. */
export function goTo(place: Place): void {
  usePlaceStore.setState(({ place: left, before }) => ({
    place,
    before: placeKey(left) === placeKey(place) ? before : [...before, left].slice(-remembered),
  }))
}

/** Goes back to the place before, or to the library. */
export function goBack(): void {
  usePlaceStore.setState(({ before }) => ({
    place: before.at(-1) ?? { kind: 'library' },
    before: before.slice(0, -1),
  }))
}

/** Leaves every place of a vault that is gone, also among those remembered. */
export function leaveVault(vaultId: string): void {
  const elsewhere = (place: Place): boolean => vaultOf(place) !== vaultId
  usePlaceStore.setState(({ place, before }) => ({
    place: elsewhere(place) ? place : { kind: 'library' },
    before: before.filter(elsewhere),
  }))
}

export const toggleRail = (): void => usePlaceStore.setState(({ railOpen }) => ({ railOpen: !railOpen }))

export const openRail = (railOpen: boolean): void => usePlaceStore.setState({ railOpen })

/** Opens the rail and asks its search field to take the focus. */
export const wantSearch = (): void =>
  usePlaceStore.setState(({ searchWanted }) => ({ railOpen: true, searchWanted: searchWanted + 1 }))

export const vaultOf = (place: Place): string | null => ('vaultId' in place ? place.vaultId : null)

/** Which page a place is: changes when the head and the focus should start anew. */
export function placeKey(place: Place): string {
  return [place.kind, vaultOf(place) ?? '', place.kind === 'run' ? place.runId : ''].join('/')
}
