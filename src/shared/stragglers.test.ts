import { describe, expect, it } from 'vitest'
import { noTokens } from './provider.ts'
import type { UnstampedEvent } from './run-event.ts'
import { foldRun, type RunView } from './run-view.ts'
import { noMetrics } from './metrics.ts'
import { hedgePrice, stragglersOf } from './stragglers.ts'

const numbers = [1, 2, 3, 6, 7, 15] as const
type Section = (typeof numbers)[number]

/** A run of six parts, each from and to so many seconds after its start. */
function runOf(
  spans: Record<Section, [number, number]>,
  outcome: 'complete' | 'cancelled' = 'complete',
  provider = 'openai',
): RunView {
  const who = { provider, model: 'm' }
  const place = (section: Section) => ({ section, part: 1, attempt: 1, ...who })
  const tokens = { input: 1000, output: 500, cached: 0 }
  const events: { at: number; event: UnstampedEvent }[] = numbers.flatMap((section) => [
    {
      at: spans[section][0],
      event: {
        kind: 'attempt-started' as const,
        ...place(section),
        limitMs: 90_000,
        after: null,
        calls: 0,
        successes: 0,
      },
    },
    {
      at: spans[section][1],
      event: { kind: 'part-saved' as const, ...place(section), ms: 1, tokens, cost: null },
    },
  ])
  const start: UnstampedEvent = {
    kind: 'run-started',
    vaultId: 'v',
    purpose: { kind: 'whole' },
    sections: numbers.map((section) => ({
      section,
      chunk: 1,
      parts: [1],
      partsInAll: 1,
      waitsFor: [],
      limitMs: 90_000,
    })),
    chunks: 2,
    walk: 'rolling',
    slots: 3,
    attempts: 3,
    providers: [who],
    resumes: null,
  }
  const all = [
    { at: 0, event: start },
    ...events.sort((a, b) => a.at - b.at),
    { at: 999, event: { kind: 'run-finished' as const, outcome, metrics: noMetrics() } },
  ]
  return all.reduce<RunView | null>(
    (view, { at, event }, index) => foldRun(view, { ...event, runId: 'r', seq: index + 1, at: at * 1000 }),
    null,
  )!
}

const even = { 1: [0, 10], 2: [0, 10], 3: [0, 10], 6: [10, 20], 7: [10, 20], 15: [10, 20] } as const
const spans = (
  change: Partial<Record<Section, [number, number]>> = {},
): Record<Section, [number, number]> => ({
  ...(structuredClone(even) as unknown as Record<Section, [number, number]>),
  ...change,
})
const after15s = (): number => 15_000

describe('the parts of a run that would have been asked for twice', () => {
  it('are those that were slow when nothing was left to begin', () => {
    expect(stragglersOf(runOf(spans()), after15s)).toEqual({ parts: 0, tokens: noTokens })
    expect(stragglersOf(runOf(spans({ 15: [10, 60] })), after15s)).toEqual({
      parts: 1,
      tokens: { input: 1000, output: 500, cached: 0 },
    })
  })
  it('are not those that were slow while others had not begun', () => {
    expect(stragglersOf(runOf(spans({ 1: [0, 30], 15: [40, 50] })), after15s)?.parts).toBe(0)
  })
  it('say nothing in a cancelled run or one of the sample', () => {
    expect(stragglersOf(runOf(spans(), 'cancelled'), after15s)).toBeNull()
    expect(stragglersOf(runOf(spans(), 'complete', 'sample'), after15s)).toBeNull()
  })
})

describe('the price of second copies', () => {
  const one = { parts: 2, tokens: { input: 1_000_000, output: 100_000, cached: 0 } }
  it('is the average over past runs, in money only with a price', () => {
    expect(hedgePrice([one, { parts: 1, tokens: noTokens }], null)).toEqual({
      runs: 2,
      parts: 1.5,
      tokens: 550_000,
      cost: null,
    })
    expect(hedgePrice([one], { input: 2, cached: 0, output: 10 }).cost).toBeCloseTo(3)
  })
  it('has no number where nothing is known', () => {
    expect(hedgePrice([], { input: 1, cached: 1, output: 1 })).toEqual({
      runs: 0,
      parts: 0,
      tokens: 0,
      cost: null,
    })
  })
})
