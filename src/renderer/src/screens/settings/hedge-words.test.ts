import { expect, test } from 'vitest'
import { hedgeWords } from './hedge-words.ts'

test('says what asking twice would have cost, in money only with prices', () => {
  const known = { runs: 4, parts: 1.5, tokens: 9_240, cost: 0.04 }
  expect(hedgeWords(known)).toBe(
    'In your last 4 runs it would have asked twice for 1.5 requests a run, at most 9,000 tokens more. At the prices of your first provider: at most $0.04 for a run.',
  )
  expect(hedgeWords({ ...known, cost: null })).not.toContain('$')
})

test('has no number where nothing is known', () => {
  expect(hedgeWords({ runs: 0, parts: 0, tokens: 0, cost: null })).not.toMatch(/\d/)
})

test('says that it would have cost nothing where nothing was slow', () => {
  expect(hedgeWords({ runs: 1, parts: 0, tokens: 0, cost: 0 })).toContain('your last run nothing')
})
