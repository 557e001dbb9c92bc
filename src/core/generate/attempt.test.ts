import { describe, expect, it } from 'vitest'
import type { Failure } from '../../shared/failure.ts'
import { fakeClock } from '../testing/fake-clock.ts'
import { answering, scriptedModels, type Step } from '../testing/scripted-model.ts'
import type { WriteRequest } from '../ports.ts'
import { runAttempt, type AttemptEnd } from './attempt.ts'
import { unchanging } from './deadlines.ts'
import type { AttemptLimits } from './limits.ts'

const idle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
// What is asked does not matter here; only how the answer arrives.
const request = { prompt: 'x' } as WriteRequest
const progress: AttemptLimits = {
  limitMs: 90_000,
  mayPass: true,
  firstTokenMs: 45_000,
  stallMs: 30_000,
  hardCapMs: 600_000,
}
const fixed: AttemptLimits = { ...progress, mayPass: false }

interface Watched extends AttemptEnd {
  texts: string[]
  open: number
  sleeping: number
  bugs: unknown[]
}

/** Plays the steps in virtual time; `cancelAt` aborts the person's signal so many milliseconds after the start. */
async function attempt(
  steps: readonly Step[],
  limits = progress,
  cancelAt?: number,
  closingMs = 0,
): Promise<Watched> {
  const clock = fakeClock(idle)
  const { model, book } = scriptedModels(clock)
  const person = new AbortController()
  if (cancelAt === 0) person.abort()
  else if (cancelAt !== undefined)
    void clock.sleep(cancelAt, new AbortController().signal).then(() => person.abort())
  const texts: string[] = []
  const bugs: unknown[] = []
  const end = await runAttempt(clock, {
    model: model('openai', () => steps, closingMs),
    request,
    limits: unchanging(limits),
    signal: person.signal,
    onText: (text) => texts.push(text),
    onThinking: () => undefined,
    onBug(error) {
      bugs.push(error)
      return { kind: 'unexpected', reference: 'here' }
    },
  })
  const open = book.open()
  return { ...end, texts, open, sleeping: cancelAt === undefined ? clock.sleeping() : 0, bugs }
}

const failureOf = (end: AttemptEnd): Failure | null => (end.result.ok ? null : end.result.failure)
const text = (value: string): Step => ({ kind: 'text', text: value })
const wait = (ms: number): Step => ({ kind: 'wait', ms })
const drip = (times: number, everyMs: number): Step[] =>
  Array.from({ length: times }, () => [wait(everyMs), text('word ')]).flat()
const stop: Step = { kind: 'finish', reason: 'stop' }

describe('one attempt', () => {
  it('hands back the whole text, what was used and how long it took', async () => {
    const end = await attempt(answering('{"a":"b"}', 10_000))
    expect(end.result).toEqual({ ok: true, value: { text: '{"a":"b"}' } })
    expect(end.tokens).toEqual({ input: 1_000, output: 3, cached: 0 })
    expect(end.ms).toBeGreaterThanOrEqual(9_000)
    expect(end.texts.at(-1)).toBe('{"a":"b"}')
  })

  it('leaves no timer and no stream behind', async () => {
    const end = await attempt(answering('{}'))
    expect([end.open, end.sleeping]).toEqual([0, 0])
  })

  it('is over when nothing arrives in the time for a first token', async () => {
    const end = await attempt([{ kind: 'silence' }])
    expect(failureOf(end)).toEqual({ kind: 'no-first-token', limitMs: 45_000 })
    expect([end.ms, end.wasAlive, end.open]).toEqual([45_000, false, 0])
  })

  it('is over when a stream goes silent, counted from its last word', async () => {
    const end = await attempt([wait(40_000), text('{"a":'), { kind: 'silence' }])
    expect(failureOf(end)).toEqual({ kind: 'stalled', limitMs: 30_000 })
    expect(end.ms).toBe(70_000)
  })

  it('is alive while the model thinks, though it has written nothing', async () => {
    const thinking: Step[] = Array.from({ length: 8 }, () => [
      wait(20_000),
      { kind: 'thinking' } as const,
    ]).flat()
    const end = await attempt([...thinking, text('{}'), stop])
    expect([end.result.ok, end.ms]).toEqual([true, 160_000])
  })

  it('does not take usage for life', async () => {
    const usage: Step = { kind: 'usage', tokens: { input: 1, output: 0, cached: 0 } }
    const end = await attempt([wait(20_000), usage, wait(20_000), usage, { kind: 'silence' }])
    expect(failureOf(end)?.kind).toBe('no-first-token')
  })

  it('may pass the section limit while it delivers, in progress mode', async () => {
    const end = await attempt([...drip(15, 10_000), stop])
    expect([end.result.ok, end.ms]).toEqual([true, 150_000])
  })

  it('is killed exactly at the section limit in fixed mode, however lively', async () => {
    const end = await attempt([...drip(15, 10_000), stop], fixed)
    expect(failureOf(end)).toEqual({ kind: 'timed-out', limitMs: 90_000 })
    expect([end.ms, end.open]).toEqual([90_000, 0])
  })

  it('is killed at the section limit in progress mode too when nothing has arrived by then', async () => {
    const end = await attempt([{ kind: 'silence' }], { ...progress, firstTokenMs: 200_000 })
    expect(failureOf(end)).toEqual({ kind: 'timed-out', limitMs: 90_000 })
  })

  it('is killed at the hard cap, alive or not', async () => {
    const end = await attempt([...drip(100, 10_000), stop])
    expect(failureOf(end)).toEqual({ kind: 'timed-out', limitMs: 600_000 })
  })

  it('knows that it was the person who ended it, and counts until the connection is closed', async () => {
    const end = await attempt([text('{'), { kind: 'silence' }], progress, 5_000, 80)
    expect(failureOf(end)).toEqual({ kind: 'cancelled' })
    expect([end.ms, end.open]).toEqual([5_080, 0])
  })

  it('asks nobody when the person had cancelled before', async () => {
    const end = await attempt(answering('{}'), progress, 0)
    expect([failureOf(end)?.kind, end.wasAlive, end.ms]).toEqual(['cancelled', false, 0])
  })

  it('keeps an answer that was complete before the person cancelled', async () => {
    const end = await attempt([wait(5_000), text('{}'), stop], progress, 5_001, 100)
    expect(end.result.ok).toBe(true)
  })

  it('takes a stream that ends without a finish for cut, whatever it wrote', async () => {
    const end = await attempt([text('{"a":"b"}')])
    expect(failureOf(end)).toEqual({ kind: 'connection-failed', cut: true })
  })

  it.each(['truncated', 'refused'] as const)(
    'takes an answer that finished as %s for a failure',
    async (reason) => {
      const end = await attempt([text('{"a":"b"}'), { kind: 'finish', reason }])
      expect(failureOf(end)).toEqual({ kind: reason })
    },
  )

  it('passes on the failure a model names, also after text', async () => {
    const failure: Failure = { kind: 'overloaded', status: 529, requestId: 'r', retryAfterMs: null }
    const end = await attempt([text('{"a":'), { kind: 'failed', failure }])
    expect(failureOf(end)).toEqual(failure)
  })

  it('does not wait for a stream that stays open after its finish', async () => {
    const end = await attempt([text('{}'), stop, { kind: 'silence' }])
    expect([end.result.ok, end.ms]).toEqual([true, 0])
  })

  it('makes a failure of a model that throws, and says so', async () => {
    const bug = new Error('adapter')
    const end = await attempt([text('{'), { kind: 'throw', error: bug }])
    expect(failureOf(end)).toEqual({ kind: 'unexpected', reference: 'here' })
    expect(end.bugs).toEqual([bug])
  })

  it('does not read an answer without an end', async () => {
    const endless = Array.from({ length: 30 }, () => text('x'.repeat(50_000)))
    const end = await attempt([...endless, stop])
    expect(failureOf(end)).toEqual({ kind: 'truncated' })
    expect(end.text.length).toBeLessThan(1_100_000)
  })
})
