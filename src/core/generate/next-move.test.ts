import { describe, expect, it } from 'vitest'
import type { Failure } from '../../shared/failure.ts'
import type { Move } from '../../shared/run-event.ts'
import { factsOf } from '../../shared/failure-facts.ts'
import { isCounted, isTransport, mayBeFleeting, nextMove, type Situation } from './next-move.ts'

const situation = (change: Partial<Situation> = {}): Situation => ({
  provider: 'openai',
  isOut: false,
  others: ['anthropic'],
  attempts: 1,
  attemptsAllowed: 3,
  transports: 1,
  fleeting: false,
  invalids: 1,
  lostMs: 0,
  budgetMs: 600_000,
  hasAnswer: false,
  rest: null,
  jitter: 0.5,
  timeScale: 1,
  ...change,
})
const alone = { others: [] }
const status = { status: null, requestId: null }
const invalid: Failure = { kind: 'invalid', issues: [] }
const late: Failure = { kind: 'timed-out', limitMs: 90_000 }
const silent: Failure = { kind: 'no-first-token', limitMs: 45_000 }
const stalled: Failure = { kind: 'stalled', limitMs: 30_000 }
const refused: Failure = { kind: 'refused' }
const cut: Failure = { kind: 'truncated' }
const unexpected: Failure = { kind: 'unexpected', reference: 'run' }
const reset: Failure = { kind: 'connection-failed', cut: true }
const broken: Failure = { kind: 'server-error', ...status, retryAfterMs: null }
const overloaded: Failure = { kind: 'overloaded', ...status, retryAfterMs: null }
const limited = (retryAfterMs: number | null): Failure => ({ kind: 'rate-limited', ...status, retryAfterMs })
const unauthorized: Failure = { kind: 'unauthorized', ...status }
const quota: Failure = { kind: 'quota-exhausted', ...status }
const badRequest: Failure = { kind: 'bad-request', ...status }
const unknownModel: Failure = { kind: 'model-not-found', model: 'x', ...status }

const toOther = (waitMs = 0): Move => ({ kind: 'other-provider', waitMs, provider: 'anthropic' })
const same = (waitMs = 0): Move => ({ kind: 'same-provider', waitMs })
const withIssues = (provider: 'openai' | 'anthropic'): Move => ({
  kind: 'ask-with-issues',
  waitMs: 0,
  provider,
})
const stop: Move = { kind: 'stop' }
const review: Move = { kind: 'needs-review' }

type Row = [what: string, failure: Failure, change: Partial<Situation>, move: Move]

describe('what follows a failed attempt', () => {
  const rows: Row[] = [
    ['a limit that ran out goes to the other provider', late, {}, toOther()],
    ['a limit that ran out is retried on the only provider', late, alone, same()],
    ['a limit that ran out on the last attempt stops', late, { attempts: 3 }, stop],
    [
      'a limit that ran out after an answer was kept ends in review',
      late,
      { attempts: 3, hasAnswer: true },
      review,
    ],
    ['silence goes to the other provider', silent, {}, toOther()],
    ['a stall goes to the other provider', stalled, {}, toOther()],
    ['a stall on the last attempt stops', stalled, { attempts: 3 }, stop],
    ['a refusal goes to the other provider', refused, {}, toOther()],
    ['a refusal by the only provider is asked again', refused, alone, same()],
    ['a refusal on the last attempt stops', refused, { attempts: 3 }, stop],
    ['a bug in an adapter goes to the other provider', unexpected, {}, toOther()],
    ['a cut answer is asked again with more room', cut, {}, same()],
    ['a cut answer on the last attempt stops', cut, { attempts: 3 }, stop],
    ['an invalid answer goes back with its issues', invalid, {}, withIssues('openai')],
    [
      'a second invalid answer goes to the other provider',
      invalid,
      { attempts: 2, invalids: 2 },
      withIssues('anthropic'),
    ],
    [
      'a second invalid answer of the only provider',
      invalid,
      { attempts: 2, invalids: 2, ...alone },
      withIssues('openai'),
    ],
    [
      'an invalid answer on the last attempt ends in review',
      invalid,
      { attempts: 3, hasAnswer: true },
      review,
    ],
    ['a rejected key goes to the other provider', unauthorized, {}, toOther()],
    ['a rejected key of the only provider stops', unauthorized, alone, stop],
    ['a rejected key never waits for more attempts', unauthorized, { ...alone, attempts: 0 }, stop],
    ['a spent quota goes to the other provider', quota, {}, toOther()],
    ['a spent quota of the only provider stops', quota, alone, stop],
    ['a rejected question goes to the other provider', badRequest, {}, toOther()],
    ['an unknown model goes to the other provider', unknownModel, {}, toOther()],
    ['an unknown model of the only provider stops', unknownModel, alone, stop],
    ['a first reset goes to the other provider at once', reset, {}, toOther()],
    ['a reset after both were tried backs off', reset, { transports: 2 }, toOther(500)],
    [
      'a fleeting reset stays with its provider for a moment',
      reset,
      { fleeting: true, transports: 0 },
      same(500),
    ],
    ['so does a fleeting server error', broken, { fleeting: true, transports: 0 }, same(500)],
    ['a reset of the only provider backs off', reset, alone, same(500)],
    ['the back-off doubles', reset, { ...alone, transports: 4 }, same(4_000)],
    ['the back-off ends at 30 s', reset, { ...alone, transports: 40, jitter: 1 }, same(30_000)],
    ['the back-off never shrinks to nothing', reset, { ...alone, jitter: 0 }, same(250)],
    ['the back-off is scaled for tests', reset, { ...alone, timeScale: 0.01 }, same(5)],
    ['attempts are not spent by resets', reset, { attempts: 3, ...alone }, same(500)],
    ['a server error goes to the other provider', broken, {}, toOther()],
    ['an overload goes to the other provider', overloaded, {}, toOther()],
    ['an overload of the only provider backs off', overloaded, alone, same(500)],
    ['an asked wait is obeyed', limited(20_000), {}, same(20_000)],
    ['an asked wait is not scaled', limited(20_000), { timeScale: 0.01 }, same(20_000)],
    ['an asked wait over a minute goes elsewhere', limited(61_000), {}, toOther()],
    ['an asked wait over a minute with nowhere to go is obeyed', limited(61_000), alone, same(61_000)],
    ['an asked wait beyond the budget stops', limited(601_000), alone, stop],
    ['a pace without a wait backs off', limited(null), {}, same(500)],
    ['a pace of no time at all backs off', limited(0), { jitter: 0 }, same(250)],
    ['a pace that is asked for again waits longer', limited(1_000), { transports: 3 }, same(2_000)],
    ['a longer asked wait stays as it is', limited(20_000), { transports: 3 }, same(20_000)],
    ['a pace that was kept in vain goes to the other provider', limited(1_000), { transports: 4 }, toOther()],
    ['both asking for a slower pace are asked less often', limited(1_000), { transports: 7 }, toOther(2_000)],
    ['the only provider is asked ever less often', limited(1_000), { ...alone, transports: 6 }, same(15_000)],
    ['a server error that asks for a wait gets it', { ...broken, retryAfterMs: 9_000 }, alone, same(9_000)],
    ['a spent budget stops', reset, { ...alone, lostMs: 600_000 }, stop],
    [
      'a spent budget after an answer was kept ends in review',
      reset,
      { ...alone, lostMs: 600_000, hasAnswer: true },
      review,
    ],
    ['a cancelled attempt stops', { kind: 'cancelled' }, {}, stop],
    ['a full disk stops', { kind: 'disk-full', where: 'x' }, {}, stop],
  ]
  it.each(rows)('%s', (_, failure, change, move) => {
    expect(nextMove(failure, situation(change))).toEqual(move)
  })
})

describe('a failure that may be fleeting', () => {
  it.each([reset, broken])('is $kind', (failure) => {
    expect(mayBeFleeting(failure)).toBe(true)
  })

  const asksForTime: Failure = { kind: 'server-error', ...status, retryAfterMs: 2_000 }
  it.each([asksForTime, overloaded, limited(null), stalled, silent])(
    'is not $kind of a provider that is asked for too much, or that said nothing for long',
    (failure) => {
      expect(mayBeFleeting(failure)).toBe(false)
    },
  )
})

describe('what a failure costs', () => {
  it.each([late, silent, stalled, refused, cut, invalid, unexpected])('$kind costs an attempt', (failure) => {
    expect(isCounted(failure)).toBe(true)
  })

  it.each([reset, broken, overloaded, limited(null)])('$kind costs time and no attempt', (failure) => {
    expect([isCounted(failure), isTransport(failure)]).toEqual([false, true])
  })

  it.each([unauthorized, quota, badRequest, unknownModel])(
    '$kind puts the provider out and costs no attempt',
    (failure) => {
      expect([isCounted(failure), isTransport(failure), factsOf(failure).putsOut]).toEqual([
        false,
        false,
        failure === badRequest ? 'after-two' : 'at-once',
      ])
    },
  )
})
