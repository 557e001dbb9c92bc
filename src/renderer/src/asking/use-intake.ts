import { useCallback, useEffect, useMemo, useState } from 'react'
import type { AnswerKey, Intake } from '../../../shared/intake.ts'
import { ask } from '../main-process.ts'
import { withAnswer } from './with-answer.ts'
import { announceChange } from '../stores/changes.ts'
import { createAutosave, type SaveState } from './autosave.ts'
import { refreshLibrary } from './library.ts'

export interface IntakeDesk {
  intake: Intake
  saving: SaveState
  answer: (key: AnswerKey, value: unknown) => void
  /** Saves now; false when it could not be saved. */
  flush: () => Promise<boolean>
}

const later = (run: () => void, ms: number): (() => void) => {
  const timer = window.setTimeout(run, ms)
  return () => window.clearTimeout(timer)
}

/** An intake being answered: saved as one types, and at once when the screen or the window is left. */
export function useIntake(vaultId: string, opened: Intake): IntakeDesk {
  const [intake, setIntake] = useState(opened)
  const [saving, setSaving] = useState<SaveState>({ kind: 'saved' })
  const autosave = useMemo(
    () =>
      createAutosave<Intake>({
        save: (answers) => ask('intake.save', { vaultId, intake: answers }),
        later,
        onState: setSaving,
      }),
    [vaultId],
  )

  const flush = useCallback(async () => {
    const saved = await autosave.flush()
    announceChange(vaultId)
    void refreshLibrary()
    return saved
  }, [autosave, vaultId])

  useEffect(() => {
    const leave = (): void => void flush()
    window.addEventListener('pagehide', leave)
    window.addEventListener('blur', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('blur', leave)
      leave()
    }
  }, [flush])

  const answer = useCallback(
    (key: AnswerKey, value: unknown) => {
      const next = withAnswer(intake, key, value)
      setIntake(next)
      autosave.change(next)
    },
    [autosave, intake],
  )
  return { intake, saving, answer, flush }
}
