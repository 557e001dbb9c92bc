import { failed, type Result } from '../../shared/result.ts'

/** Asks one question at a time; of those that wait only the newest is asked, the others end with `cancelled`. */
export function newestOnly<T>(
  ask: (words: string) => Promise<Result<T>>,
): (words: string) => Promise<Result<T>> {
  let underWay = false
  let waiting: { words: string; answer: (result: Result<T>) => void } | null = null

  async function put(words: string, answer: (result: Result<T>) => void): Promise<void> {
    underWay = true
    const result = await ask(words)
    underWay = false
    const next = waiting
    waiting = null
    answer(result)
    if (!next) return
    if (!result.ok && result.failure.kind === 'cancelled') next.answer(result)
    else void put(next.words, next.answer)
  }

  return (words) =>
    new Promise((answer) => {
      if (!underWay) return void put(words, answer)
      waiting?.answer(failed({ kind: 'cancelled' }))
      waiting = { words, answer }
    })
}
