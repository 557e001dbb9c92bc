import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import type { End, StreamTeller } from './dialect.ts'
import type { Fault } from './fault-script.ts'

export interface Pace {
  /** Characters a second; Infinity: as fast as the asker reads. */
  charactersPerSecond: number
  firstTokenMs: number
  /** Called when the first word is about to be sent. */
  begun?: () => void
}

/** The words of an answer, or who writes them as soon as the asker sees that somebody is there. */
export type Answer = string | (() => Promise<string>)

/** How often text is sent, in milliseconds. */
const beat = 30
/** How often a server whose answer is still being written shows that it thinks, in milliseconds. */
const thoughtMs = 2_000
/** How often a server that has stopped writing shows that it is not dead, in milliseconds. */
const signOfLife = 200

/**
 * Streams an answer at its pace and with its fault; throws when the asker goes away, which aborts the signal. While an
 * answer is not there yet, the asker sees thoughts and not pings: only a model that thinks is waited for.
 */
export async function streamAnswer(
  response: ServerResponse,
  teller: StreamTeller,
  answer: Answer,
  fault: Fault | null,
  pace: Pace,
  signal: AbortSignal,
): Promise<'completed' | 'cut'> {
  const send = async (events: string): Promise<void> => {
    if (!response.write(events)) await once(response, 'drain', { signal })
  }
  const pause = (ms: number): Promise<void> => (ms > 0 ? wait(ms, undefined, { signal }) : Promise.resolve())
  const pings = async (): Promise<never> => {
    for (;;) {
      await send(teller.ping())
      await pause(signOfLife)
    }
  }
  await send(teller.begin())
  const text = await signsUntil(answer, thoughtMs, () => response.write(teller.thinking()))
  await pause(fault?.kind === 'slow-first-token' ? fault.ms : pace.firstTokenMs)
  pace.begun?.()
  for (let i = 0; fault?.kind === 'think-first' && i < fault.times; i++) await send(teller.thinking())

  const stopAt = fault && 'afterCharacters' in fault ? fault.afterCharacters : Infinity
  for await (const piece of pieces(text.slice(0, stopAt), pace, pause)) await send(teller.text(piece))
  if (fault?.kind === 'stall') await pings()
  if (fault?.kind === 'error-in-stream') await send(teller.error())
  if (fault?.kind === 'cut') response.destroy()
  if (fault?.kind === 'cut') return 'cut'
  if (fault?.kind === 'no-finish' || fault?.kind === 'error-in-stream') {
    response.end()
    return 'completed'
  }
  if (fault?.kind === 'refusal') await send(teller.refusal())
  await send(teller.end(endOf(fault)))
  if (fault?.kind === 'hang-after-done') await once(response, 'close', { signal }).catch(() => undefined)
  response.end()
  return 'completed'
}

/** Waits for an answer and gives a sign of life meanwhile, the first one at once. */
export async function signsUntil(answer: Answer, everyMs: number, sign: () => void): Promise<string> {
  if (typeof answer === 'string') return answer
  sign()
  const signs = setInterval(sign, everyMs)
  return answer().finally(() => clearInterval(signs))
}

export function endOf(fault: Fault | null): End {
  if (fault?.kind === 'truncated' || (fault?.kind === 'lazy' && fault.habit === 'cut-at-bound'))
    return 'truncated'
  return fault?.kind === 'refusal' ? 'refused' : 'stop'
}

async function* pieces(
  text: string,
  pace: Pace,
  pause: (ms: number) => Promise<void>,
): AsyncGenerator<string> {
  const { charactersPerSecond } = pace
  const size = Number.isFinite(charactersPerSecond)
    ? Math.max(1, Math.round((charactersPerSecond * beat) / 1000))
    : 400
  const began = performance.now()
  for (let sent = 0; sent < text.length; sent += size) {
    const due = (Math.min(sent + size, text.length) / charactersPerSecond) * 1000
    await pause(began + due - performance.now())
    yield text.slice(sent, sent + size)
  }
}
