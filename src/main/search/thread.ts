import { setImmediate } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { settingOutSchema, toThreadSchema, type FromThread } from './search-messages.ts'
import { openVaultSearch } from './vault-search.ts'

// The thread that reads and searches. It ends when it is told to, with what it has read written down.

/** What other programs change is looked for when a question comes this long after the last time. */
const freshMs = 30_000
/** A look through the library may keep a question waiting so long: most are small, and then the answer is whole. */
const patienceMs = 150

const say = (message: FromThread): void => parentPort?.postMessage(message)
const search = openVaultSearch({
  ...settingOutSchema.parse(workerData),
  turn: () => setImmediate(),
  log: (line) => say({ kind: 'log', line }),
})

let readAt = -Infinity
let readingSince = 0
let reading: Promise<unknown> | null = null
let ended = false
/** What went wrong with the library itself the last time it was read. */
let trouble: Extract<Awaited<ReturnType<typeof search.read>>, { ok: false }> | null = null

function read(): Promise<unknown> {
  if (reading) return reading
  readingSince = performance.now()
  reading = search.read().then((result) => {
    trouble = result.ok ? null : result
    reading = null
    readAt = performance.now()
    if (!ended) say({ kind: 'read' })
  })
  return reading
}

/** Settles when the library is read, or when that takes longer than a person should wait. */
async function settledOrLate(work: Promise<unknown>): Promise<void> {
  const until = readingSince + patienceMs
  let done = false
  void work.then(() => (done = true))
  while (!done && performance.now() < until) await setImmediate()
}

async function answer(number: number, words: string): Promise<void> {
  if (performance.now() - readAt > freshMs) void read()
  if (reading) await settledOrLate(reading)
  if (ended) return
  const found = search.search(words)
  // An index that had to be made anew while it was asked.
  if (found.ok && found.value.reading) void read()
  say({ kind: 'found', number, result: trouble && found.ok ? trouble : found })
}

parentPort?.on('message', (words: unknown) => {
  const message = toThreadSchema.parse(words)
  switch (message.kind) {
    case 'changed':
      return search.changed(message.path)
    case 'root':
      search.setRoot(message.root)
      return void read()
    case 'read':
      return void read()
    case 'search':
      return void answer(message.number, message.words)
    case 'end':
      ended = true
      search.close()
      return process.exit()
  }
})
