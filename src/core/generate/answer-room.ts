import type { Effort } from '../../shared/settings.ts'

/** Answers of models that think before they write: what they think counts as output. */
const thinking = { factor: 3, least: 8_000 }
const leastTokens = 2_000

/**
 * Tokens for thoughts beside an answer: vendors count them into its upper bound. Copy needs few; who asks for deep ones
 * pays for the room.
 */
export const roomToThink: Readonly<Record<Effort, number>> = { quick: 8_000, balanced: 16_000, deep: 32_000 }

/**
 * The upper bound of an answer in tokens. Sized per part, as a large one is reserved against the rate limit;
 * `room` grows it after an answer was cut off.
 */
export function answerRoom(most: number, reasoning: boolean, room: number): number {
  const answer = Math.max(leastTokens, Math.ceil(most)) * room
  return reasoning ? Math.max(answer * thinking.factor, answer + thinking.least) : answer
}
