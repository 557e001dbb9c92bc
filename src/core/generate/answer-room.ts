/** Answers of models that think before they write: what they think counts as output. */
const thinking = { factor: 3, least: 8_000 }
const leastTokens = 2_000

/** Room that adapters add for a model that thinks before it writes: vendors count the thoughts into the answer's upper bound. */
export const roomToThink = 12_000

/**
 * The upper bound of an answer in tokens. Sized per part, as a large one is reserved against the rate limit;
 * `room` grows it after an answer was cut off.
 */
export function answerRoom(most: number, reasoning: boolean, room: number): number {
  const answer = Math.max(leastTokens, Math.ceil(most)) * room
  return reasoning ? Math.max(answer * thinking.factor, answer + thinking.least) : answer
}
