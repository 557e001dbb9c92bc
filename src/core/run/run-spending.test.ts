import { describe, expect, it } from 'vitest'
import { failureSentence } from '../../shared/failure-sentence.ts'
import { limitsSchema } from '../../shared/settings.ts'
import { account } from '../spending-account.ts'
import { quote } from './run.ts'
import { memoryPrompts } from '../testing/memory-prompts.ts'
import type { Script } from '../testing/scripted-model.ts'
import { providerSettings, runInMemory, writesWell } from '../testing/run-in-memory.ts'

const idle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
const price = { input: 2, cached: 0.2, output: 10 }
const defaults = {
  walk: 'rolling',
  slots: 3,
  bothAtOnce: false,
  adaptiveSlots: false,
  hedge: false,
  limits: limitsSchema.parse({}),
} as const
const priced = [providerSettings('openai', { price })]

describe('a run with a limit of spending', () => {
  it('stops cleanly before it is passed: what is saved stays, and each section that was not asked says why', async () => {
    const spending = { perRun: 0.25, perMonth: null }
    const memory = runInMemory(idle, { settings: { providers: priced, spending } })
    expect(await memory.run.done).toEqual({ ok: true, value: 'partial' })
    expect(memory.of('section-saved').length).toBeGreaterThan(0)
    const failures = memory.of('section-failed').map(({ failure }) => failure)
    expect(failures).toContainEqual({ kind: 'spending-limit', limit: 0.25, of: 'run' })
    expect(memory.view().metrics.cost).toBeLessThanOrEqual(0.25)
    expect(memory.clock.sleeping()).toBe(0)
  })

  it('asks for no more in one breath than is set aside for, and without a limit is free to', async () => {
    const asksOnce = async (settings: object): Promise<Set<unknown>> => {
      const said = new Set<unknown>()
      const openai: Script = (request, ...rest) => {
        said.add(request.asksOnce)
        return writesWell()(request, ...rest)
      }
      await runInMemory(idle, { settings: { providers: priced, ...settings }, scripts: { openai } }).run.done
      return said
    }
    expect(await asksOnce({ spending: { perRun: 90, perMonth: null } })).toEqual(new Set([true]))
    expect(await asksOnce({})).toEqual(new Set([undefined]))
  })

  it('counts what the run it goes on from has spent', async () => {
    const spending = { perRun: 0.25, perMonth: null }
    const order = { spentBefore: 0.24 }
    const memory = runInMemory(idle, { settings: { providers: priced, spending }, order })
    await memory.run.done
    expect(memory.book.calls).toEqual([])
  })

  it('does not start while somebody who may be asked has no price, and the quote says so', async () => {
    const spending = { perRun: 2, perMonth: null }
    const providers = [...priced, providerSettings('anthropic')]
    const memory = runInMemory(idle, { settings: { providers, spending } })
    const done = await memory.run.done
    if (done.ok) throw new Error('It started')
    expect(failureSentence(done.failure)).toBe(
      'The price of Claude (anthropic-model) is not known, so your limit of $2.00 cannot be kept. Enter its price in Settings, or take the limit off.',
    )
    expect(memory.events).toEqual([])
    const settings = { ...defaults, providers, spending }
    const ports = { store: memory.store, prompts: memoryPrompts() }
    const quoted = await quote({ purpose: { kind: 'whole' }, settings }, ports)
    expect(quoted.ok && quoted.value.blocked).toEqual(done.failure)
  })

  it('does not start in a month that is used up, and does in one that has something left', async () => {
    const left = runInMemory(idle, { settings: { providers: priced }, month: account('month', () => 90, 20) })
    expect(await left.run.done).toEqual({ ok: true, value: 'complete' })
    const none = runInMemory(idle, { settings: { providers: priced }, month: account('month', () => 20, 20) })
    expect(await none.run.done).toMatchObject({ ok: false, failure: { of: 'month' } })
  })

  it('does not hold back the sample, which costs nothing', async () => {
    const settings = { providers: [providerSettings('sample')], spending: { perRun: 0.01, perMonth: null } }
    const memory = runInMemory(idle, { settings, scripts: { sample: writesWell(1) } })
    expect(await memory.run.done).toEqual({ ok: true, value: 'complete' })
  })

  it('records the prices its costs are counted with', async () => {
    const memory = runInMemory(idle, { settings: { providers: priced } })
    await memory.run.done
    expect(memory.of('run-started')[0]?.prices).toEqual([
      { provider: 'openai', model: 'openai-model', price },
    ])
  })
})
