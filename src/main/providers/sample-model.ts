import { estimateTokenCount } from 'tokenx'
import type { Clock, ModelRequest, TextModel, WriteChunk } from '../../core/ports.ts'
import { answerTo } from './sample/answer-to.ts'

export interface SampleOptions {
  /** Characters a second; Infinity writes at once. */
  pace: number
  clock: Clock
  /** The folder of its texts, `sample/`. */
  texts: string
}

/** How often text arrives, in milliseconds: about as often as from a model over the network. */
const beat = 40
/** Characters at a time when nobody waits for the pace. */
const atOnce = 4_000

/** Writes the whole vault without a network, a key or a cost, so that the product can be seen before anything is paid. */
export function sampleModel({ pace, clock, texts }: SampleOptions): TextModel {
  async function* write(request: ModelRequest, signal: AbortSignal): AsyncGenerator<WriteChunk, undefined> {
    const answer = JSON.stringify(answerTo(request.material, texts))
    const size = Number.isFinite(pace) ? Math.max(1, Math.round((pace * beat) / 1000)) : atOnce
    const began = clock.now()
    for (let written = 0; written < answer.length;) {
      const end = endOf(answer, written + size)
      // Due by the pace since the beginning, so that late timers do not add up.
      const wait = Number.isFinite(pace) ? began + (end / pace) * 1000 - clock.now() : 0
      if (wait > 0) await clock.sleep(wait, signal)
      if (signal.aborted) {
        yield { kind: 'failed', failure: { kind: 'cancelled' } }
        return
      }
      yield { kind: 'text', text: answer.slice(written, end) }
      written = end
    }
    const asked = estimateTokenCount(request.system + request.shared + request.prompt)
    yield { kind: 'usage', tokens: { input: asked, output: estimateTokenCount(answer), cached: 0 } }
    yield { kind: 'finish', reason: 'stop' }
  }
  return { provider: 'sample', model: 'sample-writer', write }
}

/** Never between the two halves of a character outside the basic plane. */
function endOf(text: string, end: number): number {
  const code = text.charCodeAt(end - 1)
  return code >= 0xd800 && code <= 0xdbff ? end + 1 : Math.min(end, text.length)
}
