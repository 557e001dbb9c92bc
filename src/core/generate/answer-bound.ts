import type { Effort } from '../../shared/settings.ts'
import type { ModelRequest } from '../ports.ts'

const leastTokens = 2_000

/**
 * Tokens for thoughts beside an answer: vendors count them into its upper bound. Two minutes of thoughts at 90 tokens a
 * second are 10,800, and an answer that is cut is paid for; room that is not used costs nothing. OpenAI advises 25,000
 * tokens for thoughts and answer together where nobody knows yet (platform.openai.com/docs/guides/reasoning, read
 * 2026-11-26); Anthropic names no number since effort has taken the place of budgets.
 */
export const thinkingTokens: Readonly<Record<Effort, number>> = {
  quick: 16_000,
  balanced: 24_000,
  deep: 32_000,
}

/**
 * The upper bound of an answer in tokens, thoughts left out. Sized per part, as a large one is reserved against the rate
 * limit; `growth` is that of the request.
 */
export const answerBound = (most: number, growth = 1): number =>
  Math.max(leastTokens, Math.ceil(most)) * growth

/** The bound of an answer with its thoughts, in tokens: the one place that adds their room, and lets it grow. */
export const boundWithThoughts = (
  { maxTokens, growth = 1 }: Pick<ModelRequest, 'maxTokens' | 'growth'>,
  thoughts: number,
): number => maxTokens + thoughts * growth

/**
 * The context that a question and its answer need with their thoughts, in tokens. Where it is small, a quarter of it is
 * for thoughts: of 4,096 tokens that is 1,024, the least that Anthropic takes as a budget for them
 * (platform.claude.com/docs, extended thinking, read 2026-11-26).
 */
export const neededContext = (words: number, thoughts: number): number =>
  Math.ceil(words + Math.min(thoughts, words / 3))
