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

it('says both in tokens where they are one size, or none', () => {
  const alone = { fits: [], tooLarge: [{ section: 10 as const, needed: 8_190 }] }
  expect(contextWords({ needed: 8_190, limit: 8_100, ...alone })).toMatch(
    /^Needs a context of 8,190 tokens; this server has 8,100\. /u,
  )
  expect(contextWords({ needed: 700, limit: 400, ...alone })).toMatch(/^Needs a context of 700 tokens; /u)
})
