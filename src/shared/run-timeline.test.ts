import { expect, test } from 'vitest'
import { noMetrics } from './metrics.ts'
import { noTokens } from './provider.ts'
import type { RunEvent, UnstampedEvent } from './run-event.ts'
import { foldTimeline, type AttemptBar } from './run-timeline.ts'
import type { SectionNumber } from './sections/section-definition.ts'

let seq = 0
const at = (seconds: number, event: UnstampedEvent): RunEvent => ({
  ...event,
  runId: 'run',
  seq: ++seq,
  at: seconds * 1000,
})
const starts = (section: SectionNumber, part = 1, attempt = 1): UnstampedEvent => ({
  kind: 'attempt-started',
  section,
  part,
  attempt,
  provider: 'openai',
  model: 'm',
  limitMs: 90_000,
  after: null,
  calls: 0,
  successes: 0,
})
const fails = (section: SectionNumber): UnstampedEvent => ({
  kind: 'attempt-failed',
  section,
  part: 1,
  attempt: 1,
  provider: 'openai',
  model: 'm',
  ms: 1,
  failure: { kind: 'stalled', limitMs: 30_000 },
  next: { kind: 'same-provider', waitMs: 0 },
  counted: true,
  tokens: noTokens,
  cost: null,
})
const saves = (section: SectionNumber, part = 1): UnstampedEvent => ({
  kind: 'part-saved',
  section,
  part,
  attempt: 1,
  provider: 'openai',
  model: 'm',
  ms: 1,
  tokens: noTokens,
  cost: null,
})
const finishes: UnstampedEvent = { kind: 'run-finished', outcome: 'cancelled', metrics: noMetrics() }
const told = (...events: RunEvent[]): AttemptBar[] => events.reduce(foldTimeline, [])

test('puts each attempt into the lowest slot that is free when it starts', () => {
  const bars = told(
    at(0, starts(1)),
    at(0, starts(2)),
    at(5, saves(1)),
    at(5, starts(3)),
    at(6, starts(4)),
    at(7, saves(2)),
    at(8, starts(5)),
  )
  expect(bars.map(({ section, slot, startedAt, endedAt }) => [section, slot, startedAt, endedAt])).toEqual([
    [1, 0, 0, 5000],
    [2, 1, 0, 7000],
    [3, 0, 5000, null],
    [4, 2, 6000, null],
    [5, 1, 8000, null],
  ])
})

test('tells a failed attempt with its failure from the one after it', () => {
  const bars = told(at(0, starts(1)), at(40, fails(1)), at(41, starts(1, 1, 2)), at(60, saves(1)))
  expect(bars.map(({ attempt, failure }) => [attempt, failure?.kind ?? null])).toEqual([
    [1, 'stalled'],
    [2, null],
  ])
})

test('ends what was under way when its section or the run was cancelled, and only the right part', () => {
  const bars = told(
    at(0, starts(8, 1)),
    at(0, starts(8, 2)),
    at(3, saves(8, 2)),
    at(4, starts(5)),
    at(5, { kind: 'section-cancelled', section: 8 }),
    at(6, finishes),
  )
  expect(bars.map(({ section, part, endedAt, failure }) => [section, part, endedAt, failure?.kind])).toEqual([
    [8, 1, 5000, 'cancelled'],
    [8, 2, 3000, undefined],
    [5, 1, 6000, 'cancelled'],
  ])
})
