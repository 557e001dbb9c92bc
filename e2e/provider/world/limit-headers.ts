import type { Course } from './course.ts'

/** What a vendor says in the headers of an answer of the tokens that are left to its key; `now` in milliseconds since 1970. */
export function limitHeaders(
  vendor: 'openai' | 'anthropic',
  tokens: NonNullable<Course['tokensLeft']>,
  now: number,
): Record<string, string> {
  const { limit, left } = tokens
  const fullInMs = ((limit - left) / limit) * 60_000
  if (vendor === 'openai')
    return {
      'x-ratelimit-limit-tokens': String(limit),
      'x-ratelimit-remaining-tokens': String(left),
      'x-ratelimit-reset-tokens': `${(fullInMs / 1000).toFixed(3)}s`,
    }
  return {
    'anthropic-ratelimit-tokens-limit': String(limit),
    'anthropic-ratelimit-tokens-remaining': String(left),
    'anthropic-ratelimit-tokens-reset': `${new Date(now + fullInMs).toISOString().slice(0, 19)}Z`,
  }
}
