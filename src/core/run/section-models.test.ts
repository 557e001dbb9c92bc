import { describe, expect, it } from 'vitest'
import { runEventSchema } from '../../shared/run-event.ts'
import { writesWell, providerSettings, runInMemory, type Script } from '../testing/run-in-memory.ts'

const idle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
const refuses: Script = () => [{ kind: 'finish', reason: 'refused' }]
const poet = providerSettings('openai', { model: 'poet' })
const price = { input: 1, cached: 1, output: 4 }

describe('a section with a model of its own', () => {
  it('is written by it, and the others by theirs, also with both keys at once', async () => {
    for (const bothAtOnce of [false, true]) {
      const memory = runInMemory(idle, {
        settings: { sectionWriters: { 1: poet, 2: poet, 3: poet, 4: poet }, bothAtOnce, slots: 1 },
        scripts: { openai: writesWell(), anthropic: writesWell(), 'openai/poet': writesWell() },
      })
      expect(await memory.run.done).toEqual({ ok: true, value: 'complete' })
      const writers = memory.of('section-saved').map(({ section, writers: by }) => [section, by] as const)
      for (const [section, by] of writers) {
        expect(by.every(({ model }) => (model === 'poet') === section <= 4)).toBe(true)
      }
    }
  })
  it('falls back to the usual model of the same provider when there is no other', async () => {
    const memory = runInMemory(idle, {
      order: { purpose: { kind: 'sections', sections: [1] } },
      settings: { providers: [providerSettings('openai')], sectionWriters: { 1: poet } },
      scripts: { openai: writesWell(), 'openai/poet': refuses },
    })
    expect(await memory.run.done).toEqual({ ok: true, value: 'complete' })
    const models = memory.of('attempt-started').map(({ provider, model }) => `${provider} ${model}`)
    expect(models).toEqual(['openai poet', 'openai openai-model'])
    // What is said of it names providers, whichever of their models is meant.
    expect(memory.of('attempt-failed')[0]?.next).toMatchObject({ kind: 'other-provider', provider: 'openai' })
  })
  it('is said by the name of its provider in every event, also when it is asked again', async () => {
    const once: Script = (request, call) =>
      call === 1
        ? [
            { kind: 'text', text: '{}' },
            { kind: 'finish', reason: 'stop' },
          ]
        : writesWell()(request, call)
    const memory = runInMemory(idle, {
      order: { purpose: { kind: 'sections', sections: [1] } },
      settings: { sectionWriters: { 1: poet } },
      scripts: { openai: writesWell(), 'openai/poet': once },
    })
    expect(await memory.run.done).toEqual({ ok: true, value: 'complete' })
    expect(memory.of('attempt-failed')[0]?.next).toMatchObject({
      kind: 'ask-with-issues',
      provider: 'openai',
    })
    expect(memory.of('section-saved')[0]?.writers).toEqual([{ provider: 'openai', model: 'poet' }])
    for (const event of memory.events) expect(runEventSchema.safeParse(event).success).toBe(true)
  })
  it('is left to the others when its model cannot be had', async () => {
    const memory = runInMemory(idle, {
      order: { purpose: { kind: 'sections', sections: [1] } },
      settings: { sectionWriters: { 1: providerSettings('gone-x', { kind: 'openai', model: 'poet' }) } },
    })
    expect(await memory.run.done).toEqual({ ok: true, value: 'complete' })
    expect(memory.of('section-saved')[0]?.writers).toEqual([{ provider: 'openai', model: 'openai-model' }])
  })
  it('makes the expected cost unknown where its price is', async () => {
    const priced = providerSettings('openai', { price })
    const costOf = async (own: typeof poet): Promise<number | null | undefined> => {
      const memory = runInMemory(idle, { settings: { providers: [priced], sectionWriters: { 4: own } } })
      await memory.run.done
      return memory.of('run-started')[0]?.expectedCost?.most ?? null
    }
    expect(await costOf(poet)).toBeNull()
    const [usual, dearer] = [await costOf(priced), await costOf({ ...poet, price: { ...price, output: 40 } })]
    expect(dearer).toBeGreaterThan(usual ?? Infinity)
  })
})

it('says in its first event who may write and what they are called, and that it is pinned', async () => {
  const memory = runInMemory(idle, {
    settings: { providers: [providerSettings('openai', { name: 'Work' })], pinned: true },
  })
  await memory.run.done
  expect(memory.view()).toMatchObject({
    pinned: true,
    providers: [{ provider: 'openai', model: 'openai-model', name: 'Work', kind: 'openai' }],
  })
  expect(memory.view().log.some(({ line }) => line.startsWith('[AI] Work writes'))).toBe(true)
})
