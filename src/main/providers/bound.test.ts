import { expect, test } from 'vitest'
import type { CheckRequest } from '../../core/ports.ts'
import { boundOf } from './bound.ts'

const request = (change: Partial<CheckRequest> = {}): CheckRequest => ({
  system: '',
  shared: '',
  prompt: '',
  schemaName: 'check',
  schema: {},
  alone: true,
  maxTokens: 2_000,
  takes: () => 6_000,
  material: { kind: 'check' },
  ...change,
})
const step = { way: { form: 'plain', bound: 'max_tokens' }, form: 'plain' } as const
const traits = { context: 8_192, thinks: true }

test('an answer is bounded by what the counted question leaves of the context', () => {
  expect(boundOf(request(), step, { traits, reasoning: true })).toBe(8_192 - 6_000)
})

test('a bound that has grown after a cut is still no larger than that, and is not refused for it', () => {
  const grown = request({ maxTokens: 16_000, growth: 8 })
  expect(boundOf(grown, step, { traits, reasoning: true })).toBe(8_192 - 6_000)
})
