import { once } from 'node:events'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import type { ReviewedVault } from '../../core/review/check-vault.ts'
import type { FactId } from '../../shared/facts.ts'
import type { Finding, Replacement } from '../../shared/finding.ts'
import type { FactInUse } from '../../shared/ipc.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import { foundSchema, type Found } from '../../shared/search.ts'
import {
  fromThreadSchema,
  type FromThread,
  type Question,
  type ToThread,
  type VaultQuestion,
} from './reader-messages.ts'
import { folderOfPath } from './search/folder-of-path.ts'
import { toldVaults } from './told-vaults.ts'

/** A vault as the reader is handed it. Records that did not change are best the same objects as the last time. */
export interface VaultToRead {
  vaultId: string
  vault: ReviewedVault
}

export interface MarkdownFile {
  /** Empty for a vault in one file. */
  name: string
  text: string
}

/** Search, review and export as the app has them: on a thread of their own, which is there only while it is of use. */
export interface Reader {
  /** The newest question is answered; one that waits when the next comes ends with `cancelled`. */
  search(words: string): Promise<Result<Found>>
  findings(vault: VaultToRead): Promise<Result<Finding[]>>
  /** How many findings keep an export back. */
  held(vault: VaultToRead): Promise<Result<number>>
  facts(vault: VaultToRead): Promise<Result<FactInUse[]>>
  factChange(vault: VaultToRead, fact: FactId, text: string): Promise<Result<Replacement[]>>
  markdown(
    vault: VaultToRead,
    asked: Omit<Extract<VaultQuestion, { what: 'markdown' }>, 'what'>,
  ): Promise<Result<MarkdownFile[]>>
  /** Something at this path was written, moved or removed. */
  changed(path: string): void
  setRoot(root: string): void
  /** Reads what changed in the library since the last time, then ends again unless something was asked meanwhile. */
  readAhead(): void
  /** Settles when the thread has written what it knows and is gone. */
  end(): Promise<void>
}

export interface ReaderPorts {
  /** The file of the thread: `reader-thread.ts`, or what it is bundled to. */
  script: URL
  /** The index of the search. */
  index: string
  root: string
  log(line: string): void
  /** How long the thread stays without a question, in milliseconds. */
  restMs?: number
}

/** Megabytes. The files of vaults are short-lived; without a limit their remains pile up before they are cleared away. */
const heap = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 16 }
/** A thread that died over a question is started anew and asked once more. */
const mostTries = 2

interface Open {
  /** Made anew for each thread that is asked. */
  question: () => Question
  tries: number
  answer: (result: Result<unknown>) => void
}

export function openReader(ports: ReaderPorts): Reader {
  const { restMs = 5 * 60_000 } = ports
  let root = ports.root
  let worker: Worker | null = null
  let numbers = 0
  let rest: NodeJS.Timeout | undefined
  /** How many questions there had been when it was told to read ahead. */
  let askedBefore = -1
  const open = new Map<number, Open>()
  const told = toldVaults()
  /** Vaults that changed while there was no thread; they are told before the first question. */
  const missed = new Set<string>()

  const tell = (message: ToThread): void => worker?.postMessage(message)

  function start(): void {
    if (worker) return
    const mine = new Worker(ports.script, { workerData: { index: ports.index, root }, resourceLimits: heap })
    worker = mine
    told.forgetAll()
    // Nobody waits for it to end but who has asked it something.
    mine.unref()
    mine.on('message', (words: unknown) => hear(fromThreadSchema.parse(words)))
    mine.on('error', (mistake: Error) => ports.log(`[READER] ${mistake.stack ?? mistake.message}`))
    mine.on('exit', () => {
      if (worker !== mine) return
      worker = null
      for (const [number, { tries }] of [...open]) {
        if (tries < mostTries) put(number)
        else settle(number, failed({ kind: 'unexpected', reference: 'reader' }))
      }
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
      if (open.size === 0) void stop()
    }, ms)
    rest.unref()
  }

  function hear(message: FromThread): void {
    switch (message.kind) {
      case 'log':
        return ports.log(message.line)
      case 'answer':
        return settle(message.number, message.result)
      case 'whole':
        told.forgetAll()
        return put(message.number)
      case 'read':
        // Read ahead and never asked: nobody waits for the thread.
        if (numbers === askedBefore) restLater(0)
    }
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

  function put(number: number): void {
    const asked = open.get(number)
    if (!asked) return
    asked.tries++
    start()
    worker?.ref()
    tell({ kind: 'ask', number, question: asked.question() })
  }

  async function ask<T>(answer: z.ZodType<T>, question: () => Question): Promise<Result<T>> {
    clearTimeout(rest)
    const number = ++numbers
    const result = await new Promise<Result<unknown>>((settled) => {
      open.set(number, { question, tries: 0, answer: settled })
      put(number)
    })
    return result.ok ? ok(answer.parse(result.value)) : result
  }

  const askOf = <T>(
    answer: z.ZodType<T>,
    { vaultId, vault }: VaultToRead,
    question: VaultQuestion,
  ): Promise<Result<T>> =>
    ask(answer, () => ({ about: 'vault', vaultId, news: told.newsOf(vaultId, vault), question }))

  return {
    search: newestOnly((words: string) => ask(foundSchema, () => ({ about: 'search', words }))),
    findings: (vault) => askOf(listOf<Finding>(), vault, { what: 'findings' }),
    held: (vault) => askOf(z.number(), vault, { what: 'held' }),
    facts: (vault) => askOf(listOf<FactInUse>(), vault, { what: 'facts' }),
    factChange: (vault, fact, text) =>
      askOf(listOf<Replacement>(), vault, { what: 'fact-change', fact, text }),
    markdown: (vault, asked) => askOf(z.array(markdownFileSchema), vault, { what: 'markdown', ...asked }),
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
      for (const number of [...open.keys()]) settle(number, failed({ kind: 'cancelled' }))
      clearTimeout(rest)
    },
  }
}

/** Long lists are parsed where they leave main; to do that here as well would keep main twice as long. */
const listOf = <T>(): z.ZodType<T[]> => z.custom<T[]>(Array.isArray)
const markdownFileSchema = z.object({ name: z.string(), text: z.string() })

/** Asks one question at a time; of those that wait only the newest is asked. */
function newestOnly<T>(ask: (words: string) => Promise<Result<T>>): (words: string) => Promise<Result<T>> {
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
