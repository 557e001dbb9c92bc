import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises'
import type { Said } from './habit.ts'

/** How often a server that leaves its stream open shows that it is there, in milliseconds of the world. */
const heartbeatMs = 5_000

/**
 * Sends what a scene says; throws when the asker goes away, which aborts the signal. A number before everything else
 * waits before the headers are sent.
 */
export async function say(
  response: ServerResponse,
  { status = 200, headers = {}, pieces, then = 'end' }: Said,
  secondMs: number,
  signal: AbortSignal,
): Promise<'completed' | 'cut'> {
  const pause = (ms: number): Promise<void> => wait((ms / 1000) * secondMs, undefined, { signal })
  const [first, ...others] = pieces
  if (typeof first === 'number') await pause(first)
  response.writeHead(status, headers)
  response.flushHeaders()
  for (const piece of typeof first === 'number' ? others : pieces) {
    if (typeof piece === 'number') {
      await pause(piece)
      continue
    }
    if (!response.write(piece)) await once(response, 'drain', { signal })
    // Each piece is a packet of its own.
    await turn()
  }
  while (then === 'open') {
    response.write(': heartbeat\n\n')
    await pause(heartbeatMs)
  }
  if (then === 'break') response.destroy()
  else response.end()
  return then === 'break' ? 'cut' : 'completed'
}
