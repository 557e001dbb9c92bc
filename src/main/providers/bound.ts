import { estimateTokenCount } from 'tokenx'
import { roomToThink, roomWithThoughts } from '../../core/generate/answer-room.ts'
import type { ModelRequest } from '../../core/ports.ts'
import type { Step } from './ladder.ts'
import type { ModelTraits } from './model-traits.ts'
import { schemaInWords } from './way-of-asking.ts'

/** Bounds below this hold no part of a section, in tokens. */
const smallest = 512

/** An answer that is cut at less than this share of its bound says too little to be worth asking for. */
export const leastBound = ({ maxTokens }: ModelRequest): number =>
  Math.max(smallest, Math.floor(maxTokens / 4))

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
  const wanted = roomWithThoughts(request, thinks ? (traits.roomToThink ?? roomToThink.quick) : 0)
  const most = Math.min(wanted, way.largest ?? Infinity, traits.largestAnswer ?? Infinity)
  const together = Math.min(way.together ?? Infinity, traits.context ?? Infinity)
  if (together === Infinity) return most
  const room = together - questionTokens(request)
  return room >= leastBound(request) ? Math.min(most, room) : most
}

/** Estimated, with the tenth that estimates miss. */
export const questionTokens = ({ system, shared, prompt, schema }: ModelRequest): number =>
  Math.ceil(estimateTokenCount(`${system}${shared}${prompt}${schemaInWords(schema)}`) * 1.1)
