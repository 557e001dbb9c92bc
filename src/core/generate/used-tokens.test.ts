import { describe, expect, it } from 'vitest'
import { intakeSchema } from '../../shared/intake.ts'
import type { Tokens } from '../../shared/provider.ts'
import type { ModelRequest } from '../ports.ts'
import { tokensOfModel } from '../tokens-of-model.ts'
import type { AttemptEnd } from './attempt.ts'
import { bookedCost } from './spending.ts'
import { asCounted, usedTokens } from './used-tokens.ts'

const request: ModelRequest = {
  system: 'You write copy.',
  shared: 'A workshop that mends bicycles and lends them out. '.repeat(100),
  prompt: 'Write a title and two lines.',
  schemaName: 'title',
  schema: { type: 'object', description: 'Sent beside the words, and not counted everywhere. '.repeat(200) },
  alone: false,
  maxTokens: 4_000,
  material: { kind: 'suggestions', intake: intakeSchema.parse({}), key: 'businessName' },
}
const text = 'Your bicycle is ready on the same day, and you hear from us before we mend more. '.repeat(50)
const counting = tokensOfModel({ provider: 'x', model: 'x', kind: 'openai' }, null)
const words = counting.ofQuestion({ ...request, schema: {} })
const written = counting.ofText(text)
const endWith = (tokens: Tokens | null): AttemptEnd => ({
  result: { ok: true, value: { text } },
  ...{ text, tokens, unsaid: false, finished: true, wasAlive: true, thought: false, ms: 1 },
})
const seen = (tokens: Tokens | null) => {
  const end = asCounted(endWith(tokens), request, counting)
  return { used: usedTokens(end, request, counting), booked: bookedCost(end, 0.01, 0.4) }
}

describe('what a provider says it used', () => {
  it.each([
    ['as much as is estimated', { input: words, output: written, cached: 0 }],
    [
      'of denser tokens than ours',
      { input: Math.ceil(words / 2), output: Math.ceil(written / 2), cached: 0 },
    ],
    [
      'of a cache and of thoughts',
      { input: words, output: written * 9, cached: words, thoughts: written * 8 },
    ],
  ])('is believed: %s', (_, tokens) => {
    expect(seen(tokens)).toEqual({ used: tokens, booked: 0.01 })
  })

  it.each([
    ['nothing at all', { input: 0, output: 0, cached: 0 }],
    ['no answer', { input: words, output: 0, cached: 0 }],
    ['the first piece of the answer', { input: words, output: 1, cached: 0 }],
    ['no question', { input: 3, output: written, cached: 0 }],
    ['a tenth of both', { input: Math.ceil(words / 10), output: Math.ceil(written / 10), cached: 0 }],
  ])('is not all of it, and the most is booked: %s', (_, tokens) => {
    const { used, booked } = seen(tokens)
    expect(booked).toBe(0.4)
    expect(used.input).toBeGreaterThanOrEqual(words)
    expect(used.output).toBeGreaterThanOrEqual(written)
  })
})
