import { create } from 'zustand'

/** Counts up for a vault whenever something in it was saved, so that whoever shows it reads it again. */
export const useChangesStore = create<{ counts: Readonly<Record<string, number>> }>(() => ({ counts: {} }))

export const announceChange = (vaultId: string): void =>
  useChangesStore.setState(({ counts }) => ({
    counts: { ...counts, [vaultId]: (counts[vaultId] ?? 0) + 1 },
  }))

export const changesOf = (vaultId: string): number => useChangesStore.getState().counts[vaultId] ?? 0

/** Counts up with every change of any vault. */
export const useAllChanges = (): number =>
  useChangesStore(({ counts }) => Object.values(counts).reduce((sum, count) => sum + count, 0))
