import { expect, test } from 'vitest'
import type { Tokens } from '../../shared/provider.ts'
import { openaiPieces } from './openai-pieces.ts'

/** The tokens in a server's word of what a question used. */
const counted = (usage: object): Tokens | undefined =>
  openaiPieces({ choices: [], usage }, null)?.flatMap((piece) =>
    piece.kind === 'usage' ? [piece.tokens] : [],
  )[0]

test('thoughts that are counted beside the answer are paid as the answer is', () => {
  // xAI (vercel/ai#12425).
  const xai = {
    prompt_tokens: 12,
    completion_tokens: 1,
    total_tokens: 399,
    completion_tokens_details: { reasoning_tokens: 386 },
  }
  expect(counted(xai)).toEqual({ input: 12, output: 387, cached: 0, thoughts: 386 })
  expect(counted({ ...xai, total_tokens: undefined })).toEqual({
    input: 12,
    output: 387,
    cached: 0,
    thoughts: 386,
  })
  // Gemini (mozilla-ai/any-llm#1290) says in the total alone that there were any.
  expect(counted({ prompt_tokens: 20, completion_tokens: 198, total_tokens: 623 })).toEqual({
    input: 20,
    output: 603,
    cached: 0,
    thoughts: 405,
  })
})

test('thoughts that are a part of the answer are counted once', () => {
  const usage = {
    prompt_tokens: 500,
    completion_tokens: 300,
    completion_tokens_details: { reasoning_tokens: 200 },
  }
  for (const total_tokens of [800, undefined, 0])
    expect(counted({ ...usage, total_tokens })).toEqual({ input: 500, output: 300, cached: 0, thoughts: 200 })
  expect(counted({ prompt_tokens: 5, completion_tokens: 3, total_tokens: 8 })).toEqual({
    input: 5,
    output: 3,
    cached: 0,
  })
})

test('more from a cache than was asked stood beside the question', () => {
  const usage = { prompt_tokens: 100, completion_tokens: 20, prompt_tokens_details: { cached_tokens: 500 } }
  for (const total_tokens of [undefined, 120, 620])
    expect(counted({ ...usage, total_tokens })).toEqual({ input: 600, output: 20, cached: 500 })
})
