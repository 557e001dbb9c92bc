import { expect, test } from 'vitest'
import { aboutMoney, moneyRange, quoteWords, timeRange } from './quote-words.ts'

const seconds = { least: 220, most: 370 }

test('says money and time from the least to the most, and no money where there are no prices', () => {
  expect(quoteWords({ cost: { least: 0.6, most: 1.1 }, seconds })).toBe(
    'about $0.60 to $1.10, 4 to 6 minutes',
  )
  expect(quoteWords({ cost: null, seconds })).toBe('about 4 to 6 minutes')
  expect(quoteWords({ cost: { least: 0, most: 0 }, seconds })).toBe('about 4 to 6 minutes')
  expect(quoteWords({ cost: { least: 0.001, most: 0.004 }, seconds })).toBe('under $0.01, 4 to 6 minutes')
})

test('says one number where both are the same to a cent or a minute', () => {
  expect(moneyRange({ least: 0.601, most: 0.604 })).toBe('$0.60')
  expect(moneyRange({ least: 0.001, most: 0.04 })).toBe('up to $0.04')
  expect(timeRange({ least: 0.2, most: 0.4 })).toBe('1 second')
  expect(timeRange({ least: 100, most: 140 })).toBe('2 minutes')
})

test('says “about” of an amount, and not of what is a limit already', () => {
  expect(aboutMoney({ least: 0.6, most: 1.1 })).toBe('about $0.60 to $1.10')
  expect(aboutMoney({ least: 0.001, most: 0.04 })).toBe('up to $0.04')
  expect(aboutMoney({ least: 0.001, most: 0.004 })).toBe('under $0.01')
  expect(aboutMoney({ least: 0, most: 0 })).toBeNull()
})
