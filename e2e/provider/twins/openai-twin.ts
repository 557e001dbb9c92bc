import type { Bill } from '../dialect.ts'
import { refusal, type Said } from '../habits/habit.ts'

/**
 * OpenAI as its vendor documents it in November 2026. Sources: developers.openai.com/api/docs on prompt caching, reasoning,
 * error codes and models (read 2026-11-26); types of `openai` 7.57.0.
 */
export interface OpenaiTwin {
  /** An organization that is not may not stream. */
  verified: boolean
  /** From GPT-5.6 on only breakpoints are found, and what is written is counted and charged. */
  cache: 'prefix' | 'breakpoints'
  /** How long it thinks before each answer, in milliseconds of the world; nothing is sent meanwhile. */
  thinkMs: number
  /** Tokens that a second of thinking takes from the bound of the answer. */
  thoughtsPerSecond: number
  largestAnswer: number
  context: number
  credit: boolean
  /** The day its models end, as its list says. */
  shutdownDate: string | null
}

export const openaiTwin = (change: Partial<OpenaiTwin> = {}): OpenaiTwin => ({
  verified: true,
  cache: 'breakpoints',
  thinkMs: 5_000,
  thoughtsPerSecond: 90,
  largestAnswer: 128_000,
  context: 1_050_000,
  credit: true,
  shutdownDate: null,
  ...change,
})

const cacheFields = ['prompt_cache_breakpoint', 'prompt_cache_options']

/** What it refuses with a status, null for a question it answers. */
export function refusedByOpenai(
  twin: OpenaiTwin,
  body: Readonly<Record<string, unknown>>,
  bill: Bill,
): Said | null {
  if (!twin.credit)
    return refusal(429, {
      message: 'You exceeded your current quota, please check your plan and billing details.',
      type: 'insufficient_quota',
      code: 'insufficient_quota',
    })
  if (!twin.verified && body['stream'] === true)
    return refusal(400, {
      message:
        'Your organization must be verified to stream this model. Please go to: https://platform.openai.com/settings/organization/general',
      param: 'stream',
      code: 'unsupported_value',
    })
  const sampling = ['temperature', 'top_p'].find((name) => body[name] !== undefined && body[name] !== 1)
  if (sampling !== undefined)
    return refusal(400, {
      message: `Unsupported parameter: '${sampling}' is not supported with this model.`,
      param: sampling,
      code: 'unsupported_parameter',
    })
  if (body['max_tokens'] !== undefined)
    return refusal(400, {
      message:
        "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
      param: 'max_tokens',
      code: 'unsupported_parameter',
    })
  const unknown =
    twin.cache === 'prefix'
      ? cacheFields.find((field) => JSON.stringify(body).includes(`"${field}"`))
      : undefined
  if (unknown !== undefined)
    return refusal(400, {
      message: `Unknown parameter: '${unknown}'.`,
      param: unknown,
      code: 'unknown_parameter',
    })
  const bound = Number(body['max_completion_tokens'] ?? 0)
  if (bound > twin.largestAnswer)
    return refusal(400, {
      message: `max_tokens is too large: ${bound}. This model supports at most ${twin.largestAnswer} completion tokens, whereas you provided ${bound}.`,
      param: 'max_completion_tokens',
      code: 'invalid_value',
    })
  if (bill.input + bound > twin.context)
    return refusal(400, {
      message: `This model's maximum context length is ${twin.context} tokens. However, you requested ${bill.input + bound} tokens (${bill.input} in the messages, ${bound} in the completion).`,
      param: 'messages',
      code: 'context_length_exceeded',
    })
  return null
}

/** An entry of its list of models. */
export const openaiListed = (twin: OpenaiTwin, id: string): Record<string, unknown> => ({
  id,
  object: 'model',
  created: 1_790_000_000,
  owned_by: 'openai',
  shutdown_date: twin.shutdownDate,
})
