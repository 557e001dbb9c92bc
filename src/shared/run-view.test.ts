import { describe, expect, it } from 'vitest'
import { runEventSchema, type RunEvent, type UnstampedEvent } from './run-event.ts'
import { foldRun, type PartCard, type RunView, type SectionCard } from './run-view.ts'
import { logLine } from './run-log.ts'

const openai = { provider: 'openai', model: 'gpt' } as const
const claude = { provider: 'anthropic', model: 'claude' } as const
const tokens = { input: 10, output: 20, cached: 5 }
const late = { kind: 'timed-out', limitMs: 90_000 } as const

const started: UnstampedEvent = {
  kind: 'run-started',
  vaultId: 'vault',
  purpose: { kind: 'whole' },
  sections: [
    { section: 1, chunk: 1, parts: [1], partsInAll: 1, waitsFor: [], limitMs: 90_000 },
    { section: 8, chunk: 2, parts: [1, 3], partsInAll: 3, waitsFor: [1], limitMs: 120_000 },
  ],
  chunks: 2,
  walk: 'rolling',
  slots: 3,
  attempts: 3,
  providers: [openai, claude],
  resumes: null,
}
const attempt = (
  change: Partial<Extract<UnstampedEvent, { kind: 'attempt-started' }>> = {},
): UnstampedEvent => ({
  kind: 'attempt-started',
  section: 1,
  part: 1,
  attempt: 1,
  ...openai,
  limitMs: 90_000,
  after: null,
  calls: 0,
  successes: 0,
  ...change,
})
const failed = (
  change: Partial<Extract<UnstampedEvent, { kind: 'attempt-failed' }>> = {},
): UnstampedEvent => ({
  kind: 'attempt-failed',
  section: 1,
  part: 1,
  attempt: 1,
  ...openai,
  ms: 90_002,
  failure: late,
  next: { kind: 'other-provider', waitMs: 0, provider: 'anthropic' },
  counted: true,
  tokens,
  cost: 0,
  ...change,
})
const partSaved: UnstampedEvent = {
  kind: 'part-saved',
  section: 1,
  part: 1,
  attempt: 1,
  ...openai,
  ms: 45_230,
  tokens,
  cost: 0.02,
}
const sectionSaved: UnstampedEvent = {
  kind: 'section-saved',
  section: 1,
  revision: 1,
  writers: [openai],
  ms: 46_000,
  words: 312,
  tokens,
  cost: 0.02,
}

/** Stamps events as the run would: numbered from 1, one second apart. */
const stamped = (events: readonly UnstampedEvent[]): RunEvent[] =>
  events.map((event, index) => ({ ...event, runId: 'run', seq: index + 1, at: (index + 1) * 1_000 }))
function after(...events: UnstampedEvent[]): RunView {
  const view = stamped([started, ...events]).reduce<RunView | null>(foldRun, null)
  if (!view) throw new Error('Nothing folded')
  return view
}
function card(view: RunView, section: number): SectionCard {
  const found = view.sections.find((one) => one.section === section)
  if (!found) throw new Error('No such card')
  return found
}
const part = (view: RunView, section: number, index = 0): PartCard | undefined =>
  card(view, section).parts[index]

describe('the view of a run', () => {
  it('begins with the plan, everything waiting', () => {
    const view = after()
    expect(view).toMatchObject({
      state: 'running',
      outcome: null,
      startedAt: 1_000,
      slots: 3,
      chunks: 2,
      seq: 1,
    })
    expect(
      view.sections.map(({ section, state, chunk, waitsFor }) => [section, state, chunk, waitsFor]),
    ).toEqual([
      [1, 'waiting', 1, []],
      [8, 'waiting', 2, [1]],
    ])
    expect(card(view, 8).parts.map((one) => [one.part, one.state])).toEqual([
      [1, 'waiting'],
      [3, 'waiting'],
    ])
  })

  it('is nothing before the run has started', () => {
    const [, second] = stamped([started, sectionSaved])
    expect(second && foldRun(null, second)).toBeNull()
  })

  it('does not change with an event it knows already, or of another run', () => {
    const view = after(attempt())
    const [, old] = stamped([started, attempt({ attempt: 9 })])
    expect(old && foldRun(view, old)).toBe(view)
    expect(foldRun(view, { ...partSaved, runId: 'other', seq: 99, at: 1 })).toBe(view)
  })

  it('does not touch the view it was given', () => {
    const view = after()
    const before = structuredClone(view)
    foldRun(view, { ...attempt(), runId: 'run', seq: 2, at: 5 })
    expect(view).toEqual(before)
  })

  it('shows who writes a part, since when, within which limit', () => {
    const view = after(
      { kind: 'section-started', section: 1 },
      { kind: 'part-started', section: 1, part: 1, title: 'Ideal Client' },
      attempt(),
    )
    expect(card(view, 1)).toMatchObject({ state: 'writing', startedAt: 2_000 })
    expect(part(view, 1)).toMatchObject({
      state: 'writing',
      title: 'Ideal Client',
      ...openai,
      startedAt: 4_000,
      limitMs: 90_000,
    })
  })

  it('shows text as it arrives, and that a model thinks before it writes', () => {
    const thinking = after(attempt(), { kind: 'thinking-arrived', section: 1, part: 1 })
    expect(part(thinking, 1)).toMatchObject({ thinking: true, aliveAt: 3_000, words: 0 })
    const text = {
      kind: 'text-arrived',
      section: 1,
      part: 1,
      words: 7,
      characters: 40,
      tail: 'so far',
    } as const
    const writing = after(attempt(), { kind: 'thinking-arrived', section: 1, part: 1 }, text)
    expect(part(writing, 1)).toMatchObject({ thinking: false, aliveAt: 4_000, words: 7, tail: 'so far' })
  })

  it('shows a part at rest with the end of its rest, and what it failed of', () => {
    const next = { kind: 'same-provider', waitMs: 5_000 } as const
    expect(part(after(attempt(), failed({ next })), 1)).toMatchObject({
      state: 'resting',
      restsUntil: 8_000,
      failure: late,
      startedAt: null,
    })
    expect(part(after(attempt(), failed()), 1)).toMatchObject({ state: 'resting', restsUntil: null })
    expect(part(after(attempt(), failed({ next: { kind: 'stop' } })), 1)?.state).toBe('stopped')
    expect(part(after(attempt(), failed({ next: { kind: 'needs-review' } })), 1)?.state).toBe('stopped')
  })

  it('shows what of a cut answer is kept while the rest is asked for, in the log too', () => {
    const kept = { kept: 4, wanted: 2, what: 'e-mails' }
    const next = { kind: 'ask-missing', waitMs: 0, provider: 'openai', ...kept } as const
    const cut = after(attempt(), failed({ failure: { kind: 'truncated' }, next }))
    expect(part(cut, 1)).toMatchObject({ state: 'resting', kept })
    expect(cut.log.at(-1)?.line).toBe(
      '[AI] OpenAI failed after 90002ms: The answer was cut off before its end; 4 of 6 e-mails are kept, asking for 2',
    )
    expect(part(after(attempt(), failed({ next }), attempt({ attempt: 2 })), 1)?.kept).toEqual(kept)
    expect(part(after(attempt(), failed({ next }), partSaved), 1)?.kept).toBeNull()
  })

  it('begins a new attempt clean and says whom it stands in for', () => {
    const text = {
      kind: 'text-arrived',
      section: 1,
      part: 1,
      words: 7,
      characters: 40,
      tail: 'so far',
    } as const
    const instead = { provider: 'openai', failure: late } as const
    const view = after(attempt(), text, failed(), attempt({ attempt: 2, ...claude, after: instead }))
    expect(part(view, 1)).toMatchObject({
      state: 'writing',
      attempt: 2,
      ...claude,
      words: 0,
      tail: '',
      aliveAt: null,
      after: instead,
    })
  })

  it('adds up the tokens of a part over its attempts', () => {
    expect(part(after(attempt(), failed(), attempt({ attempt: 2 }), partSaved), 1)?.tokens).toEqual({
      input: 20,
      output: 40,
      cached: 10,
    })
  })

  it('shows a saved part and a saved section without old failures', () => {
    const view = after(attempt(), failed(), attempt({ attempt: 2 }), partSaved, sectionSaved)
    expect(part(view, 1)).toMatchObject({ state: 'saved', failure: null, startedAt: null })
    expect(card(view, 1)).toMatchObject({
      state: 'saved',
      words: 312,
      ms: 46_000,
      cost: 0.02,
      writers: [openai],
    })
  })

  it.each([
    ['section-needs-review', { kind: 'section-needs-review', section: 8, issues: [] }, 'needs-review'],
    ['section-failed', { kind: 'section-failed', section: 8, failure: late, attempts: 3 }, 'failed'],
    ['section-cancelled', { kind: 'section-cancelled', section: 8 }, 'cancelled'],
  ] as [string, UnstampedEvent, string][])(
    'stops the parts that are open at %s, and keeps the saved',
    (_, end, state) => {
      const saved: UnstampedEvent = {
        ...partSaved,
        section: 8,
        part: 1,
      }
      const view = after(attempt({ section: 8, part: 1 }), saved, attempt({ section: 8, part: 3 }), end)
      expect(card(view, 8).state).toBe(state)
      expect(card(view, 8).parts.map((one) => one.state)).toEqual(['saved', 'stopped'])
    },
  )

  it('shows a proposal', () => {
    expect(card(after({ kind: 'section-proposed', section: 1, writers: [claude], ms: 5 }), 1)).toMatchObject({
      state: 'proposed',
      writers: [claude],
      ms: 5,
    })
  })

  it('shows pause, going on and the end', () => {
    expect(after({ kind: 'run-paused' }).state).toBe('paused')
    expect(after({ kind: 'run-paused' }, { kind: 'run-resumed' }).state).toBe('running')
    const metrics = { ...after().metrics, ms: 7 }
    const end = after({ kind: 'run-finished', outcome: 'partial', metrics })
    expect(end).toMatchObject({
      state: 'finished',
      outcome: 'partial',
      finishedAt: 2_000,
      metrics: { ms: 7 },
    })
  })

  it('keeps the last 400 lines of its log', () => {
    const many = Array.from({ length: 500 }, (_, index): UnstampedEvent => ({
      kind: 'chunk-started',
      chunk: index + 1,
    }))
    const { log } = after(...many)
    expect(log).toHaveLength(400)
    expect(log.at(-1)?.line).toBe('[RUN] Chunk 500 started')
  })
})

describe('the metrics of a run', () => {
  it('count attempts, time-outs, fallbacks and waste', () => {
    const cut = { kind: 'connection-failed', cut: true } as const
    const instead = { provider: 'openai' as const, failure: { kind: 'stalled' as const, limitMs: 1 } }
    const { metrics } = after(
      attempt(),
      failed(),
      attempt({ ...claude, attempt: 2, after: instead }),
      failed({ ...claude, failure: cut, counted: false }),
      attempt({ ...claude, attempt: 2, after: instead }),
      partSaved,
    )
    expect(metrics).toMatchObject({
      attempts: 3,
      succeeded: 1,
      timedOut: 1,
      fellBack: 2,
      wastedTokens: 40,
      cost: 0.02,
    })
    expect(metrics.tokens).toEqual({ input: 30, output: 60, cached: 15 })
  })

  it('count the money of failed attempts too, and nothing for those of old journals', () => {
    expect(after(attempt(), failed({ cost: 0.03 }), partSaved).metrics.cost).toBeCloseTo(0.05)
    expect(after(attempt(), failed({ cost: null }), partSaved).metrics.cost).toBeNull()
    const { cost: _cost, ...old } = { ...failed(), runId: 'r', seq: 1, at: 0, cost: 1 }
    expect(runEventSchema.parse(old)).toMatchObject({ kind: 'attempt-failed', cost: 0 })
  })

  it('count checks, and know no money as soon as one provider has no price', () => {
    const check = (passed: boolean): UnstampedEvent => ({
      kind: 'answer-checked',
      section: 1,
      part: 1,
      passed,
      issues: [],
      repaired: false,
    })
    const free = { ...partSaved, cost: null }
    const { metrics } = after(check(false), check(true), partSaved, free, partSaved)
    expect(metrics).toMatchObject({ checks: 2, checksPassed: 1, cost: null })
  })

  it('hold the time of each chunk', () => {
    const settled: UnstampedEvent = { kind: 'chunk-settled', chunk: 2, ms: 900, saved: 2, notSaved: 1 }
    expect(after(settled).metrics.chunkMs).toEqual({ '2': 900 })
  })
})

describe('the log of a run', () => {
  const line = (event: UnstampedEvent): string | null => logLine({ ...event, runId: 'run', seq: 1, at: 1 })

  it.each([
    [started, '[RUN] 2 sections in 2 chunks of 3, 3 at a time'],
    [{ ...started, sections: [], chunks: 0 }, '[RUN] Nothing is left to write'],
    [partSaved, '[AI] OpenAI succeeded in 45230ms'],
    [failed(), '[AI] OpenAI failed after 90002ms: timed out after 90000ms'],
    [
      attempt({ ...claude, after: { provider: 'openai', failure: late }, calls: 17, successes: 14 }),
      '[AI] Trying Claude for Section 1 (idealClient) (success rate: 82.4%)',
    ],
    [
      attempt({ ...claude, after: { provider: 'openai', failure: late } }),
      '[AI] Trying Claude for Section 1 (idealClient) (no data yet)',
    ],
    [attempt({ section: 8, part: 2 }), '[AI] OpenAI writes Section 8 (emails, part 2 of 3), attempt 1'],
    [
      { kind: 'answer-checked', section: 4, part: 1, passed: true, issues: [], repaired: false },
      '[CHECK] Section 4 (offer) passed',
    ],
    [
      { kind: 'section-failed', section: 4, failure: late, attempts: 3 },
      '[RUN] Offer & Pricing failed after 3 attempts: timed out after 90000ms',
    ],
    [
      { kind: 'section-failed', section: 4, failure: late, attempts: 0 },
      '[RUN] Offer & Pricing failed: timed out after 90000ms',
    ],
    [{ kind: 'thinking-arrived', section: 4, part: 1 }, null],
  ] as [UnstampedEvent, string | null][])('says %j', (event, said) => {
    expect(line(event)).toBe(said)
  })
})
