import type { Effort } from '../../shared/settings.ts'
import type { ModelRequest } from '../ports.ts'

const leastTokens = 2_000

/**
 * Tokens for thoughts beside an answer: vendors count them into its upper bound. Copy needs few; who asks for deep ones
 * pays for the room.
 */
export const roomToThink: Readonly<Record<Effort, number>> = { quick: 8_000, balanced: 16_000, deep: 32_000 }

/**
 * The upper bound of an answer in tokens, thoughts left out. Sized per part, as a large one is reserved against the rate
 * limit; `growth` is that of the request.
 */
export const answerRoom = (most: number, growth = 1): number =>
  Math.max(leastTokens, Math.ceil(most)) * growth

/** The bound of an answer with its thoughts, in tokens: the one place that adds their room, and lets it grow. */
export const roomWithThoughts = (
  { maxTokens, growth = 1 }: Pick<ModelRequest, 'maxTokens' | 'growth'>,
  thoughts: number,
): number => maxTokens + thoughts * growth
