import { create } from 'zustand'
import { foldedText } from '../../../shared/folded-words.ts'
import type { Failure } from '../../../shared/failure.ts'
import type { VaultSummary } from '../../../shared/vault.ts'

interface LibraryStore {
  state: 'loading' | 'ready' | 'failed'
  /** Last changed first. */
  vaults: readonly VaultSummary[]
  /** How many there are; more than `vaults` holds for a moment at the start of a large library. */
  inAll: number
  /** What opening the folder had to mend, in sentences. */
  notices: readonly string[]
  /** The folder of the vaults cannot be used just now, in a sentence; the rows are those of the last time. */
  away: string | null
  failure: Failure | null
  /** What is typed into the search field; rail and library show what it finds. */
  words: string
}

export const useLibraryStore = create<LibraryStore>(() => ({
  state: 'loading',
  vaults: [],
  inAll: 0,
  notices: [],
  away: null,
  failure: null,
  words: '',
}))

export function placeLibrary(
  vaults: readonly VaultSummary[],
  notices: readonly string[],
  away: string | null = null,
): void {
  const ordered = [...vaults].sort((a, b) =>
    a.changedAt < b.changedAt ? 1 : a.changedAt > b.changedAt ? -1 : 0,
  )
  useLibraryStore.setState({
    ...{ state: 'ready', vaults: ordered, inAll: ordered.length },
    ...{ notices, away, failure: null },
  })
}

/** The row of a vault that changed; the list is not read for it. */
export const placeRow = (row: VaultSummary): void =>
  useLibraryStore.setState(({ vaults, inAll }) => {
    const others = vaults.filter(({ id }) => id !== row.id)
    const at = others.findIndex(({ changedAt }) => changedAt <= row.changedAt)
    const isNew = others.length === vaults.length
    return { vaults: others.toSpliced(at < 0 ? others.length : at, 0, row), inAll: inAll + (isNew ? 1 : 0) }
  })

/** A vault that is in the list no more. */
export const dropRow = (vaultId: string): void =>
  useLibraryStore.setState(({ vaults, inAll }) => {
    const others = vaults.filter(({ id }) => id !== vaultId)
    return { vaults: others, inAll: inAll - (vaults.length - others.length) }
  })

/** Rows of the last time, while the list is still being read. */
export function foreseeLibrary(vaults: readonly VaultSummary[], inAll: number): void {
  if (vaults.length > 0) useLibraryStore.setState({ vaults, inAll })
}

export const searchFor = (words: string): void => useLibraryStore.setState({ words })

/** A list that could not be read leaves the one shown before in its place. */
export const failLibrary = (failure: Failure): void => useLibraryStore.setState({ state: 'failed', failure })

export const useVaultSummary = (vaultId: string): VaultSummary | null =>
  useLibraryStore((store) => store.vaults.find((vault) => vault.id === vaultId) ?? null)

/** Vaults whose title or client holds every word typed, in any order, with or without its accents. */
export function searched(vaults: readonly VaultSummary[], words: string): VaultSummary[] {
  const wanted = foldedText(words).split(/\s+/u).filter(Boolean)
  if (wanted.length === 0) return [...vaults]
  return vaults.filter((vault) => {
    const text = foldedText(`${vault.title} ${vault.client}`)
    return wanted.every((word) => text.includes(word))
  })
}

/** "Client 9" before "Client 10". */
const byName = new Intl.Collator(undefined, { numeric: true })

/** Vaults by client, clients by name; a vault without one stands under its own title. */
export function byClient(vaults: readonly VaultSummary[]): { client: string; vaults: VaultSummary[] }[] {
  const clients = new Map<string, VaultSummary[]>()
  for (const vault of vaults) {
    const client = vault.client.trim() || 'No client yet'
    const theirs = clients.get(client)
    if (theirs) theirs.push(vault)
    else clients.set(client, [vault])
  }
  return [...clients]
    .map(([client, theirs]) => ({ client, vaults: theirs }))
    .sort((a, b) => byName.compare(a.client, b.client))
}

/** Some vaults of one client; the first group of a client bears its name. */
export interface RailGroup {
  key: string
  client: string
  first: boolean
  vaults: VaultSummary[]
}

const groupSize = 20

/** Vaults by client in groups of a bounded height, as the rail draws them: a client may have thousands. */
export const railGroups = (vaults: readonly VaultSummary[]): RailGroup[] =>
  byClient(vaults).flatMap(({ client, vaults: theirs }) =>
    Array.from({ length: Math.ceil(theirs.length / groupSize) }, (_, nth) => ({
      key: `${nth} ${client}`,
      client,
      first: nth === 0,
      vaults: theirs.slice(nth * groupSize, (nth + 1) * groupSize),
    })),
  )
