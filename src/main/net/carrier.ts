import type { Readable } from 'node:stream'

/** One request as it goes out. */
export interface Outgoing {
  url: URL
  method: string
  headers: Readonly<Record<string, string>>
  body: string
}

/** An answer that has begun. */
export interface Answer {
  status: number
  headers: Headers
  /** Its bytes, whatever they were compressed with taken off. */
  body: Readable
}

export interface Carriage {
  /** Rejects with the platform's own error. */
  answer: Promise<Answer>
  /** Settles when the request is over: its connection is free for the next one, or closed. Never rejects. */
  gone: Promise<void>
}

/**
 * What the platform does for us: Electron's network, or Node's. It follows no redirect, retries nothing and has one time
 * limit, `connectWithinMs`: what is slow before anybody was reached is the way, and all that comes later is the engine's
 * to time. An abort of the signal closes the stream at once.
 */
export interface Carrier {
  carry(request: Outgoing, signal: AbortSignal): Carriage
  /** Closes the connections that are kept for the next request. Called only when none is under way. */
  rest(): void
}
