import { useCallback, useEffect, useState } from 'react'
import type { Failure } from '../../../shared/failure.ts'
import type { PromptEntry } from '../../../shared/contract/prompt-routes.ts'
import { ask } from '../main-process.ts'

export interface PromptsAsked {
  /** null until they were read; an older list stays when a newer could not be. */
  entries: readonly PromptEntry[] | null
  failure: Failure | null
  again: () => void
}

/** The prompts there are, and which of them the person has made their own. */
export function usePrompts(): PromptsAsked {
  const [entries, setEntries] = useState<readonly PromptEntry[] | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [times, setTimes] = useState(0)
  useEffect(() => {
    let overtaken = false
    void ask('prompts.list', null).then((answer) => {
      if (overtaken) return
      if (answer.ok) setEntries(answer.value)
      setFailure(answer.ok ? null : answer.failure)
    })
    return () => {
      overtaken = true
    }
  }, [times])
  return { entries, failure, again: useCallback(() => setTimes((count) => count + 1), []) }
}
