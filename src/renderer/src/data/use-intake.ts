import { useCallback, useEffect } from 'react'
import type { AnswerKey, Intake } from '../../../shared/intake.ts'
import type { PersonCommand } from '../../../shared/vault-command.ts'
import { viewFolded } from '../stores/vaults.ts'
import { showToast } from '../ui/toast.tsx'
import { carryOut } from './apply-command.ts'
import { undoChange } from './undo-change.ts'
import { useVaultSaveState, type SaveState } from '../stores/saving.ts'
import { flushTyping, type Typed } from './typing.ts'
import { useTypedValues } from './use-typed-values.ts'
import { withAnswer } from './with-answer.ts'

export interface IntakeEditor {
  intake: Intake
  saving: SaveState
  answer: (key: AnswerKey, value: unknown) => void
  /** Rows with one added, removed or moved: a change of its own, told with the way back. True when it is shown. */
  changeRows: (key: AnswerKey, rows: readonly unknown[], told: string) => Promise<boolean>
  /** Says of answers that were guessed that they are right. */
  confirm: (keys: readonly AnswerKey[]) => Promise<void>
  /** Saves now; false when it could not be saved. */
  flush: () => Promise<boolean>
}

const prefix = 'intake'

const commandFor = (key: AnswerKey, value: unknown, how: Typed): PersonCommand => ({
  kind: 'set-answer',
  key,
  value,
  ...how,
})

/** An intake being answered: saved as one types. `saved`: as it stands on disk. */
export function useIntake(vaultId: string, saved: Intake): IntakeEditor {
  const { typed, type, forget } = useTypedValues({ vaultId, prefix, saved, commandFor })
  const intake = { ...saved, ...typed }

  const answer = useCallback(
    (key: AnswerKey, value: unknown) => {
      type(key, withAnswer({ ...saved, ...typed }, key, value)[key])
    },
    [saved, typed, type],
  )
  const changeRows = useCallback(
    async (key: AnswerKey, value: readonly unknown[], told: string) => {
      const sorry = { title: 'The answer could not be changed.', rest: 'It is as it was.' }
      const done = await carryOut(vaultId, { kind: 'set-answer', key, value }, sorry)
      if (!done?.changed) return false
      await viewFolded(vaultId, done.revision)
      forget(key)
      const change = { entry: done.revision, what: 'set-answer', section: null }
      const action = { label: 'Undo', onPress: () => void undoChange(vaultId, change) }
      showToast({ about: 'change', title: told, tone: 'ok', action })
      return true
    },
    [vaultId, forget],
  )
  const confirm = async (keys: readonly AnswerKey[]): Promise<void> => {
    const sorry = { title: 'That could not be saved.', rest: 'The answers are as they were.' }
    for (const key of keys) await carryOut(vaultId, { kind: 'set-answer', key, value: intake[key] }, sorry)
  }
  const flush = useCallback(() => flushTyping(vaultId), [vaultId])
  useEffect(() => () => void flushTyping(vaultId), [vaultId])
  return { intake, saving: useVaultSaveState(vaultId), answer, changeRows, confirm, flush }
}
