import type { NextChanges } from '../../../shared/vault.ts'
import { changeName } from '../change-words.ts'
import { vaultView } from '../stores/vaults.ts'
import { showToast } from '../ui/toast.tsx'
import { applyCommand } from './apply-command.ts'
import { flushTyping } from './typing.ts'

/** Takes a change of a vault back, the last one where none is named, and says which it was; silent where there is none. */
export async function undoChange(vaultId: string, named?: NamedChange): Promise<void> {
  const change = named ?? (await nextOf(vaultId, 'undo'))
  if (!change) return
  const sorry = { title: `“${changeName(change)}” could not be taken back.`, rest: 'The text is as it was.' }
  if (await applyCommand(vaultId, { kind: 'undo', entry: change.entry }, sorry))
    showToast({
      about: 'change',
      title: `Undone: ${changeName(change)}`,
      tone: 'ok',
      action: { label: 'Redo', onPress: () => void redoChange(vaultId) },
    })
}

/** Does again what was taken back last. */
export async function redoChange(vaultId: string): Promise<void> {
  const change = await nextOf(vaultId, 'redo')
  if (!change) return
  const sorry = { title: `“${changeName(change)}” could not be done again.`, rest: 'The text is as it was.' }
  if (await applyCommand(vaultId, { kind: 'redo' }, sorry))
    showToast({
      about: 'change',
      title: `Done again: ${changeName(change)}`,
      tone: 'ok',
      action: { label: 'Undo', onPress: () => void undoChange(vaultId) },
    })
}

type NamedChange = NonNullable<NextChanges['undo']>

/** What is typed counts first: it is what undo takes back. */
async function nextOf<K extends keyof NextChanges>(vaultId: string, way: K): Promise<NextChanges[K]> {
  await flushTyping(vaultId)
  return vaultView(vaultId)?.next[way] ?? null
}
