import { thinkingTokens, boundWithThoughts } from '../generate/answer-bound.ts'
import type { WriteRequest } from '../ports.ts'
import { utf8Bytes } from '../../shared/utf8-bytes.ts'
import type { Price } from '../../shared/settings.ts'
import type { Script, Step } from './scripted-model.ts'

/** How a vendor that is not seen by the engine counts. All shares are from 0 to 1. */
export interface Counting {
  /** Tokens it makes of a byte of the question, and what it adds of its own to every question. */
  tokensPerByte: number
  added: number
  /** How much of the answer's bound it uses, thoughts included, call by call, whatever was shown of it. */
  used: readonly number[]
  /** How much of a question it finds in its cache, and how much of the rest it writes into it. */
  cached: number
  written: number
}

export interface Bill {
  /** US dollars for all that was asked of it, as it counts. */
  total: number
}

/**
 * A script whose vendor bills every question it read, also those whose answer never came or was thrown away. What it says
 * of its tokens is what it bills; it says it only where the script does.
 */
export function billed(script: Script, price: Price, counting: Counting, bill: Bill): Script {
  return (request, call) => {
    const steps = script(request, call)
    if (isTurnedAway(steps)) return steps
    const tokens = tokensOf(request, counting, call)
    const fresh = tokens.input - tokens.cached - tokens.cacheWritten
    bill.total +=
      (fresh * price.input +
        tokens.cached * price.cached +
        tokens.cacheWritten * (price.cacheWritten ?? price.input) +
        tokens.output * price.output) /
      1e6
    return steps.map((step): Step => (step.kind === 'usage' ? { kind: 'usage', tokens } : step))
  }
}

function tokensOf(
  request: WriteRequest,
  { tokensPerByte, added, used, cached, written }: Counting,
  call: number,
) {
  const text = [request.system, request.shared, request.prompt, JSON.stringify(request.schema)].join('')
  const input = Math.round(utf8Bytes(text) * tokensPerByte + added)
  const found = Math.floor(input * cached)
  return {
    input,
    cached: found,
    cacheWritten: Math.floor((input - found) * written),
    output: Math.floor(boundWithThoughts(request, thinkingTokens.quick) * (used[call % used.length] ?? 1)),
  }
}

/** It fails before a word and is no connection that broke: nothing was read. */
function isTurnedAway(steps: readonly Step[]): boolean {
  const first = steps.find(({ kind }) => kind !== 'wait' && kind !== 'allowances')
  return first?.kind === 'failed' && !(first.failure.kind === 'connection-failed' && first.failure.cut)
}
