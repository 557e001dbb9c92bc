import { expect, it } from 'vitest'
import { allowancesIn } from '../../../src/main/providers/allowances.ts'
import { limitHeaders } from './limit-headers.ts'

it.each(['openai', 'anthropic'] as const)(
  'says what is left as %s does, so that the app can read it',
  (vendor) => {
    const now = Date.parse('2026-05-01T12:00:00Z')
    const headers = new Headers(limitHeaders(vendor, { limit: 30_000, left: 12_000 }, now))
    expect(allowancesIn(headers, now)).toEqual([{ of: 'tokens', limit: 30_000, left: 12_000, perMs: 0.5 }])
  },
)
