import { expect, test } from 'vitest'
import { retryAfterMs } from './retry-after.ts'

const now = Date.parse('2026-05-01T12:00:00Z')
const wait = (headers: Record<string, string>): number | null => retryAfterMs(new Headers(headers), now)

test.each([
  ['seconds', { 'retry-after': '7' }, 7_000],
  ['parts of a second', { 'retry-after': '1.5' }, 1_500],
  ['an HTTP date', { 'retry-after': 'Fri, 01 May 2026 12:00:30 GMT' }, 30_000],
  ['a date that has passed', { 'retry-after': 'Fri, 01 May 2026 11:00:00 GMT' }, 0],
  ['milliseconds before seconds', { 'retry-after-ms': '250', 'retry-after': '1' }, 250],
  ['minutes and seconds', { 'x-ratelimit-reset-requests': '6m0s' }, 360_000],
  ['milliseconds with their unit', { 'x-ratelimit-reset-tokens': '120ms' }, 120],
  ['hours, minutes and parts of a second', { 'x-ratelimit-reset-tokens': '1h2m3.5s' }, 3_723_500],
  [
    'a moment, which is no number of 2026 seconds',
    { 'anthropic-ratelimit-requests-reset': '2026-05-01T12:01:00Z' },
    60_000,
  ],
  ['a moment in seconds since 1970', { 'x-ratelimit-reset': String(now / 1000 + 9) }, 9_000],
  ['a moment in milliseconds since 1970', { 'x-ratelimit-reset': String(now + 9_000) }, 9_000],
])('reads %s', (_, headers, expected) => {
  expect(wait(headers)).toBe(expected)
})

test.each([
  ['an hour fast', 'Fri, 01 May 2026 11:00:00 GMT', 'Fri, 01 May 2026 11:00:30 GMT'],
  ['a day slow', 'Sat, 02 May 2026 12:00:00 GMT', 'Sat, 02 May 2026 12:00:30 GMT'],
])('reads moments by the clock of the server where the one here is %s', (_, date, after) => {
  expect(wait({ date, 'retry-after': after })).toBe(30_000)
  const reset = new Date(after).toISOString()
  expect(wait({ date, 'anthropic-ratelimit-requests-reset': reset })).toBe(30_000)
  expect(wait({ date, 'x-ratelimit-reset': String(Date.parse(after) / 1000) })).toBe(30_000)
  expect(wait({ date: 'today', 'retry-after': 'Fri, 01 May 2026 12:00:30 GMT' })).toBe(30_000)
})

test('takes the limit that is used up, not the one that resets last', () => {
  const headers = {
    'anthropic-ratelimit-requests-reset': '2026-05-01T12:00:05Z',
    'anthropic-ratelimit-requests-remaining': '0',
    'anthropic-ratelimit-tokens-reset': '2026-05-01T12:30:00Z',
    'anthropic-ratelimit-tokens-remaining': '4000',
  }
  expect(wait(headers)).toBe(5_000)
})

test('says nothing where the headers say nothing readable', () => {
  expect(wait({})).toBeNull()
  expect(wait({ 'retry-after': 'soon' })).toBeNull()
  expect(wait({ 'retry-after': '-5' })).toBeNull()
  expect(wait({ 'x-ratelimit-reset-requests': '6 minutes' })).toBeNull()
})
