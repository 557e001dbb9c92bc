import { expect, test } from 'vitest'
import type { VaultSummary } from '../../shared/vault.ts'
import { headState, vaultState, whenWords } from './state-words.ts'

const vault: VaultSummary = {
  id: 'v',
  title: 'Northlight',
  client: 'Northlight',
  folder: '',
  changedAt: '2026-01-01T00:00:00Z',
  saved: 0,
  leftOut: 0,
  needsReview: 0,
  words: 0,
  sample: false,
  answersMissing: 0,
  unfinishedRun: null,
  readOnly: null,
}
const words = (change: Partial<VaultSummary>): string => vaultState({ ...vault, ...change }, null).words

test('says the most pressing state of a vault', () => {
  expect(words({ saved: 17 })).toBe('17 of 17 saved')
  expect(words({ saved: 14, leftOut: 3 })).toBe('14 of 14 saved')
  expect(words({ saved: 9, leftOut: 3 })).toBe('9 of 14 saved')
  expect(words({ saved: 15, needsReview: 2 })).toBe('2 need review')
  expect(words({ saved: 16, needsReview: 1 })).toBe('1 needs review')
  expect(words({ saved: 9, unfinishedRun: 'r' })).toBe('Stopped at 9 of 17')
  expect(words({ answersMissing: 1 })).toBe('1 answer missing')
  expect(words({})).toBe('Ready to be written')
  expect(words({ saved: 17, readOnly: 'Newer.' })).toBe('Can be read, not changed')
})

test('says at the head of a whole vault that it is saved, and of others what its row says', () => {
  const onDisk = { kind: 'saved' } as const
  expect(headState({ ...vault, saved: 17 }, null, onDisk)).toEqual({ tone: 'ok', words: 'Saved' })
  expect(headState({ ...vault, saved: 9 }, null, onDisk).words).toBe('9 of 17 saved')
})

test('never says that all is saved while something typed is not on disk', () => {
  const whole = { ...vault, saved: 17 }
  expect(headState(whole, null, { kind: 'saving' })).toEqual({ tone: 'busy', words: 'Saving…' })
  const failure = { kind: 'disk-full', where: 'the vault' } as const
  expect(headState(whole, null, { kind: 'failed', failure })).toEqual({ tone: 'bad', words: 'Not saved' })
})

test('says when as one would', () => {
  const now = Date.parse('2026-03-10T12:00:00Z')
  expect(whenWords('2026-03-10T11:59:40Z', now)).toBe('just now')
  expect(whenWords('2026-03-10T11:40:00Z', now)).toBe('20 minutes ago')
  expect(whenWords('2026-03-09T10:00:00Z', now)).toBe('yesterday')
  // What is not over yet is not said, and days are those of the calendar.
  const ago = (ms: number): string => whenWords(new Date(now - ms).toISOString(), now)
  expect(ago(59.7 * 60_000)).toBe('59 minutes ago')
  expect(ago(23.7 * 3_600_000)).toBe('23 hours ago')
  const seen = new Date(2026, 11, 2, 0, 30).getTime()
  expect(whenWords(new Date(2026, 10, 30, 23).toISOString(), seen)).toBe('2 days ago')
  expect(whenWords(new Date(2026, 11, 1, 0, 10).toISOString(), seen)).toBe('yesterday')
  expect(whenWords(new Date(2026, 10, 25, 1).toISOString(), seen)).toBe('25 Nov')
  expect(whenWords('2024-02-03T10:00:00Z', now)).toContain('2024')
})
