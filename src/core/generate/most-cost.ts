import type { ProviderSettings } from '../../shared/settings.ts'
import type { ModelRequest } from '../ports.ts'
import { utf8Bytes } from '../../shared/utf8-bytes.ts'
import { thinkingTokens, boundWithThoughts } from './answer-bound.ts'

/** What a vendor puts around the words of a question: roles, the name of the form, its own remarks. In tokens. */
const framing = 1_000

/** What is known of how a provider counts: the most tokens it said for a byte of a question of ours. */
export interface Counted {
  tokensPerByte: number | null
}

/** A later question may be denser than those before it, by as much as one language is denser than another. */
const margin = 2

/**
 * The most a question can cost, in US dollars; null without a price. No vendor makes more tokens of a text than it has
 * bytes (their alphabets begin with the 256 bytes), and once a provider has said how it counts, twice that is enough.
 * All of the question may be written into a cache, and all of the answer's bound may be used.
 */
export function mostCost(
  request: ModelRequest,
  { kind, price, effort = 'quick' }: Pick<ProviderSettings, 'kind' | 'price' | 'effort'>,
  { tokensPerByte }: Counted = { tokensPerByte: null },
): number | null {
  if (kind === 'sample') return 0
  if (!price) return null
  const perByte = tokensPerByte === null ? 1 : Math.max(Math.min(1, tokensPerByte * margin), tokensPerByte)
  const input = bytesOf(request) * perByte + framing
  // That a model thinks may only be found when it is asked, so the room for it is always counted.
  const output = boundWithThoughts(request, thinkingTokens[effort])
  const dearest = Math.max(price.input, price.cached, price.cacheWritten ?? 0)
  return (input * dearest + output * price.output) / 1e6
}

/**
 * Learns from what a provider said it read. All of it counts for the words, as nobody says how much a vendor put around
 * them: taken off a short question it would leave too little for a long one.
 */
export function countedMore(counted: Counted, request: ModelRequest, input: number): void {
  const perByte = input / Math.max(1, bytesOf(request))
  counted.tokensPerByte = Math.max(counted.tokensPerByte ?? 0, perByte)
}

const bytesOf = ({ system, shared, prompt, schema }: ModelRequest): number =>
  [system, shared, prompt, JSON.stringify(schema)].reduce((sum, text) => sum + utf8Bytes(text), 0)
