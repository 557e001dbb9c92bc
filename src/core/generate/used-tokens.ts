import { noTokens, type Tokens } from '../../shared/provider.ts'
import type { ModelRequest } from '../ports.ts'
import type { TokensOfModel } from '../tokens-of-model.ts'
import type { AttemptEnd } from './attempt.ts'

/**
 * No model counts fewer tokens than this share of our estimate. Ours are too many by a third at the most, in writing systems
 * of which a token holds several letters.
 */
const leastOfEstimate = 0.4

/**
 * The attempt as far as its count of tokens can be believed: one of less than was sent and came cannot be all of it, and
 * counts as one that was not said to its end. Gateways pass on the first of several counts, or zeros.
 */
export function asCounted(end: AttemptEnd, request: ModelRequest, counting: TokensOfModel): AttemptEnd {
  const { tokens, finished, text } = end
  if (!tokens || !finished) return end
  const isWhole =
    tokens.input >= leastInput(request, counting) && tokens.output >= counting.ofText(text) * leastOfEstimate
  return isWhole ? end : { ...end, finished: false }
}

/** A form may be sent beside the words, and is not counted everywhere. */
const leastInput = (request: ModelRequest, counting: TokensOfModel): number =>
  counting.ofQuestion({ ...request, schema: {} }) * leastOfEstimate

/**
 * What the provider said, estimated where it said nothing, too little, or was not there to its end: what it counts before
 * the answer leaves the answer out. Nothing arrived: nothing was used, as far as anybody can know.
 */
export function usedTokens(
  { tokens, finished, wasAlive, text }: AttemptEnd,
  request: ModelRequest,
  counting: TokensOfModel,
): Tokens {
  if (tokens && finished) return tokens
  const estimated = (): Tokens => ({
    input: counting.ofQuestion(request),
    output: counting.ofText(text),
    cached: 0,
  })
  if (!tokens) return wasAlive ? estimated() : noTokens
  const said = tokens.input >= leastInput(request, counting) ? tokens : estimated()
  return { ...said, output: Math.max(tokens.output, counting.ofText(text)) }
}
