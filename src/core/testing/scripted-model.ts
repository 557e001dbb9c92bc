import type { ProviderId } from '../../shared/provider.ts'
import type { Clock, TextModel, WriteChunk, WriteRequest } from '../ports.ts'

/** What a model does next: wait, say something, end without a word, throw, or never say anything again. */
export type Step =
  WriteChunk | { kind: 'wait'; ms: number } | { kind: 'throw'; error: unknown } | { kind: 'silence' }

export interface Call {
  provider: ProviderId
  request: WriteRequest
  /** Number of this provider's call, from 1. */
  call: number
  startedAt: number
  endedAt: number | null
  /** The caller's signal had aborted when the stream ended. */
  aborted: boolean
}

/** What all providers of a test have been asked, and how many streams are open. */
export interface CallBook {
  calls: Call[]
  open: () => number
  mostOpen: () => number
}

export interface ScriptedModels {
  book: CallBook
  model: (provider: ProviderId, script: Script, closingMs?: number) => TextModel
}

/** The steps of an answer; the call number is that of this provider, from 1. */
export type Script = (request: WriteRequest, call: number) => readonly Step[]

/** Models that do as a test says, in the clock's time. Like real ones they obey the signal and close before they end. */
export function scriptedModels(clock: Clock): ScriptedModels {
  const calls: Call[] = []
  let open = 0
  let mostOpen = 0
  const never = new AbortController().signal

  const model = (provider: ProviderId, script: Script, closingMs = 0): TextModel => {
    let asked = 0
    async function* write(request: WriteRequest, signal: AbortSignal): AsyncGenerator<WriteChunk, undefined> {
      asked += 1
      const call: Call = {
        provider,
        request,
        call: asked,
        startedAt: clock.now(),
        endedAt: null,
        aborted: false,
      }
      calls.push(call)
      open += 1
      mostOpen = Math.max(mostOpen, open)
      try {
        yield* played(script(request, asked), clock, signal)
      } finally {
        if (closingMs > 0) await clock.sleep(closingMs, never)
        open -= 1
        call.endedAt = clock.now()
        call.aborted = signal.aborted
      }
    }
    return { provider, model: `${provider}-model`, write }
  }
  return { model, book: { calls, open: () => open, mostOpen: () => mostOpen } }
}

async function* played(
  steps: readonly Step[],
  clock: Clock,
  signal: AbortSignal,
): AsyncGenerator<WriteChunk, undefined> {
  for (const step of steps) {
    if (signal.aborted) return
    if (step.kind === 'wait') await clock.sleep(step.ms, signal)
    else if (step.kind === 'silence') await aborted(signal)
    else if (step.kind === 'throw') throw step.error
    else yield step
  }
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve()
    signal.addEventListener('abort', () => resolve(), { once: true })
  })

/** The steps of an answer that arrives evenly in `ms`, with what it used. */
export function answering(answer: unknown, ms = 10_000, pieces = 10): Step[] {
  const text = typeof answer === 'string' ? answer : JSON.stringify(answer)
  const size = Math.max(1, Math.ceil(text.length / pieces))
  const steps: Step[] = []
  for (let from = 0; from < text.length; from += size) {
    steps.push({ kind: 'wait', ms: ms / pieces }, { kind: 'text', text: text.slice(from, from + size) })
  }
  const tokens = { input: 1_000, output: Math.ceil(text.length / 4), cached: 0 }
  return [...steps, { kind: 'usage', tokens }, { kind: 'finish', reason: 'stop' }]
}
