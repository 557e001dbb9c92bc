import { expect, test } from 'vitest'
import { dayOf, learn, noExperience, pastMs, recordOf, type Experience } from './experience.ts'
import { noTokens } from './provider.ts'
import type { RunEvent } from './run-event.ts'

const day = 86_400_000
const now = Date.UTC(2026, 10, 23, 12)
const said = { runId: 'run', seq: 1, section: 8 as const, part: 2, attempt: 1, model: 'm', tokens: noTokens }

const saved = (ms: number, at = now, provider: 'openai' | 'anthropic' = 'openai'): RunEvent => ({
  ...said,
  kind: 'part-saved',
  at,
  provider,
  ms,
  cost: null,
})
const failedWith = (kind: 'truncated' | 'cancelled', at = now): RunEvent => ({
  ...said,
  kind: 'attempt-failed',
  at,
  provider: 'openai',
  ms: 1,
  failure: { kind },
  next: { kind: 'stop' },
  counted: true,
  cost: null,
})
const after = (...events: RunEvent[]): Experience => events.reduce(learn, noExperience())

test('counts calls and successes of each provider over thirty days, and leaves cancelled ones out', () => {
  const known = after(
    saved(1, now - 31 * day),
    saved(1, now - 3 * day),
    failedWith('truncated'),
    failedWith('cancelled'),
    saved(1),
    saved(1, now, 'anthropic'),
  )
  expect(recordOf(known, 'openai', now)).toEqual({ calls: 3, successes: 2 })
  expect(recordOf(known, 'anthropic', now)).toEqual({ calls: 1, successes: 1 })
  expect(recordOf(known, 'sample', now)).toEqual({ calls: 0, successes: 0 })
  expect(recordOf(known, 'openai', now + 40 * day)).toEqual({ calls: 0, successes: 0 })
})

test('forgets days that are past, so that the file stays small', () => {
  const days = Array.from({ length: 400 }, (_, i) => saved(1, now + i * day))
  expect(after(...days).days.length).toBeLessThanOrEqual(30)
})

test('takes the first time as it is, then moves towards newer ones, quickly enough to notice a slower model', () => {
  expect(pastMs(after(saved(40_000)), { provider: 'openai', model: 'm' })).toEqual({ '8.2': 40_000 })
  const slower = after(
    saved(10_000),
    saved(10_000),
    saved(10_000),
    ...Array.from({ length: 6 }, () => saved(50_000)),
  )
  const ms = pastMs(slower, { provider: 'openai', model: 'm' })['8.2'] ?? 0
  expect(ms).toBeGreaterThan(40_000)
  expect(ms).toBeLessThan(50_000)
})

test('knows nothing of a writer that never wrote', () => {
  expect(pastMs(after(saved(1)), { provider: 'openai', model: 'other' })).toEqual({})
  expect(pastMs(noExperience(), undefined)).toEqual({})
})

test.each([
  [0, '1970-01-01'],
  [Date.UTC(2028, 1, 29, 23, 59, 59), '2028-02-29'],
  [Date.UTC(2100, 2, 1), '2100-03-01'],
])('names the day of a moment in UTC: %i', (at, day) => {
  expect(dayOf(at)).toBe(day)
})
