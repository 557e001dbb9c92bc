import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { failed, type Result } from '../../shared/result.ts'
import {
  fromThreadSchema,
  type FromThread,
  type Question,
  type SettingOut,
  type ToThread,
} from './reader-messages.ts'

/** A thread that is there only while somebody asks it something, and for a while after. */
export interface AskedThread {
  isThere(): boolean
  /** Starts the thread, if need be, and asks. The question is made anew for each thread that is asked. */
  ask(question: () => Question): Promise<Result<unknown>>
  /** Tells the thread something; without a thread it is told nothing. */
  tell(message: ToThread): void
  /** Reads what changed in the library, then ends again unless something was asked meanwhile. */
  readAhead(): void
  /** Settles when the thread has written what it knows and is gone. */
  end(): Promise<void>
}

export interface ThreadPorts {
  /** The file of the thread: `reader-thread.ts`, or what it is bundled to. */
  script: URL
  log: (line: string) => void
  /** How long the thread stays without a question, in milliseconds. */
  restMs?: number
}

interface Life {
  settingOut(): SettingOut
  /** A new thread is there, which knows nothing yet. */
  onStart(): void
  /** The thread lacks what a question builds on. */
  onForgotten(): void
}

/** Megabytes. The files of vaults are short-lived; without a limit their remains pile up before they are cleared away. */
const heap = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 16 }
/** A thread that died over a question is started anew and asked once more. */
const mostTries = 2

interface Open {
  question: () => Question
  tries: number
  answer: (result: Result<unknown>) => void
}

export function askedThread({ script, log, restMs = 5 * 60_000 }: ThreadPorts, life: Life): AskedThread {
  let worker: Worker | null = null
  let numbers = 0
  let rest: NodeJS.Timeout | undefined
  /** How many questions there had been when it was told to read ahead. */
  let askedBefore = -1
  const open = new Map<number, Open>()

  const tell = (message: ToThread): void => worker?.postMessage(message)

  function start(): void {
    if (worker) return
    const mine = new Worker(script, { workerData: life.settingOut(), resourceLimits: heap })
    worker = mine
    // Nobody waits for it to end but who has asked it something.
    mine.unref()
    mine.on('message', (words: unknown) => hear(fromThreadSchema.parse(words)))
    mine.on('error', (mistake: Error) => log(`[READER] ${mistake.stack ?? mistake.message}`))
    mine.on('exit', () => {
      if (worker === mine) died()
    })
    life.onStart()
  }

  function died(): void {
    worker = null
    for (const [number, { tries }] of [...open]) {
      if (tries < mostTries) put(number)
      else settle(number, failed({ kind: 'unexpected', reference: 'reader' }))
    }
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
      if (open.size === 0) void stop()
    }, ms)
    rest.unref()
  }

  function hear(message: FromThread): void {
    switch (message.kind) {
      case 'log':
        return log(message.line)
      case 'answer':
        return settle(message.number, message.result)
      case 'whole':
        life.onForgotten()
        return put(message.number)
      case 'read':
        // Read ahead and never asked: nobody waits for the thread.
        if (numbers === askedBefore) restLater(0)
    }
  }

  function put(number: number): void {
    const asked = open.get(number)
    if (!asked) return
    asked.tries++
    start()
    worker?.ref()
    tell({ kind: 'ask', number, question: asked.question() })
  }

  function settle(number: number, result: Result<unknown>): void {
    const asked = open.get(number)
    open.delete(number)
    if (open.size === 0) {
      worker?.unref()
      restLater(restMs)
    }
    asked?.answer(result)
  }

  return {
    isThere: () => worker !== null,
    tell,
    ask(question) {
      clearTimeout(rest)
      const number = ++numbers
      return new Promise((answer) => {
        open.set(number, { question, tries: 0, answer })
        put(number)
      })
    },
    readAhead() {
      if (worker) return
      askedBefore = numbers
      start()
      tell({ kind: 'read' })
    },
    async end() {
      await stop()
      for (const number of [...open.keys()]) settle(number, failed({ kind: 'cancelled' }))
      clearTimeout(rest)
    },
  }
}
