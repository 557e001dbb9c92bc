import { useCallback, useEffect, useRef, useState } from 'react'
import type { Failure } from '../../../shared/failure.ts'
import type { AnswerKey } from '../../../shared/intake.ts'
import type { RunWriter } from '../../../shared/provider.ts'
import { ask } from '../main-process.ts'

export type SuggestState =
  | { kind: 'none' }
  | { kind: 'asking'; sample: boolean }
  | { kind: 'there'; suggestions: readonly string[]; writer: RunWriter }
  | { kind: 'failed'; failure: Failure; sample: boolean }

export interface AnswerSuggestions {
  state: SuggestState
  ask: (sample: boolean) => void
  /** Ends the question under way, or puts the suggestions away. */
  stop: () => void
}

const none: SuggestState = { kind: 'none' }

/**
 * Five suggestions for one answer. `flush` saves what was typed, because they are made from what is on disk. Leaving
 * ends what is under way, so that nothing is written, and paid, for nobody.
 */
export function useSuggestions(
  vaultId: string,
  key: AnswerKey,
  flush: () => Promise<boolean>,
): AnswerSuggestions {
  const [state, setState] = useState<SuggestState>(none)
  const turn = useRef(0)

  const end = useCallback(() => {
    turn.current += 1
    void ask('intake.suggest-stop', { vaultId })
  }, [vaultId])

  const underWay = useRef(false)
  useEffect(() => {
    underWay.current = state.kind === 'asking'
  }, [state])
  useEffect(() => () => (underWay.current ? end() : undefined), [end])

  const begin = async (sample: boolean): Promise<void> => {
    const mine = ++turn.current
    setState({ kind: 'asking', sample })
    // What could not be saved is said at the head of the page; nothing is asked then.
    if (!(await flush())) return setState(none)
    if (mine !== turn.current) return
    const answer = await ask('intake.suggest', { vaultId, key, sample })
    if (mine !== turn.current) return
    if (answer.ok) setState({ kind: 'there', ...answer.value })
    else
      setState(
        answer.failure.kind === 'cancelled' ? none : { kind: 'failed', failure: answer.failure, sample },
      )
  }

  return {
    state,
    ask: (sample) => void begin(sample),
    stop: () => {
      if (state.kind === 'asking') end()
      setState(none)
    },
  }
}
