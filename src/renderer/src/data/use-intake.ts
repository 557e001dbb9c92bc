import { useCallback, useEffect, useState } from 'react'
import { answerKeySchema, type AnswerKey, type Intake } from '../../../shared/intake.ts'
import { useSavingStore, useVaultSaveState, type SaveState, type TypedPlace } from '../stores/saving.ts'
import { endSitting, flushTyping, sittingAt } from './typing.ts'
import { withAnswer } from './with-answer.ts'

export interface IntakeDesk {
  intake: Intake
  saving: SaveState
  answer: (key: AnswerKey, value: unknown) => void
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
  const flush = useCallback(() => flushTyping(vaultId), [vaultId])
  useEffect(() => () => void flushTyping(vaultId), [vaultId])
  return { intake, saving: useVaultSaveState(vaultId), answer, flush }
}
