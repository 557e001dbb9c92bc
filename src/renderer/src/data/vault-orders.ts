import type { VaultSummary } from '../../../shared/vault.ts'
import { ask } from '../main-process.ts'
import { leaveVault } from '../stores/place.ts'
import { showToast } from '../ui/toast.tsx'
import { applyCommand } from './apply-command.ts'
import { refreshLibrary } from './library-reading.ts'
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
export async function trashVault({ id, title }: Named, redoable: Named[] = []): Promise<void> {
  const moved = await ask('vault.trash', { vaultId: id })
  if (!moved.ok) return tellFailure(`“${title}” could not be moved.`, moved.failure, 'It is where it was.')
  untrashed = redoable
  leaveVault(id)
  await refreshLibrary()
  trashed.push({ id, title })
  showToast({
    title: `“${title}” is in the trash`,
    body: 'Nothing in it is deleted.',
    action: { label: 'Undo', onPress: () => void untrashVault({ id, title }) },
  })
}

type Named = Pick<VaultSummary, 'id' | 'title'>

/** Vaults put into the trash since the window opened, and those taken out again, the last one last. */
const trashed: Named[] = []
let untrashed: Named[] = []

/** In the library undo takes the vault out that was put into the trash last, and redo puts it back. */
export async function undoTrash(): Promise<void> {
  const last = trashed.at(-1)
  if (last) await untrashVault(last)
}

export async function redoTrash(): Promise<void> {
  const last = untrashed.pop()
  if (last) await trashVault(last, untrashed)
}

async function untrashVault(vault: Named): Promise<void> {
  const { id, title } = vault
  const at = trashed.findLastIndex((each) => each.id === id)
  if (at >= 0) trashed.splice(at, 1)
  const back = await ask('vault.untrash', { vaultId: id })
  if (back.ok) {
    untrashed.push({ id, title })
    showToast({ title: `“${title}” is out of the trash`, tone: 'ok' })
  } else tellFailure(`“${title}” could not be taken out.`, back.failure, 'It is whole, in the folder .trash.')
  await refreshLibrary()
}
