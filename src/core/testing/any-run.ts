import fc from 'fast-check'
import type { Failure } from '../../shared/failure.ts'
import { sectionNumbers } from '../../shared/sections/index.ts'
import type { WriteRequest } from '../ports.ts'
import { validAnswer, type MemoryRunOptions } from './run-in-memory.ts'
import { answering, type Script, type Step } from './scripted-model.ts'

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
/** What a vendor says its key has left: nothing, much, little, or none of what comes back by the day. */
const anyAllowance = fc.option(
  fc.record({
    of: fc.constantFrom('requests' as const, 'tokens' as const, 'input' as const, 'output' as const),
    limit: fc.constantFrom(1, 50, 8_000, 30_000, 2_000_000),
    share: fc.constantFrom(0, 0.1, 1),
    minutes: fc.constantFrom(1, 1_440),
  }),
  { nil: null },
)

/** What a provider does call by call, and for all calls after those. */
const anyProvider = fc.record({
  allowance: anyAllowance,
  calls: fc.array(anyFault, { maxLength: 40 }),
  then: fc.oneof(
    { weight: 3, arbitrary: fc.constant('well') },
    { weight: 1, arbitrary: fc.constantFrom(...Object.keys(faults)) },
  ),
})
/** A run with any script of faults, any settings, and a person who may pause or cancel it. */
export const anyRun = fc.record({
  openai: anyProvider,
  anthropic: fc.option(anyProvider, { nil: null }),
  slots: fc.integer({ min: 1, max: 8 }),
  walk: fc.constantFrom('rolling' as const, 'strict' as const),
  mode: fc.constantFrom('progress' as const, 'fixed' as const, 'dynamic' as const),
  attempts: fc.integer({ min: 1, max: 4 }),
  bothAtOnce: fc.boolean(),
  adaptiveSlots: fc.boolean(),
  hedge: fc.boolean(),
  jitter: fc.constantFrom(0, 0.3, 0.999),
  closingMs: fc.constantFrom(0, 40),
  sections: fc.subarray([...sectionNumbers], { minLength: 1, maxLength: 9 }),
  diskFullFor: fc.option(fc.constantFrom(...sectionNumbers), { nil: null }),
  cancelAt: fc.option(fc.integer({ min: 0, max: 400_000 }), { nil: null, freq: 3 }),
  pauseAt: fc.option(fc.integer({ min: 0, max: 100_000 }), { nil: null, freq: 3 }),
})
export type AnyRun = typeof anyRun extends fc.Arbitrary<infer R> ? R : never

type AnyProvider = AnyRun['openai']

const scriptOf =
  ({ calls, then, allowance }: AnyProvider): Script =>
  (request, call) => [...saying(allowance), ...(faults[calls[call - 1] ?? then] ?? (() => []))(request)]

function saying(allowance: AnyProvider['allowance']): Step[] {
  if (!allowance) return []
  const { of, limit, share, minutes } = allowance
  const said = { of, limit, left: Math.floor(limit * share), perMs: limit / (minutes * 60_000) }
  return [{ kind: 'allowances', allowances: [said] }]
}

/** The run in memory that a drawn one stands for. */
export function optionsOf(run: AnyRun): MemoryRunOptions {
  const { slots, walk, bothAtOnce, adaptiveSlots, hedge } = run
  return {
    scripts: { openai: scriptOf(run.openai), ...(run.anthropic && { anthropic: scriptOf(run.anthropic) }) },
    settings: { slots, walk, bothAtOnce, adaptiveSlots, hedge },
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
