import type { VaultView } from '../../../shared/vault.ts'
import { useChanges } from '../stores/changes.ts'
import { useAsked, type Asked } from './use-asked.ts'

/** A vault as it stands on disk; read again whenever a run or an edit saved something in it. */
export function useVault(vaultId: string): Asked<VaultView> {
  return useAsked('vault.open', { vaultId }, undefined, useChanges(vaultId))
}
