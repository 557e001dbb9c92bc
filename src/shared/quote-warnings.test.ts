import { expect, it } from 'vitest'
import { quoteWarnings } from './quote-warnings.ts'

it('says before a run what its server has no room for, and when its model is switched off', () => {
  const context = {
    needed: 9_000,
    limit: 4_096,
    fits: [],
    tooLarge: [{ section: 1 as const, needed: 9_000 }],
  }
  expect(quoteWarnings({ context, ends: [{ model: 'gpt-x', on: '2026-11-30' }] })).toEqual([
    'Needs a context of 16k; this server has 4k. None of it would be written.',
    'gpt-x is switched off on 30 November 2026. Pick a newer one in Settings.',
  ])
  expect(quoteWarnings({ context: null })).toEqual([])
})
