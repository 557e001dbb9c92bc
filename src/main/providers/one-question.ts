import type { WriteChunk } from '../../core/ports.ts'
import type { Failure } from '../../shared/failure.ts'
import { addTokens, type Tokens } from '../../shared/provider.ts'
import type { QuestionSocket } from '../net/network.ts'

export type FinishReason = Extract<WriteChunk, { kind: 'finish' }>['reason']

/** What an adapter works with while it asks one question. */
export interface Line {
  socket: QuestionSocket
  /** The question's own; aborted when the person, a limit or the end of the answer ends it. */
  controller: AbortController
  /** Set as soon as the provider has said what the question costs. */
  tokens: Tokens | null
  /** What the same question used before it was asked in another way. */
  earlier?: Tokens
}

/** Asks and gives the text on as it comes; returns why the answer ended, or null when it was cut without a reason. */
export type Ask = (line: Line) => AsyncGenerator<WriteChunk, FinishReason | null>

/**
 * What every adapter owes the engine, whatever the vendor: obeys the signal, ends with the tokens and one last chunk
 * (`finish` or `failed`), and has let go of its connection before that chunk is given on, or closed it when the reader
 * stops early.
 */
export async function* oneQuestion(
  socket: QuestionSocket,
  signal: AbortSignal,
  ask: Ask,
  failureOf: (error: unknown, aborted: boolean) => Promise<Failure>,
): AsyncGenerator<WriteChunk, undefined> {
  // A controller for each question: one signal shared by many requests would gather their listeners.
  const line: Line = { socket, controller: new AbortController(), tokens: null }
  const abort = (): void => {
    line.controller.abort()
    void socket.close()
  }
  signal.addEventListener('abort', abort, { once: true })
  if (signal.aborted) abort()
  const hangUp = async (): Promise<void> => {
    signal.removeEventListener('abort', abort)
    abort()
    await socket.close()
  }
  try {
    const last = yield* lastOf(ask, line, signal, failureOf)
    // The connection of an answer that came to its end serves the next question.
    if (last.kind === 'finish') await socket.end()
    await hangUp()
    const tokens = usedOn(line, last)
    if (tokens) yield { kind: 'usage', tokens }
    yield last
  } finally {
    await hangUp()
  }
}

/** All that was used; null where it is not known of an answer. Of what failed nobody says more than before. */
function usedOn({ tokens, earlier }: Line, last: WriteChunk): Tokens | null {
  if (earlier && tokens) return addTokens(earlier, tokens)
  return tokens ?? (last.kind === 'failed' ? (earlier ?? null) : null)
}

async function* lastOf(
  ask: Ask,
  line: Line,
  signal: AbortSignal,
  failureOf: (error: unknown, aborted: boolean) => Promise<Failure>,
): AsyncGenerator<WriteChunk, WriteChunk> {
  try {
    const reason = signal.aborted ? null : yield* ask(line)
    if (reason) return { kind: 'finish', reason }
    // The SDKs end an aborted or cut stream without an error.
    return {
      kind: 'failed',
      failure: signal.aborted ? { kind: 'cancelled' } : { kind: 'connection-failed', cut: true },
    }
  } catch (error) {
    return { kind: 'failed', failure: await failureOf(error, signal.aborted) }
  }
}
