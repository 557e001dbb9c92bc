import type { VaultView } from '../../../shared/vault.ts'
import { placeVaultView, useVaultView } from '../stores/vaults.ts'
import { useAsked, type Asked } from './use-asked.ts'

/** A vault as it stands on disk: read once, then kept up by its events. */
export function useVault(vaultId: string): Asked<VaultView> {
  const view = useVaultView(vaultId)
  const { failure, again } = useAsked('vault.open', view ? null : { vaultId }, placeVaultView)
  return { value: view, failure: view ? null : failure, again }
}
