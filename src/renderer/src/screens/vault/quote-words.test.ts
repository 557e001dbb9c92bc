import { expect, test } from 'vitest'
import type { Quote } from '../../../../shared/ipc.ts'
import { quoteWords } from './quote-words.ts'

const quote: Quote = {
  sections: [8, 9],
  requests: 5,
  inputTokens: 15_000,
  outputTokens: 6_000,
  cost: 0.12,
  seconds: 180,
  providers: [],
}

test('says time, tokens and money in a line, and no money where there are no prices', () => {
  expect(quoteWords(quote)).toBe('about 3 minutes · 21k tokens · $0.12')
  expect(quoteWords({ ...quote, cost: null, seconds: 42 })).toBe('about 42 seconds · 21k tokens')
  expect(quoteWords({ ...quote, cost: 0, seconds: 0.2 })).toBe('about 1 second · 21k tokens')
})
