import type { Failure } from '../../shared/failure.ts'
import { failed, ok, unreachable, type Result } from '../../shared/result.ts'
import type { Tokens } from '../../shared/provider.ts'
import type { Allowance, Clock, ModelRequest, TextModel, WriteChunk } from '../ports.ts'
import { afterLimit, type Life, type WatchedLimits } from './deadlines.ts'

export interface Attempt {
  model: TextModel
  request: ModelRequest
  limits: WatchedLimits
  /** The person's: aborts when the run is cancelled. */
  signal: AbortSignal
  /** The whole text so far, each time more has arrived. */
  onText: (text: string) => void
  onThinking: () => void
  /** The provider has let the request in and says what its key has left. */
  onAllowances?: (allowances: readonly Allowance[]) => void
  /** How long each sign of life has kept us waiting; the first from the attempt's beginning. */
  onWait?: (ms: number, isFirst: boolean) => void
  /** A bug in an adapter; the attempt fails as `unexpected`. */
  onBug: (error: unknown) => Failure
}

export interface AttemptEnd {
  result: Result<{ text: string }>
  /** What arrived, whatever the result. */
  text: string
  /** What the provider said was used; null where it said nothing. */
  tokens: Tokens | null
  /** The stream came to its own end without a reason: good only if it passes the check. */
  unsaid: boolean
  /** The provider said itself that its answer is over: what it said of its tokens is all of them, see `asCounted`. */
  finished: boolean
  /** Anything arrived at all. */
  wasAlive: boolean
  /** The model was seen to think. */
  thought: boolean
  ms: number
}

/** Characters nobody's section has; what goes on beyond is not read. */
const endlessCharacters = 1_000_000

/**
 * One attempt: one provider, one connection, one set of limits. Settles only when the stream has really ended, so
 * that whoever holds a slot for it holds it as long as the connection is open.
 */
export async function runAttempt(clock: Clock, attempt: Attempt): Promise<AttemptEnd> {
  const controller = new AbortController()
  const watching = new AbortController()
  const startedAt = clock.now()
  const life: Life = { at: null }
  const alive = (): void => {
    const now = clock.now()
    attempt.onWait?.(now - (life.at ?? startedAt), life.at === null)
    life.at = now
  }
  const seen: {
    text: string
    thought: boolean
    tokens: Tokens | null
    last: WriteChunk | null
    why: Failure | null
  } = {
    text: '',
    thought: false,
    tokens: null,
    last: null,
    why: null,
  }
  // Only who ends an attempt knows why, so the reason is written down before the abort goes out.
  const endFor = (why: Failure): void => {
    if (seen.last || seen.why) return
    seen.why = why
    controller.abort()
  }
  const cancel = (): void => endFor({ kind: 'cancelled' })
  if (attempt.signal.aborted) cancel()
  attempt.signal.addEventListener('abort', cancel, { once: true })
  const watch = afterLimit(clock, attempt.limits, life, watching.signal).then((why) => why && endFor(why))

  const read = (chunk: WriteChunk): void => {
    switch (chunk.kind) {
      case 'text':
        alive()
        seen.text += chunk.text
        attempt.onText(seen.text)
        if (seen.text.length > endlessCharacters) endFor({ kind: 'truncated' })
        return
      case 'thinking':
        alive()
        seen.thought = true
        return attempt.onThinking()
      case 'allowances':
        return attempt.onAllowances?.(chunk.allowances)
      case 'usage':
        seen.tokens = chunk.tokens
        return
      case 'finish':
      case 'failed':
        seen.last = chunk
        return
      default:
        return unreachable(chunk)
    }
  }

  try {
    if (!seen.why) {
      for await (const chunk of attempt.model.write(attempt.request, controller.signal)) {
        // What was used until we hung up is worth knowing; a word that came too late is not.
        if (!seen.why || chunk.kind === 'usage') read(chunk)
        if (seen.last || seen.why) break
      }
    }
  } catch (error) {
    if (!seen.why) seen.last = { kind: 'failed', failure: attempt.onBug(error) }
  } finally {
    attempt.signal.removeEventListener('abort', cancel)
    watching.abort()
  }
  await watch
  const failure = seen.why ?? failureOf(seen.last)
  return {
    result: failure ? failed(failure) : ok({ text: seen.text }),
    text: seen.text,
    tokens: seen.tokens,
    unsaid: !failure && seen.last?.kind === 'finish' && seen.last.reason === 'unsaid',
    finished: seen.last?.kind === 'finish',
    wasAlive: life.at !== null,
    thought: seen.thought,
    ms: clock.now() - startedAt,
  }
}

/** A stream may end without an error and without an answer: only a finish is one, and what it says of it counts. */
function failureOf(last: WriteChunk | null): Failure | null {
  if (last?.kind === 'failed') return last.failure
  if (last?.kind !== 'finish') return { kind: 'connection-failed', cut: true }
  return last.reason === 'stop' || last.reason === 'unsaid' ? null : { kind: last.reason }
}
