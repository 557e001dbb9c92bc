import type { NamedChange } from '../../../shared/vault.ts'
import { changeName } from '../change-words.ts'
import { putAwayElsewhere } from '../stores/elsewhere.ts'
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
  if (done?.passedOver)
    tellPassed(done.passedOver, 'taken back', 'Undo once more takes back the one before it.')
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
  if (done?.passedOver) tellPassed(done.passedOver, 'done again', 'Redo once more does the next one again.')
  const again = done?.steppedOver
  if (again)
    showToast({
      about: 'change',
      title: `Done again: ${changeName(again)}`,
      tone: 'ok',
      action: { label: 'Undo', onPress: () => void undoChange(vaultId, again) },
    })
}

/** Said once of a change that does not fit what stands there now; it is not tried again. */
const tellPassed = (change: NamedChange, done: string, next: string): void =>
  showToast({
    about: 'change',
    title: `“${changeName(change)}” can no longer be ${done}.`,
    body: `Other words stand there now, and they were left as they are. ${next}`,
    tone: 'bad',
  })

/** Takes back what another program changed, the newest change first, as far as it still fits. */
export async function takeBackElsewhere(vaultId: string, entries: readonly number[]): Promise<void> {
  const sorry = { title: 'What another program changed could not be taken back.', rest: 'It is as it was.' }
  for (const entry of entries.toReversed())
    if ((await carryOut(vaultId, { kind: 'undo', entry }, sorry)) === null) return
  putAwayElsewhere(vaultId)
  showToast({ about: 'change', title: 'What another program changed was taken back.', tone: 'ok' })
}
