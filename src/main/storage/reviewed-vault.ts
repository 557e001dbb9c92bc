import type { ReviewedVault } from '../../core/review/check-vault.ts'
import type { VaultFolder } from './vault-folder-type.ts'

type Reviewed = Pick<VaultFolder, 'view' | 'remembered'>

/** What the review reads of a vault: everything saved, and what is remembered about it. */
export async function reviewedVault(vault: Reviewed): Promise<ReviewedVault> {
  const { sections, intake } = await vault.view()
  return { sections, intake, ...(await vault.remembered()) }
}
