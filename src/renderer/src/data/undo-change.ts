import type { NamedChange } from '../../../shared/vault.ts'
import { changeName } from '../change-words.ts'
import { showToast } from '../ui/toast.tsx'
import { carryOut } from './apply-command.ts'

/**
 * Takes a change of a vault back and says which it was; where none is named, the last one, and nothing is said where
 * there is none. Which is the last one is not decided here: who presses the keys fast is ahead of what the window knows.
 */
export async function undoChange(vaultId: string, named?: NamedChange): Promise<void> {
  const what = named ? `“${changeName(named)}”` : 'The last change'
  const sorry = { title: `${what} could not be taken back.`, rest: 'The text is as it was.' }
  const entry = named && { entry: named.entry }
  const done = await carryOut(vaultId, { kind: 'undo', ...entry }, sorry)
  if (done?.steppedOver)
    showToast({
      about: 'change',
      title: `Undone: ${changeName(done.steppedOver)}`,
      tone: 'ok',
      action: { label: 'Redo', onPress: () => void redoChange(vaultId) },
    })
}

/** Does again what was taken back last; nothing is said where nothing was. */
export async function redoChange(vaultId: string): Promise<void> {
  const sorry = { title: 'What was undone could not be done again.', rest: 'The text is as it was.' }
  const done = await carryOut(vaultId, { kind: 'redo' }, sorry)
  const again = done?.steppedOver
  if (again)
    showToast({
      about: 'change',
      title: `Done again: ${changeName(again)}`,
      tone: 'ok',
      action: { label: 'Undo', onPress: () => void undoChange(vaultId, again) },
    })
}
