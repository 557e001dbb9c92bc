import { setImmediate } from 'node:timers/promises'
import type { Result } from '../../../shared/result.ts'
import type { Found } from '../../../shared/search.ts'
import { openVaultSearch, type SearchPorts } from './vault-search.ts'

/** What other programs change is looked for when a question comes this long after the last time. */
const freshMs = 30_000
/** A look through the library may keep a question waiting so long: most are small, and then the answer is whole. */
const patienceMs = 150

/** The search as the reader thread answers it: looks through the library now and then, and answers meanwhile. */
export interface SearchAnswers {
  changed(path: string): void
  setRoot(root: string): void
  /** Looks through the library; `done` is called each time it has been read. */
  read(): void
  /** Null: ended meanwhile. */
  answer(words: string): Promise<Result<Found> | null>
  close(): void
}

export function searchAnswers(ports: Omit<SearchPorts, 'turn'> & { done(): void }): SearchAnswers {
  const search = openVaultSearch({ ...ports, turn: () => setImmediate() })
  let readAt = -Infinity
  let readingSince = 0
  let reading: Promise<unknown> | null = null
  let ended = false
  /** What went wrong with the library itself the last time it was read. */
  let trouble: Extract<Awaited<ReturnType<typeof search.read>>, { ok: false }> | null = null

  function read(): void {
    if (reading) return
    readingSince = performance.now()
    reading = search.read().then((result) => {
      trouble = result.ok ? null : result
      reading = null
      readAt = performance.now()
      if (!ended) ports.done()
    })
  }

  /** Settles when the library is read, or when that takes longer than a person should wait. */
  async function settledOrLate(work: Promise<unknown>): Promise<void> {
    const until = readingSince + patienceMs
    let done = false
    void work.then(() => (done = true))
    while (!done && performance.now() < until) await setImmediate()
  }

  return {
    changed: (path) => search.changed(path),
    setRoot(root) {
      search.setRoot(root)
      read()
    },
    read,
    async answer(words) {
      if (performance.now() - readAt > freshMs) read()
      if (reading) await settledOrLate(reading)
      if (ended) return null
      const found = search.search(words)
      // An index that had to be made anew while it was asked.
      if (found.ok && found.value.reading) read()
      return trouble && found.ok ? trouble : found
    },
    close() {
      ended = true
      search.close()
    },
  }
}
