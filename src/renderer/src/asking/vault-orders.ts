import type { VaultSummary } from '../../../shared/vault.ts'
import { ask } from '../main-process.ts'
import { leaveVault } from '../stores/place.ts'
import { showToast } from '../ui/toast.tsx'
import { applyCommand } from './apply.ts'
import { refreshLibrary } from './library.ts'
import { tellFailure } from './tell-failure.ts'

/** Gives a vault another title. False when it could not; why was said then. */
export function renameVault(vaultId: string, title: string): Promise<boolean> {
  const sorry = { title: 'The vault could not be renamed.', rest: 'It keeps its old title.' }
  return applyCommand(vaultId, { kind: 'rename', title }, sorry)
}

/** Shows the vault's folder in the system's file window. */
export async function revealVault(vaultId: string): Promise<void> {
  const shown = await ask('vault.reveal', { vaultId })
  if (!shown.ok) tellFailure('The folder could not be opened.', shown.failure)
}

/** Moves a vault to the trash and offers to take it out again. */
export async function trashVault({ id, title }: Pick<VaultSummary, 'id' | 'title'>): Promise<void> {
  const trashed = await ask('vault.trash', { vaultId: id })
  if (!trashed.ok)
    return tellFailure(`“${title}” could not be moved.`, trashed.failure, 'It is where it was.')
  leaveVault(id)
  await refreshLibrary()
  showToast({
    title: `“${title}” is in the trash`,
    body: 'Nothing in it is deleted.',
    action: { label: 'Undo', onPress: () => void untrashVault(id, title) },
  })
}

async function untrashVault(vaultId: string, title: string): Promise<void> {
  const back = await ask('vault.untrash', { vaultId })
  if (!back.ok) {
    tellFailure(`“${title}” could not be taken out.`, back.failure, 'It is whole, in the folder .trash.')
  }
  await refreshLibrary()
}
