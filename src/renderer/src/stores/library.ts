import { create } from 'zustand'
import { foldedText } from '../../../shared/folded-words.ts'
import type { Failure } from '../../../shared/failure.ts'
import type { VaultSummary } from '../../../shared/vault.ts'

interface LibraryStore {
  state: 'loading' | 'ready' | 'failed'
  /** Last changed first. */
  vaults: readonly VaultSummary[]
  /** What opening the folder had to mend, in sentences. */
  notices: readonly string[]
  failure: Failure | null
  /** What is typed into the search field; rail and library show what it finds. */
  words: string
}

export const useLibraryStore = create<LibraryStore>(() => ({
  state: 'loading',
  vaults: [],
  notices: [],
  failure: null,
  words: '',
}))

export function placeLibrary(vaults: readonly VaultSummary[], notices: readonly string[]): void {
  const ordered = [...vaults].sort((a, b) => b.changedAt.localeCompare(a.changedAt))
  useLibraryStore.setState({ state: 'ready', vaults: ordered, notices, failure: null })
}

export const searchFor = (words: string): void => useLibraryStore.setState({ words })

/** A list that could not be read leaves the one shown before in its place. */
export const failLibrary = (failure: Failure): void => useLibraryStore.setState({ state: 'failed', failure })

export const useVaultSummary = (vaultId: string): VaultSummary | null =>
  useLibraryStore((store) => store.vaults.find((vault) => vault.id === vaultId) ?? null)

/** Vaults whose title or client holds every word typed, in any order, with or without its accents. */
export function searched(vaults: readonly VaultSummary[], words: string): VaultSummary[] {
  const wanted = foldedText(words).split(/\s+/u).filter(Boolean)
  return vaults.filter((vault) => {
    const text = foldedText(`${vault.title} ${vault.client}`)
    return wanted.every((word) => text.includes(word))
  })
}

/** Vaults by client, clients by name; a vault without one stands under its own title. */
export function byClient(vaults: readonly VaultSummary[]): { client: string; vaults: VaultSummary[] }[] {
  const clients = new Map<string, VaultSummary[]>()
  for (const vault of vaults) {
    const client = vault.client.trim() || 'No client yet'
    clients.set(client, [...(clients.get(client) ?? []), vault])
  }
  return [...clients]
    .map(([client, theirs]) => ({ client, vaults: theirs }))
    .sort((a, b) => a.client.localeCompare(b.client))
}
