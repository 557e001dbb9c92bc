import { expect, test } from 'vitest'
import { newRunId } from './new-run-id.ts'

const now = new Date('2026-11-27T10:00:00.000Z')

test('begins with its time, in a form that files take', () => {
  expect(newRunId(now, null)).toMatch(/^2026-11-27T10-00-00-000Z-[0-9a-f]{8}$/u)
  expect(newRunId(now, '2026-11-26T10-00-00-000Z-0123abcd')).toMatch(/^2026-11-27T10-00-00-000Z-/u)
})

test('comes after the run before it where the clock was set back or stands still', () => {
  const later = '2031-01-01T00-00-00-000Z-ffffffff'
  const same = '2026-11-27T10-00-00-000Z-ffffffff'
  for (const newest of [later, same]) expect(newRunId(now, newest) > newest).toBe(true)
})

test('goes by its own clock after an id of another form', () => {
  for (const newest of ['run-1', '9999-12-31T23-59-59-999Z-ffffffff', '2026-99-99T10-00-00-000Z-ffffffff'])
    expect(newRunId(now, newest)).toMatch(/^2026-11-27T10-00-00-000Z-/u)
})
