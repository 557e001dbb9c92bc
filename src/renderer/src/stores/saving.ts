import { create } from 'zustand'
import type { Failure } from '../../../shared/failure.ts'

export type SaveState = { kind: 'saved' } | { kind: 'saving' } | { kind: 'failed'; failure: Failure }

/** What is typed and not on disk yet, by place: what is not here is saved. */
interface SavingStore {
  states: Readonly<Record<string, Exclude<SaveState, { kind: 'saved' }>>>
}

export const useSavingStore = create<SavingStore>(() => ({ states: {} }))

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

const saved: SaveState = { kind: 'saved' }
const saving = { kind: 'saving' } as const

export const useSaveState = (place: TypedPlace): SaveState =>
  useSavingStore((store) => store.states[place] ?? saved)

/** The state of all that is typed in a vault: what could not be saved first, then what is not saved yet. */
export function useVaultSaveState(vaultId: string): SaveState {
  return useSavingStore(({ states }) => {
    const own = Object.entries(states).filter(([place]) => place.startsWith(`${vaultId}/`))
    return own.find(([, { kind }]) => kind === 'failed')?.[1] ?? own[0]?.[1] ?? saved
  })
}
