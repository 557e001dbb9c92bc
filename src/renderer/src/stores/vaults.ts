import { create } from 'zustand'
import { leavingHandover, type Links } from '../../../shared/handover.ts'
import { foldVault, type VaultEvent } from '../../../shared/vault-event.ts'
import type { VaultView } from '../../../shared/vault.ts'

/** The vaults the window has opened, as they stand on disk: each read once, then folded from events. */
export const useVaultsStore = create<{ views: Readonly<Record<string, VaultView>> }>(() => ({ views: {} }))

/** So many vaults are held; who opens more reads the oldest one anew. */
const mostHeld = 8

export const useVaultView = (vaultId: string): VaultView | null =>
  useVaultsStore((store) => store.views[vaultId] ?? null)

/** What is approved in a vault; another edit of it leaves them the same. */
export const useApprovals = (vaultId: string): VaultView['approvals'] | undefined =>
  useVaultsStore((store) => store.views[vaultId]?.approvals)

export const vaultView = (vaultId: string): VaultView | null =>
  useVaultsStore.getState().views[vaultId] ?? null

/** The addresses that a vault leaves with, for who reads a copy: the same that its exports have. Forms have what was typed. */
export const leavingLinks = ({ handover, intake }: Pick<VaultView, 'handover' | 'intake'>): Links =>
  leavingHandover(handover, intake.practical).links

/** Takes a vault that was read whole, unless a newer one is here. */
export const placeVaultView = (view: VaultView): void =>
  useVaultsStore.setState(({ views }) => {
    const { [view.summary.id]: held, ...others } = views
    const newest = held && held.revision > view.revision ? held : view
    const kept = Object.entries(others).slice(1 - mostHeld)
    return { views: { ...Object.fromEntries(kept), [view.summary.id]: newest } }
  })

/** Forgets a vault that went: it is read whole when it is opened again. */
export const dropVaultView = (vaultId: string): void =>
  useVaultsStore.setState(({ views }) => {
    const { [vaultId]: _gone, ...others } = views
    return { views: others }
  })

/** Folds an event. False: one is missing between, so the vault has to be read whole. */
export function foldVaultEvent(event: VaultEvent): boolean {
  const view = vaultView(event.vaultId)
  if (!view) return true
  const next = foldVault(view, event)
  if (next === null) {
    // One that is counted anew is newer with a lower number.
    if (event.countedAfter !== undefined) dropVaultView(event.vaultId)
    return false
  }
  if (next !== view) useVaultsStore.setState(({ views }) => ({ views: { ...views, [event.vaultId]: next } }))
  return true
}

/** Settles when the window shows a vault as it was at a revision or later; at once where it does not show it at all. */
export function viewFolded(vaultId: string, revision: number): Promise<void> {
  const isThere = (): boolean => (vaultView(vaultId)?.revision ?? Infinity) >= revision
  if (isThere()) return Promise.resolve()
  return new Promise((resolve) => {
    const end = useVaultsStore.subscribe(() => {
      if (!isThere()) return
      end()
      resolve()
    })
  })
}
