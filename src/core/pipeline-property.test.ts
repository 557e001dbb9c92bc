import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Failure } from '../shared/failure.ts'
import { isFleeting, runEventSchema } from '../shared/run-event.ts'
import { foldRun } from '../shared/run-view.ts'
import { sectionNumbers, sectionOf, type SectionNumber } from '../shared/sections/index.ts'
import type { WriteRequest } from './ports.ts'
import { answering, type Script, type Step } from './testing/scripted-model.ts'
import { runInMemory, validAnswer, type MemoryRunOptions } from './testing/run-in-memory.ts'

const idle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
const never = new AbortController().signal
const status = { status: null, requestId: null }

type Fault = (request: WriteRequest) => Step[]
const fails =
  (failure: Failure): Fault =>
  () => [
    { kind: 'wait', ms: 50 },
    { kind: 'failed', failure },
  ]
const half = (request: WriteRequest): Step => ({
  kind: 'text',
  text: JSON.stringify(validAnswer(request)).slice(0, 200),
})

/** So much that some of it is complete. */
const most = (request: WriteRequest): Step => {
  const text = JSON.stringify(validAnswer(request))
  return { kind: 'text', text: text.slice(0, Math.floor(text.length * 0.7)) }
}

/** Everything a provider is known to do, weighted towards doing well. */
const faults: Record<string, Fault> = {
  well: (request) => answering(validAnswer(request), 8_000, 4),
  slow: (request) => answering(validAnswer(request), 200_000, 20),
  silent: () => [{ kind: 'silence' }],
  stalled: (request) => [half(request), { kind: 'silence' }],
  cut: (request) => [half(request)],
  truncated: (request) => [half(request), { kind: 'finish', reason: 'truncated' }],
  mostly: (request) => [most(request), { kind: 'finish', reason: 'truncated' }],
  mostlyStalled: (request) => [most(request), { kind: 'silence' }],
  mostlyFinished: (request) => [most(request), { kind: 'finish', reason: 'stop' }],
  refused: () => [{ kind: 'finish', reason: 'refused' }],
  prose: () => answering('I would be glad to help with that.'),
  short: () => answering('{}'),
  cutButFinished: (request) => answering(JSON.stringify(validAnswer(request)).slice(0, -2)),
  thrown: () => [{ kind: 'throw', error: new Error('adapter') }],
  reset: fails({ kind: 'connection-failed', cut: false }),
  broken: fails({ kind: 'server-error', ...status, retryAfterMs: null }),
  overloaded: fails({ kind: 'overloaded', ...status, retryAfterMs: 3_000 }),
  limited: fails({ kind: 'rate-limited', ...status, retryAfterMs: 20_000 }),
  limitedLong: fails({ kind: 'rate-limited', ...status, retryAfterMs: 300_000 }),
  unauthorized: fails({ kind: 'unauthorized', ...status }),
  quota: fails({ kind: 'quota-exhausted', ...status }),
}
const anyFault = fc.oneof(
  { weight: 6, arbitrary: fc.constant('well') },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      ...Object.keys(faults).filter((name) => !['unauthorized', 'quota'].includes(name)),
    ),
  },
)
/** What a provider does call by call, and for all calls after those. */
const anyProvider = fc.record({
  calls: fc.array(anyFault, { maxLength: 40 }),
  then: fc.oneof(
    { weight: 3, arbitrary: fc.constant('well') },
    { weight: 1, arbitrary: fc.constantFrom(...Object.keys(faults)) },
  ),
})
const anyRun = fc.record({
  openai: anyProvider,
  anthropic: fc.option(anyProvider, { nil: null }),
  slots: fc.integer({ min: 1, max: 8 }),
  walk: fc.constantFrom('rolling' as const, 'strict' as const),
  mode: fc.constantFrom('progress' as const, 'fixed' as const, 'dynamic' as const),
  attempts: fc.integer({ min: 1, max: 4 }),
  jitter: fc.constantFrom(0, 0.3, 0.999),
  closingMs: fc.constantFrom(0, 40),
  sections: fc.subarray([...sectionNumbers], { minLength: 1, maxLength: 9 }),
  diskFullFor: fc.option(fc.constantFrom(...sectionNumbers), { nil: null }),
  cancelAt: fc.option(fc.integer({ min: 0, max: 400_000 }), { nil: null, freq: 3 }),
  pauseAt: fc.option(fc.integer({ min: 0, max: 100_000 }), { nil: null, freq: 3 }),
})
type AnyRun = typeof anyRun extends fc.Arbitrary<infer R> ? R : never

const scriptOf =
  ({ calls, then }: { calls: string[]; then: string }): Script =>
  (request, call) =>
    (faults[calls[call - 1] ?? then] ?? (() => []))(request)

function optionsOf(run: AnyRun): MemoryRunOptions {
  return {
    scripts: { openai: scriptOf(run.openai), ...(run.anthropic && { anthropic: scriptOf(run.anthropic) }) },
    settings: { slots: run.slots, walk: run.walk },
    limits: { mode: run.mode, attempts: run.attempts },
    order: { purpose: { kind: 'sections', sections: run.sections } },
    random: () => run.jitter,
    closingMs: run.closingMs,
    fault: (operation, section) =>
      section !== null &&
      section === run.diskFullFor &&
      operation.startsWith('save') &&
      operation !== 'saveFailure'
        ? { kind: 'disk-full', where: 'x' }
        : null,
  }
}

const endings = ['section-saved', 'section-needs-review', 'section-failed', 'section-cancelled'] as const

describe('whatever the providers, the disk and the person do', () => {
  it('the run ends, no cap is passed, each section ends once, and the journal tells it all', async () => {
    await fc.assert(
      fc.asyncProperty(anyRun, async (run) => {
        const memory = runInMemory(idle, optionsOf(run))
        const { clock, book, events, store, of } = memory
        if (run.cancelAt !== null) void clock.sleep(run.cancelAt, never).then(() => memory.run.cancel())
        if (run.pauseAt !== null) {
          void clock.sleep(run.pauseAt, never).then(() => {
            memory.run.pause()
            void clock.sleep(20_000, never).then(() => memory.run.resume())
          })
        }
        const outcome = await memory.run.done

        expect(book.open()).toBe(0)
        expect(book.mostOpen()).toBeLessThanOrEqual(run.slots)
        const ended = endings.flatMap((kind) => of(kind).map((event) => event.section))
        expect(ended.sort((a, b) => a - b)).toEqual([...run.sections].sort((a, b) => a - b))

        const saved = of('section-saved').map((event) => event.section)
        expect(Object.keys(store.vault.sections).map(Number).sort()).toEqual([...saved].map(Number).sort())
        for (const section of saved)
          expect(isValid(section, store.vault.sections[section]?.content)).toBe(true)
        expect(outcome).toEqual({
          ok: true,
          value: outcomeOf(run, saved.length, of('section-cancelled').length),
        })

        expect(events.map((event) => event.seq)).toEqual(events.map((_, index) => index + 1))
        expect(store.vault.journal).toEqual(events.filter((event) => !isFleeting(event)))
        for (const event of events) expect(runEventSchema.safeParse(event).success).toBe(true)
        expect(store.vault.journal.reduce(foldRun, null)?.metrics).toEqual(memory.view().metrics)
        const counted = of('attempt-failed').filter((event) => event.counted)
        for (const event of counted) expect(event.attempt).toBeLessThanOrEqual(run.attempts)
      }),
      { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 60), endOnFailure: true },
    )
  }, 600_000)
})

const isValid = (section: SectionNumber, content: unknown): boolean =>
  sectionOf(section).schema.safeParse(content).success

function outcomeOf(run: AnyRun, saved: number, cancelled: number): string {
  if (saved === run.sections.length) return 'complete'
  return run.cancelAt !== null && cancelled > 0 ? 'cancelled' : 'partial'
}
