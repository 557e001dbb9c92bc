import { expect, it } from 'vitest'
import { fakeClock } from '../testing/fake-clock.ts'
import { scriptedModels } from '../testing/scripted-model.ts'
import { providerSettings } from '../testing/run-in-memory.ts'
import { tokensOfModel } from '../tokens-of-model.ts'
import { defaultSettings } from '../../shared/settings.ts'
import { attemptAtPart, type AttemptAtPart } from './attempt-at-part.ts'
import type { RunContext } from './part-to-write.ts'

const idle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
const nothing = (): void => undefined

it('an answer over which the check stumbles is paid for, and counts as one that did not pass', async () => {
  const clock = fakeClock(idle)
  const tokens = { input: 20_000, output: 10_000, cached: 0 }
  const { model } = scriptedModels(clock)
  const settings = providerSettings('openai', { price: { input: 100, cached: 100, output: 500 } })
  const paid: number[] = []
  const bugs: unknown[] = []
  const at = {
    part: {
      ...{ section: 2, part: 1, limitMs: 90_000 },
      check: () => {
        throw new RangeError('Maximum call stack size exceeded')
      },
    },
    provider: {
      ...{ key: 'openai', settings, calls: 0, successes: 0, pacedUntil: 0, ended: nothing },
      model: model('openai', () => [
        { kind: 'text', text: '{}' },
        { kind: 'usage', tokens },
        { kind: 'finish', reason: 'stop' },
      ]),
      breaker: { isTroubled: () => false },
      room: { book: () => ({ said: nothing, release: nothing }) },
    },
    permit: { alive: nothing, answered: nothing, left: nothing, failed: nothing },
    ask: { room: 1, repair: null, rest: null },
    request: { system: '', shared: '', prompt: 'x', schema: {}, maxTokens: 100, growth: 1 },
    payment: {
      most: null,
      limited: false,
      ended: (_: unknown, cost: number) => {
        paid.push(cost)
        return null
      },
    },
    ...{ number: 1, firstLook: false, closed: new Set(), after: null, onAlive: nothing },
  } as unknown as AttemptAtPart
  const context = {
    ...{ clock, signal: new AbortController().signal, announce: nothing, timeScale: 1 },
    limits: defaultSettings().limits,
    network: { look: nothing },
    patience: { leastMs: 0, begun: nothing, silent: nothing },
    tokensOf: (writer: typeof settings) => tokensOfModel(writer, 'en', {}),
    onBug: (error: unknown) => {
      bugs.push(error)
      return { kind: 'unexpected', reference: 'here' }
    },
  } as unknown as RunContext
  const outcome = await attemptAtPart(at, context)
  expect(outcome.result).toMatchObject({ ok: false, failure: { kind: 'invalid' } })
  expect(outcome.notPassed).toMatchObject({ passed: false, kept: null })
  expect(outcome.tokens).toEqual(tokens)
  expect(paid).toEqual([outcome.spent.cost])
  expect(outcome.spent.cost).toBe(7)
  expect(bugs).toHaveLength(1)
})
