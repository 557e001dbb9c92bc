import { beforeEach, expect, test } from 'vitest'
import type { RunEvent } from '../../../shared/run-event.ts'
import { foldRun, type RunView } from '../../../shared/run-view.ts'
import { activeRunOf, dropHeld, foldBatch, placeRun, useRunsStore } from './run-views.ts'

const stamp = (seq: number, runId = 'r') => ({ runId, seq, at: 1000 + seq })
const part = { section: 1 as const, part: 1 }
const events: RunEvent[] = [
  {
    ...stamp(1),
    kind: 'run-started',
    vaultId: 'v',
    purpose: { kind: 'sections', sections: [1] },
    sections: [{ section: 1, chunk: 1, parts: [1], partsInAll: 1, waitsFor: [], limitMs: 90_000 }],
    chunks: 1,
    walk: 'rolling',
    slots: 3,
    attempts: 3,
    providers: [{ provider: 'sample', model: 'sample' }],
    resumes: null,
  },
  { ...stamp(2), kind: 'section-started', section: 1 },
  { ...stamp(3), kind: 'part-started', ...part, title: 'Ideal Client' },
  { ...stamp(4), kind: 'text-arrived', ...part, words: 4, characters: 20, tail: 'four words so far' },
  { ...stamp(5), kind: 'run-paused' },
]
const whole = (count: number): RunView | null =>
  events.slice(0, count).reduce<RunView | null>((view, event) => foldRun(view, event), null)
const view = () => useRunsStore.getState().views['r'] ?? null
const held = () => Object.keys(useRunsStore.getState().held)

beforeEach(() => useRunsStore.setState({ views: {}, steady: {}, held: {} }))

test('shows the same as the main process after any batches', () => {
  foldBatch(events.slice(0, 2))
  foldBatch(events.slice(2))
  expect(view()).toEqual(whole(5))
  expect(held()).toEqual([])
})

test('keeps a view that stays the same while nothing but text arrives', () => {
  const steady = () => useRunsStore.getState().steady['r']
  foldBatch(events.slice(0, 3))
  const before = steady()
  foldBatch(events.slice(3, 4))
  expect(steady()).toBe(before)
  expect(view()).toEqual(whole(4))
  foldBatch(events.slice(4))
  expect(steady()).toEqual(whole(5))
})

test('lets go of the oldest ended runs when another one starts', () => {
  const started = whole(1)
  if (!started) throw new Error('The run has no view.')
  for (let run = 0; run < 9; run++)
    placeRun({ ...started, runId: `old ${run}`, startedAt: run, state: 'finished' })
  foldBatch(events)
  const { views, steady } = useRunsStore.getState()
  expect(Object.keys(views)).toEqual([3, 4, 5, 6, 7, 8].map((run) => `old ${run}`).concat('r'))
  expect(Object.keys(steady)).toEqual(Object.keys(views))
})

test('stays as it was when numbers are missing, and holds what came after', () => {
  foldBatch(events.slice(0, 2))
  foldBatch(events.slice(3))
  expect(view()).toEqual(whole(2))
  expect(held()).toEqual(['r'])
})

test('goes on from the whole view, with what arrived while it was asked for', () => {
  foldBatch(events.slice(0, 1))
  foldBatch(events.slice(2, 3))
  foldBatch(events.slice(4))
  const asked = whole(4)
  expect(asked).not.toBeNull()
  if (asked) placeRun(asked)
  expect(view()).toEqual(whole(5))
  expect(held()).toEqual([])
})

test('holds the events of a run it never heard the start of', () => {
  foldBatch(events.slice(2))
  expect(view()).toBeNull()
  expect(held()).toEqual(['r'])
  dropHeld('r')
  expect(held()).toEqual([])
})

test('counts an event that came twice once, and never goes back to an older view', () => {
  foldBatch(events)
  foldBatch(events.slice(1, 4))
  const older = whole(2)
  if (older) placeRun(older)
  expect(view()).toEqual(whole(5))
})

test('knows the run under way of a vault, paused ones too, finished ones not', () => {
  foldBatch(events)
  const { views } = useRunsStore.getState()
  expect(activeRunOf(views, 'v')?.runId).toBe('r')
  expect(activeRunOf(views, 'other')).toBeNull()
  const here = view()
  if (here) placeRun({ ...here, seq: 9, state: 'finished' })
  expect(activeRunOf(useRunsStore.getState().views, 'v')).toBeNull()
})
