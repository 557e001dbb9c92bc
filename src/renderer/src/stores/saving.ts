import { create } from 'zustand'
import type { Failure } from '../../../shared/failure.ts'

export type SaveState = { kind: 'saved' } | { kind: 'saving' } | { kind: 'failed'; failure: Failure }

/** What is typed and not on disk yet, by place: what is not here is saved. */
interface SavingStore {
  states: Readonly<Record<string, Exclude<SaveState, { kind: 'saved' }>>>
  /** Places somebody types in at this moment: from a key until a moment without one. */
  typing: Readonly<Record<string, true>>
}

export const useSavingStore = create<SavingStore>(() => ({ states: {}, typing: {} }))

/** A field of a vault: `${vaultId}/…`. */
export type TypedPlace = `${string}/${string}`

export const placeSaveState = (place: TypedPlace, state: SaveState): void =>
  useSavingStore.setState((store) => {
    const { [place]: before = saved, ...others } = store.states
    // One key after the other says the same; nobody who shows it is to be drawn anew for that.
    if (state.kind !== 'failed' && state.kind === before.kind) return store
    if (state.kind === 'saved') return { states: others }
    return { states: { ...others, [place]: state.kind === 'saving' ? saving : state } }
  })

export const placeTyping = (place: TypedPlace, typing: boolean): void =>
  useSavingStore.setState((store) => {
    if (typing === (store.typing[place] !== undefined)) return store
    if (typing) return { typing: { ...store.typing, [place]: true } }
    const { [place]: _, ...others } = store.typing
    return { typing: others }
  })

/** Whether somebody types anywhere at this moment. */
export const somebodyTypes = (): boolean => Object.keys(useSavingStore.getState().typing).length > 0

const saved: SaveState = { kind: 'saved' }
const saving = { kind: 'saving' } as const

/** Who types on and on is told "saving" all the while, and "saved" when the last word is. */
export const useSaveState = (place: TypedPlace): SaveState =>
  useSavingStore(({ states, typing }) => states[place] ?? (typing[place] ? saving : saved))

/** The state of all that is typed in a vault: what could not be saved first, then what is not saved yet. */
export function useVaultSaveState(vaultId: string): SaveState {
  return useSavingStore(({ states, typing }) => {
    const isOwn = (place: string): boolean => place.startsWith(`${vaultId}/`)
    const own = Object.keys(states)
      .filter(isOwn)
      .map((place) => states[place])
    const unsaved = own.find((state) => state?.kind === 'failed') ?? own[0]
    return unsaved ?? (Object.keys(typing).some(isOwn) ? saving : saved)
  })
}
