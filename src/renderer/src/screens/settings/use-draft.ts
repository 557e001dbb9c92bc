import { useEffect, useEffectEvent, useState } from 'react'
import type { Settings } from '../../../../shared/settings.ts'
import { failureSentence } from '../../../../shared/failure-sentence.ts'
import { changeSettings } from '../../data/settings-reading.ts'

/** What a draft means: a change to write, nothing to do, or a sentence that says what is wrong with it. */
export type Reading = { change: Partial<Settings> } | { wrong: string } | null

export interface Draft {
  text: string
  type: (text: string) => void
  /** Writes what was typed, if it can be read; called when the field is left or Enter is pressed. */
  done: (text?: string) => void
  error: string | null
}

/** Text being typed over a saved value. The saved value shows again as soon as it changes. */
export function useDraft(
  saved: string,
  read: (text: string) => Reading,
  onSaved?: () => Promise<void>,
): Draft {
  const [draft, setDraft] = useState<{ over: string; text: string } | null>(null)
  const [error, setError] = useState<string | null>(null)
  const text = draft?.over === saved ? draft.text : saved

  const done = async (typed: string): Promise<void> => {
    const reading = typed === saved ? null : read(typed)
    if (reading === null) {
      setDraft(null)
      return setError(null)
    }
    if ('wrong' in reading) return setError(reading.wrong)
    const written = await changeSettings(reading.change)
    if (!written.ok) return setError(failureSentence(written.failure))
    setDraft(null)
    setError(null)
    await onSaved?.()
  }
  // A command of the menu leads elsewhere without the field being left before.
  const gone = useEffectEvent(() => void (draft && done(text.trim())))
  useEffect(() => () => gone(), [])
  return {
    text,
    error,
    type: (next) => setDraft({ over: saved, text: next }),
    done: (typed = text) => void done(typed.trim()),
  }
}
