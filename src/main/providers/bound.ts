import { thinkingTokens, boundWithThoughts } from '../../core/generate/answer-bound.ts'
import type { ModelRequest } from '../../core/ports.ts'
import { estimatedContext } from '../../core/tokens-of-model.ts'
import type { Step } from './ladder.ts'
import type { ModelTraits } from './model-traits.ts'

/** Bounds below this hold no part of a section, in tokens. */
const smallest = 512

/**
 * An answer that is cut at less than this share of its bound says too little to be worth asking for. A bound that has
 * grown after a cut asks for no more than before: where a context is full, there is none.
 */
export const leastBound = ({ maxTokens, growth = 1 }: ModelRequest): number =>
  Math.max(smallest, Math.floor(maxTokens / growth / 4))

/**
 * The upper bound of an answer, thoughts included, in tokens: as large as is wanted, and no larger than the model and
 * its place take. Where the question leaves no sensible room it stays, and the server says so with its own count.
 */
export function boundOf(
  request: ModelRequest,
  { way, bound }: Step,
  { traits = {}, reasoning }: { traits?: ModelTraits; reasoning: boolean },
): number {
  if (bound !== undefined) return bound
  // What was seen counts more than what is known of the name.
  const thinks = way.thinks === true || (traits.thinks ?? reasoning)
  const wanted = boundWithThoughts(request, thinks ? (traits.thinkingTokens ?? thinkingTokens.quick) : 0)
  const most = Math.min(wanted, way.largest ?? Infinity, traits.largestAnswer ?? Infinity)
  const together = Math.min(way.together ?? Infinity, traits.context ?? Infinity)
  if (together === Infinity) return most
  const room = together - questionTokens(request)
  return room >= leastBound(request) ? Math.min(most, room) : most
}

/** What a question takes of the context, in tokens: the same number that was compared with it before the run. */
export const questionTokens = (request: ModelRequest): number =>
  request.takes?.() ?? estimatedContext(request)
