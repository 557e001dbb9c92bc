import { expect, test } from 'vitest'
import type { AttemptBar } from '../../../../shared/run-timeline.ts'
import { barLook, barName, barWords, silentShare, ticksOf } from './timeline-words.ts'

const bar = (change: Partial<AttemptBar> = {}): AttemptBar => ({
  section: 8,
  part: 2,
  attempt: 1,
  provider: 'openai',
  copy: false,
  slot: 0,
  startedAt: 0,
  endedAt: 60_000,
  failure: null,
  ...change,
})

test('says section, part, attempt, provider, time and end', () => {
  expect(barWords(bar(), 0)).toBe('8.2 E-mail Sequence, E-mails 7 to 12. Attempt 1, OpenAI, 1:00. Accepted.')
  expect(barWords(bar({ section: 1, part: 1, endedAt: null }), 12_000)).toBe(
    '1 Ideal Client. Attempt 1, OpenAI, 0:12. Under way.',
  )
  expect([barName(bar()), barName(bar({ section: 1, part: 1 }))]).toEqual(['8.2', '1'])
  const read = [101, 102, 103].map((part) => bar({ part }))
  expect(read.map(barName)).toEqual(['8', 'All sections together', 'Marks once more'])
  expect(read.map((each) => barWords(each, 0).split('.')[0])).toEqual([
    '8 E-mail Sequence',
    'All sections together',
    'Marks once more',
  ])
})

test('shows silence at its true length and only where there was silence', () => {
  expect(silentShare(bar({ failure: { kind: 'stalled', limitMs: 30_000 } }))).toBe(0.5)
  expect(silentShare(bar({ failure: { kind: 'no-first-token', limitMs: 90_000 } }))).toBe(1)
  expect(silentShare(bar({ failure: { kind: 'truncated' } }))).toBe(0)
  expect(silentShare(bar({ endedAt: null }))).toBe(0)
})

test('tells an answer sent back from silence and from a provider that was not reached', () => {
  expect(barLook(bar())).toBe('saved')
  expect(barLook(bar({ failure: { kind: 'truncated' } }))).toBe('rejected')
  expect(barLook(bar({ failure: { kind: 'timed-out', limitMs: 1 } }))).toBe('silent')
  expect(barLook(bar({ failure: { kind: 'connection-failed', cut: true } }))).toBe('network')
  expect(barLook(bar({ endedAt: null }))).toBe('going')
})

test('draws at most eleven lines at round times, over seconds and over hours', () => {
  for (const ms of [800, 3_000, 65_000, 245_000, 3_700_000, 40_000_000]) {
    const ticks = ticksOf(ms)
    expect(ticks[0]).toBe(0)
    expect(ticks.length).toBeLessThanOrEqual(11)
    expect(ticks.at(-1)).toBeLessThanOrEqual(ms)
  }
  expect(ticksOf(245_000)).toEqual([0, 30, 60, 90, 120, 150, 180, 210, 240].map((s) => s * 1000))
})
