import type { VaultView } from '../../../shared/vault.ts'
import { placeVaultView, useVaultsStore, useVaultView } from '../stores/vaults.ts'
import { useBetweenKeys } from './between-keys.ts'
import { useAsked, type Asked } from './use-asked.ts'

/** A vault as it stands on disk: read once, then kept up by its events. */
export const useVault = (vaultId: string): Asked<VaultView> => useRead(vaultId, useVaultView(vaultId))

/** The same; while somebody types, here or elsewhere in the window, as it stood before. */
export const useVaultBetweenKeys = (vaultId: string): Asked<VaultView> =>
  useRead(
    vaultId,
    useBetweenKeys(useVaultsStore, ({ views }) => views[vaultId] ?? null),
  )

function useRead(vaultId: string, view: VaultView | null): Asked<VaultView> {
  const { failure, again } = useAsked('vault.open', view ? null : { vaultId }, placeVaultView)
  return { value: view, failure: view ? null : failure, again }
}
