import type { Socket } from 'node:net'

/** What the provider has seen. Only questions to a model count as connections and requests in flight. */
export interface Stats {
  /** Questions to a model, by any route. */
  requests: number
  /** All requests by path. */
  routes: Record<string, number>
  /** Questions by section and part: `{ "8.2": 1 }`. */
  parts: Record<string, number>
  /** Faults that struck, by kind. */
  faults: Record<string, number>
  inFlight: number
  highestConcurrency: number
  /** Sockets that have asked a model and are still open. */
  openConnections: number
  /** Connections that have asked a model since the last reset. */
  connections: number
  /** Answers sent to their end, whatever they were. */
  completed: number
  /** Right answers that were sent to their last character. */
  whole: number
  /** Tokens of all questions and answers; cached and written ones are among the input. */
  tokens: { input: number; output: number; cached: number; cacheWritten: number }
  /** Questions whose asker closed the connection before the end of the answer. */
  aborted: number
}

/** Only for what hangs, so that a test fails where it waits and says for what. */
const hangsAfterMs = 90_000

/** Counts, and lets a test wait for what it needs instead of sleeping. */
export function startCounts() {
  let counted = empty()
  const sockets = new Set<Socket>()
  const waiting = new Set<() => void>()
  const changed = (): void => {
    for (const look of waiting) look()
  }
  const until = (what: string, reached: () => boolean): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (!reached()) return
        clearTimeout(hung)
        waiting.delete(look)
        resolve()
      }
      const hung = setTimeout(() => {
        waiting.delete(look)
        const { requests, inFlight } = counted
        const seen = `${requests} questions came, ${inFlight} are being answered, ${sockets.size} connections are open`
        reject(new Error(`${what} did not come to pass: ${seen}.`))
      }, hangsAfterMs).unref()
      waiting.add(look)
      look()
    })
  return {
    route(path: string): void {
      counted.routes[path] = (counted.routes[path] ?? 0) + 1
    },
    /** A question has arrived; the returned function is called once with its end. */
    asked(part: string, socket: Socket): (end: 'completed' | 'aborted' | 'cut') => void {
      counted.requests++
      counted.parts[part] = (counted.parts[part] ?? 0) + 1
      counted.inFlight++
      counted.highestConcurrency = Math.max(counted.highestConcurrency, counted.inFlight)
      if (!sockets.has(socket)) {
        sockets.add(socket)
        counted.connections++
        socket.once('close', () => {
          sockets.delete(socket)
          changed()
        })
      }
      changed()
      return (end) => {
        counted.inFlight--
        if (end !== 'cut') counted[end]++
        changed()
      }
    },
    fault(kind: string): void {
      counted.faults[kind] = (counted.faults[kind] ?? 0) + 1
    },
    whole(): void {
      counted.whole++
    },
    billed(bill: Stats['tokens']): void {
      const { tokens } = counted
      tokens.input += bill.input
      tokens.output += bill.output
      tokens.cached += bill.cached
      tokens.cacheWritten += bill.cacheWritten
    },
    inFlight: (): number => counted.inFlight,
    stats: (): Stats => structuredClone({ ...counted, openConnections: sockets.size }),
    reset(): void {
      counted = { ...empty(), inFlight: counted.inFlight, highestConcurrency: counted.inFlight }
    },
    /** Settles when so many questions have arrived since the last reset. */
    whenAsked: (requests: number): Promise<void> =>
      until(`${requests} questions`, () => counted.requests >= requests),
    /** Settles when no question is being answered and no asker holds a connection. */
    whenIdle: (): Promise<void> => until('Rest', () => counted.inFlight === 0 && sockets.size === 0),
  }
}
export type Counts = ReturnType<typeof startCounts>

const empty = (): Stats => ({
  requests: 0,
  routes: {},
  parts: {},
  faults: {},
  inFlight: 0,
  highestConcurrency: 0,
  openConnections: 0,
  connections: 0,
  completed: 0,
  aborted: 0,
  whole: 0,
  tokens: { input: 0, output: 0, cached: 0, cacheWritten: 0 },
})
