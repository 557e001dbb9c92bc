import { useCallback, useEffect, useState } from 'react'
import type { Failure } from '../../../shared/failure.ts'
import type { Route, RouteInput, RouteOutput } from '../../../shared/contract/routes.ts'
import { ask } from '../main-process.ts'

export interface Asked<T> {
  /** null until the first answer came; an older answer stays while a newer is asked for. */
  value: T | null
  failure: Failure | null
  /** Asks again. */
  again: () => void
}

/**
 * Asks a question and holds its answer; asks again whenever the words of the question, or `turn`, change. An input of
 * null asks nothing unless the route takes null. An answer that was overtaken is dropped.
 */
export function useAsked<R extends Route>(
  route: R,
  input: RouteInput<R> | null,
  onAnswer?: (value: RouteOutput<R>) => void,
  turn = 0,
): Asked<RouteOutput<R>> {
  const words = input === null ? null : JSON.stringify(input)
  const [answer, setAnswer] = useState<{ words: string; value: RouteOutput<R> } | null>(null)
  const [failure, setFailure] = useState<{ words: string; failure: Failure } | null>(null)
  const [times, setTimes] = useState(0)

  useEffect(() => {
    if (input === null || words === null) return undefined
    let overtaken = false
    void ask(route, input).then((result) => {
      if (overtaken) return
      if (result.ok) {
        setAnswer({ words, value: result.value })
        setFailure(null)
        onAnswer?.(result.value)
      } else setFailure({ words, failure: result.failure })
    })
    return () => {
      overtaken = true
    }
    // `words` stands for `input`; `onAnswer` is the caller's to keep stable and never a reason to ask.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [route, words, turn, times])

  const again = useCallback(() => setTimes((count) => count + 1), [])
  return {
    value: answer?.words === words ? answer.value : null,
    failure: failure?.words === words ? failure.failure : null,
    again,
  }
}
