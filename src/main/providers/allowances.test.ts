import { expect, test } from 'vitest'
import { allowancesIn } from './allowances.ts'

const now = Date.parse('2026-05-01T12:00:00Z')
const said = (headers: Record<string, string>) => allowancesIn(new Headers(headers), now)

test('reads what OpenAI says of requests and tokens', () => {
  expect(
    said({
      'x-ratelimit-limit-requests': '60',
      'x-ratelimit-remaining-requests': '59',
      'x-ratelimit-reset-requests': '1s',
      'x-ratelimit-limit-tokens': '30000',
      'x-ratelimit-remaining-tokens': '21000',
      'x-ratelimit-reset-tokens': '18s',
    }),
  ).toEqual([
    { of: 'requests', limit: 60, left: 59, perMs: 0.001 },
    { of: 'tokens', limit: 30_000, left: 21_000, perMs: 0.5 },
  ])
})

test('reads what Anthropic says, whose resets are dates', () => {
  const of = (what: string, limit: number, remaining: number) => ({
    [`anthropic-ratelimit-${what}-limit`]: String(limit),
    [`anthropic-ratelimit-${what}-remaining`]: String(remaining),
    [`anthropic-ratelimit-${what}-reset`]: '2026-05-01T12:00:30Z',
  })
  expect(
    said({
      ...of('requests', 50, 49),
      ...of('input-tokens', 30_000, 27_000),
      ...of('output-tokens', 6_000, 0),
    }),
  ).toEqual([
    { of: 'requests', limit: 50, left: 49, perMs: 50 / 60_000 },
    { of: 'input', limit: 30_000, left: 27_000, perMs: 0.5 },
    { of: 'output', limit: 6_000, left: 0, perMs: 0.1 },
  ])
})

test('sees by the time of the reset that something is counted by the day', () => {
  const [requests] = said({
    'x-ratelimit-limit-requests': '200',
    'x-ratelimit-remaining-requests': '190',
    'x-ratelimit-reset-requests': '1h12m0s',
  })
  expect(requests?.perMs).toBeCloseTo(10 / 4_320_000)
})

test.each([
  ['nothing', {}],
  ['words', { limit: 'many', remaining: 'some', reset: 'soon' }],
  ['no reset', { limit: '30000', remaining: '1', reset: '' }],
  ['a limit of nothing', { limit: '0', remaining: '0', reset: '1s' }],
  ['a debt', { limit: '30000', remaining: '-5', reset: '1s' }],
])('leaves out what says %s', (_, words) => {
  expect(
    said(
      Object.fromEntries(Object.entries(words).map(([word, value]) => [`x-ratelimit-${word}-tokens`, value])),
    ),
  ).toEqual([])
})

test('reads dates by the clock of the server', () => {
  const [requests] = said({
    date: 'Fri, 01 May 2026 10:00:00 GMT',
    'anthropic-ratelimit-requests-limit': '100',
    'anthropic-ratelimit-requests-remaining': '40',
    'anthropic-ratelimit-requests-reset': '2026-05-01T10:02:00Z',
  })
  expect(requests).toMatchObject({ left: 40, perMs: 60 / 120_000 })
})
