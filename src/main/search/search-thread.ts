import { once } from 'node:events'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Found } from '../../shared/search.ts'
import { failed, type Result } from '../../shared/result.ts'
import { folderOfPath } from './folder-of-path.ts'
import { fromThreadSchema, type FromThread, type ToThread } from './search-messages.ts'

/** The search as the app has it: on a thread of its own, which is there only while it is of use. */
export interface SearchThread {
  /** The newest question is answered; one that waits when the next comes ends with `cancelled`. */
  search(words: string): Promise<Result<Found>>
  /** Something at this path was written, moved or removed. */
  changed(path: string): void
  setRoot(root: string): void
  /** Reads what changed since the last time, then ends again unless something was asked meanwhile. */
  readAhead(): void
  /** Settles when the thread has written what it knows and is gone. */
  end(): Promise<void>
}

export interface SearchThreadPorts {
  /** The file of the thread: `thread.ts`, or what it is bundled to. */
  script: URL
  index: string
  root: string
  log(line: string): void
  /** How long the thread stays without a question, in milliseconds. */
  restMs?: number
}

/** Megabytes. The files of vaults are short-lived; without a limit their remains pile up before they are cleared away. */
const heap = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 16 }

interface Question {
  number: number
  words: string
  answer: (result: Result<Found>) => void
}

export function searchThread(ports: SearchThreadPorts): SearchThread {
  const { restMs = 5 * 60_000 } = ports
  let root = ports.root
  let worker: Worker | null = null
  let asked: Question | null = null
  let waiting: Question | null = null
  let numbers = 0
  let rest: NodeJS.Timeout | undefined
  /** How many questions there had been when it was told to read ahead. */
  let askedBefore = -1
  /** Vaults that changed while there was no thread; they are told before the first question. */
  const missed = new Set<string>()

  const tell = (message: ToThread): void => worker?.postMessage(message)

  function start(): void {
    if (worker) return
    const mine = new Worker(ports.script, { workerData: { index: ports.index, root }, resourceLimits: heap })
    worker = mine
    // Nobody waits for it to end but who has asked it something.
    mine.unref()
    mine.on('message', (words: unknown) => hear(fromThreadSchema.parse(words)))
    mine.on('error', (mistake: Error) => ports.log(`[SEARCH] ${mistake.stack ?? mistake.message}`))
    mine.on('exit', () => {
      if (worker !== mine) return
      worker = null
      settle({ number: numbers, result: failed({ kind: 'unexpected', reference: 'search' }) })
    })
    for (const path of missed) tell({ kind: 'changed', path })
    missed.clear()
  }

  function stop(): Promise<unknown> {
    clearTimeout(rest)
    const last = worker
    if (!last) return Promise.resolve()
    worker = null
    const gone = once(last, 'exit')
    last.ref()
    last.postMessage({ kind: 'end' } satisfies ToThread)
    return gone
  }

  function restLater(ms: number): void {
    clearTimeout(rest)
    rest = setTimeout(() => {
      if (!asked) void stop()
    }, ms)
    rest.unref()
  }

  function hear(message: FromThread): void {
    if (message.kind === 'log') return ports.log(message.line)
    if (message.kind === 'found') return settle(message)
    // Read ahead and never asked: nobody waits for the thread.
    if (numbers === askedBefore) restLater(0)
  }

  function settle({ number, result }: { number: number; result: Result<Found> }): void {
    if (!asked || asked.number > number) return
    const { answer } = asked
    asked = waiting
    waiting = null
    answer(result)
    restLater(restMs)
    if (asked) ask(asked)
    else worker?.unref()
  }

  function ask(question: Question): void {
    asked = question
    start()
    worker?.ref()
    tell({ kind: 'search', number: question.number, words: question.words })
  }

  return {
    search: (words) =>
      new Promise((answer) => {
        clearTimeout(rest)
        const question = { number: ++numbers, words, answer }
        if (!asked) return ask(question)
        waiting?.answer(failed({ kind: 'cancelled' }))
        waiting = question
      }),
    changed(path) {
      const folder = folderOfPath(root, path)
      if (folder === null) return
      const vault = join(root, folder)
      if (worker) tell({ kind: 'changed', path: vault })
      else missed.add(vault)
    },
    setRoot(next) {
      root = next
      missed.clear()
      tell({ kind: 'root', root })
    },
    readAhead() {
      if (worker) return
      askedBefore = numbers
      start()
      tell({ kind: 'read' })
    },
    async end() {
      await stop()
      waiting?.answer(failed({ kind: 'cancelled' }))
      asked?.answer(failed({ kind: 'cancelled' }))
      asked = waiting = null
    },
  }
}
