// What other folders use of a vault on disk.
export { createVault, createVaultAt, type VaultStart } from './create-vault.ts'
export { isVaultFolder, openToRead, openVault } from './open-vault.ts'
export { reviewedVault } from './reviewed-vault.ts'
export type { StoppedRun } from './run-journals.ts'
export type { VaultFolder, VaultPorts } from './vault-folder-type.ts'
