import { Worker } from 'node:worker_threads'
import { type Dictionary, fromSpellerSchema, type ToSpeller } from './spelling-messages.ts'

/** Spelling, known on a thread that is there only while somebody writes. Nobody outside is asked. */
export interface Spelling {
  /** The words that are spelled wrong. */
  misspelt(words: readonly string[]): Promise<string[]>
  /** What was meant, the likeliest first; nothing when that takes longer than a person waits for a menu. */
  meant(word: string): Promise<string[]>
  /** The word is right from now on. */
  learn(word: string): void
  end(): Promise<unknown>
}

export interface SpellingPorts {
  /** The file of the thread: `speller.ts`, or what it is bundled to. */
  script: URL
  dictionary: () => Dictionary
  log(line: string): void
  /** How long the thread stays without a question, in milliseconds. */
  restMs?: number
  /** How long a menu waits for what was meant, in milliseconds. */
  patienceMs?: number
}

export function spelling(ports: SpellingPorts): Spelling {
  const { restMs = 5 * 60_000, patienceMs = 1_000 } = ports
  const asked = new Map<number, (words: string[]) => void>()
  let worker: Worker | null = null
  let numbers = 0
  let rest: NodeJS.Timeout | undefined

  function started(): Worker {
    if (worker) return worker
    const mine = new Worker(ports.script, { workerData: ports.dictionary() })
    worker = mine
    // The app may end while it is there.
    mine.unref()
    mine.on('message', (heard: unknown) => {
      const { number, words } = fromSpellerSchema.parse(heard)
      asked.get(number)?.(words)
    })
    mine.on('error', (mistake: Error) => ports.log(`[SPELLING] ${mistake.stack ?? mistake.message}`))
    mine.on('exit', () => {
      if (worker === mine) worker = null
      for (const answer of asked.values()) answer([])
    })
    return mine
  }

  function end(): Promise<unknown> {
    clearTimeout(rest)
    const last = worker
    worker = null
    return last?.terminate() ?? Promise.resolve()
  }

  function ask(question: (number: number) => ToSpeller): Promise<string[]> {
    clearTimeout(rest)
    rest = setTimeout(() => void end(), restMs)
    rest.unref()
    const number = ++numbers
    const answered = new Promise<string[]>((resolve) => asked.set(number, resolve))
    started().postMessage(question(number))
    return answered.finally(() => asked.delete(number))
  }

  return {
    misspelt: (words) => ask((number) => ({ kind: 'check', number, words: [...words] })),
    async meant(word) {
      let late: NodeJS.Timeout | undefined
      const nothing = new Promise<string[]>((resolve) => (late = setTimeout(() => resolve([]), patienceMs)))
      const words = await Promise.race([ask((number) => ({ kind: 'meant', number, word })), nothing])
      clearTimeout(late)
      return words
    },
    learn: (word) => worker?.postMessage({ kind: 'learn', word } satisfies ToSpeller),
    end,
  }
}
