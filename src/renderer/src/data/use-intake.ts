import { useCallback, useEffect, useState } from 'react'
import { answerKeySchema, type AnswerKey, type Intake } from '../../../shared/intake.ts'
import { viewFolded } from '../stores/vaults.ts'
import { showToast } from '../ui/toast.tsx'
import { carryOut } from './apply-command.ts'
import { undoChange } from './undo-change.ts'
import { useSavingStore, useVaultSaveState, type SaveState, type TypedPlace } from '../stores/saving.ts'
import { endSitting, flushTyping, sittingAt } from './typing.ts'
import { withAnswer } from './with-answer.ts'

export interface IntakeDesk {
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

const placeOf = (vaultId: string, key: string): TypedPlace => `${vaultId}/intake:${key}`

/** An intake being answered: saved as one types. `saved`: as it stands on disk. */
export function useIntake(vaultId: string, saved: Intake): IntakeDesk {
  /** What was typed here, in place of what is saved. */
  const [typed, setTyped] = useState<Partial<Intake>>({})
  const intake = { ...saved, ...typed }

  // What somebody else changed, or an undo, takes the place of what was typed and is saved. Read when the vault changes
  // and not while it is drawn, because whether a field is saved is known outside of what is drawn.
  useEffect(() => {
    const { states } = useSavingStore.getState()
    // eslint-disable-next-line react-hooks/set-state-in-effect
    setTyped((before) => {
      const overtaken = answerKeySchema.options.filter(
        (key) =>
          Object.hasOwn(before, key) &&
          states[placeOf(vaultId, key)] === undefined &&
          JSON.stringify(before[key]) !== JSON.stringify(saved[key]),
      )
      if (overtaken.length === 0) return before
      for (const key of overtaken) endSitting(placeOf(vaultId, key))
      return Object.fromEntries(
        Object.entries(before).filter(([key]) => !overtaken.some((each) => each === key)),
      )
    })
  }, [vaultId, saved])

  const answer = useCallback(
    (key: AnswerKey, value: unknown) => {
      const next = withAnswer({ ...saved, ...typed }, key, value)
      setTyped({ ...typed, [key]: next[key] })
      sittingAt(placeOf(vaultId, key), saved[key], (answered, how) => ({
        kind: 'set-answer',
        key,
        value: answered,
        ...how,
      })).change(next[key])
    },
    [vaultId, saved, typed],
  )
  const changeRows = useCallback(
    async (key: AnswerKey, value: readonly unknown[], told: string) => {
      const sorry = { title: 'The answer could not be changed.', rest: 'It is as it was.' }
      const done = await carryOut(vaultId, { kind: 'set-answer', key, value }, sorry)
      if (!done?.changed) return false
      await viewFolded(vaultId, done.revision)
      endSitting(placeOf(vaultId, key))
      const change = { entry: done.revision, what: 'set-answer', section: null }
      const action = { label: 'Undo', onPress: () => void undoChange(vaultId, change) }
      showToast({ about: 'change', title: told, tone: 'ok', action })
      return true
    },
    [vaultId],
  )
  const confirm = async (keys: readonly AnswerKey[]): Promise<void> => {
    const sorry = { title: 'That could not be saved.', rest: 'The answers are as they were.' }
    for (const key of keys) await carryOut(vaultId, { kind: 'set-answer', key, value: intake[key] }, sorry)
  }
  const flush = useCallback(() => flushTyping(vaultId), [vaultId])
  useEffect(() => () => void flushTyping(vaultId), [vaultId])
  return { intake, saving: useVaultSaveState(vaultId), answer, changeRows, confirm, flush }
}
