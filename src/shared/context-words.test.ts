import { expect, it } from 'vitest'
import { contextWords } from './context-words.ts'

it('says what a plan needs and what a server has, in sizes that servers are set to', () => {
  const tooLarge = [{ section: 10 as const, needed: 14_100 }]
  const words = { needed: 14_100, limit: 4096, fits: [1 as const, 2 as const], tooLarge }
  expect(contextWords(words)).toBe(
    'Needs a context of 16k; this server has 4k. 2 of 3 sections would be written. Left out: Funnel Page Copy. Raise it where that server is set up, or pick a model with more room.',
  )
  expect(contextWords({ ...words, fits: [] })).toContain('None of it would be written.')
})
