import { describe, expect, it } from 'vitest'
import type { RunPurpose } from '../../shared/run-event.ts'
import { quoteSchema } from '../../shared/contract/run-routes.ts'
import { limitsSchema, type RunSettings } from '../../shared/settings.ts'
import { quote } from './run.ts'
import { account, type Account } from '../spending-account.ts'
import { memoryPrompts } from '../testing/memory-prompts.ts'
import { memoryStore, type MemoryVault } from '../testing/memory-store.ts'
import { providerSettings, runInMemory, shortIntake } from '../testing/run-in-memory.ts'

const idle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
const price = { input: 2, cached: 0.2, output: 10 }
const settings = (change: Partial<RunSettings> = {}): RunSettings => ({
  providers: [providerSettings('openai', { price }), providerSettings('anthropic')],
  walk: 'rolling',
  slots: 3,
  bothAtOnce: false,
  adaptiveSlots: false,
  hedge: false,
  limits: limitsSchema.parse({}),
  ...change,
})
async function quoteFor(
  purpose: RunPurpose,
  change: Partial<RunSettings> = {},
  vault: Partial<MemoryVault> = {},
) {
  const store = memoryStore({ intake: shortIntake(), ...vault })
  const quoted = await quote({ purpose, settings: settings(change) }, { store, prompts: memoryPrompts() })
  if (!quoted.ok) throw new Error(quoted.failure.kind)
  return quoteSchema.parse(quoted.value)
}

describe('a quote', () => {
  it('of the whole vault has its 25 requests and a size one would expect', async () => {
    const whole = await quoteFor({ kind: 'whole' })
    expect(whole).toMatchObject({ requests: 25 })
    expect(whole.sections).toHaveLength(17)
    expect(whole.outputTokens).toBeGreaterThan(30_000)
    expect(whole.outputTokens).toBeLessThan(150_000)
    expect(whole.inputTokens).toBeGreaterThan(whole.outputTokens / 2)
    const plain = (whole.inputTokens * 2 + whole.outputTokens * 10) / 1e6
    expect(whole.cost?.least).toBeLessThan(plain)
    expect(whole.cost?.most).toBeGreaterThan(plain)
    expect((whole.cost?.most ?? 0) / (whole.cost?.least ?? 1)).toBeLessThan(3)
    // A run says the same when it begins.
    const memory = runInMemory(idle, {
      settings: { providers: [providerSettings('openai', { price })] },
    })
    await memory.run.done
    expect(memory.view().expectedCost).toEqual(whole.cost)
    expect(whole.providers.map((writer) => writer.provider)).toEqual(['openai', 'anthropic'])
  })

  it('takes less time with more slots, and never less than the longest chain', async () => {
    const seconds = await Promise.all(
      [1, 3, 8].map(async (slots) => (await quoteFor({ kind: 'whole' }, { slots })).seconds.most),
    )
    const [one = 0, three = 0, eight = 0] = seconds
    expect(one).toBeGreaterThan(three * 2)
    expect(three).toBeGreaterThan(eight)
    expect(eight).toBeGreaterThan(30)
  })

  it('names no money without a price', async () => {
    expect(
      (await quoteFor({ kind: 'whole' }, { providers: [providerSettings('anthropic')] })).cost,
    ).toBeNull()
  })

  it('is empty when nothing is missing', async () => {
    const memory = runInMemory(idle)
    await memory.run.done
    expect(await quoteFor({ kind: 'missing' }, {}, memory.store.vault)).toMatchObject({
      requests: 0,
      seconds: { least: 0, most: 0 },
      cost: { least: 0, most: 0 },
    })
  })

  it('counts saved reads as they are and others as long as they will be', async () => {
    const memory = runInMemory(idle)
    await memory.run.done
    const saved = await quoteFor({ kind: 'sections', sections: [10] }, {}, memory.store.vault)
    const unsaved = await quoteFor({ kind: 'sections', sections: [10] })
    expect(saved.inputTokens).toBeLessThan(unsaved.inputTokens)
    expect(saved.requests).toBe(3)
  })

  it('counts of a section that is read what it hands over, and no more', async () => {
    const memory = runInMemory(idle)
    await memory.run.done
    const { vault } = memory.store
    const before = await quoteFor({ kind: 'sections', sections: [10] }, {}, vault)
    const video = vault.sections[7]
    if (!video) throw new Error('There is no video')
    const longer = (field: string) => ({
      ...vault,
      sections: {
        ...vault.sections,
        7: { ...video, content: { ...video.content, [field]: 'word '.repeat(2_000) } },
      },
    })
    const script = await quoteFor({ kind: 'sections', sections: [10] }, {}, longer('script'))
    const closing = await quoteFor({ kind: 'sections', sections: [10] }, {}, longer('closing'))
    expect(script.inputTokens).toEqual(before.inputTokens)
    expect(closing.inputTokens).toBeGreaterThan(before.inputTokens)
  })

  it('of a refine of one place is small', async () => {
    const memory = runInMemory(idle)
    await memory.run.done
    const refine = { kind: 'refine', section: 8, note: 'x' } as const
    const place = await quoteFor({ ...refine, path: ['emails', 3, 'subject'] }, {}, memory.store.vault)
    const whole = await quoteFor({ ...refine, path: [] }, {}, memory.store.vault)
    expect([place.requests, whole.requests]).toEqual([1, 3])
    expect(place.outputTokens).toBeLessThan(100)
  })

  it('of a question that is the only one holds nothing for writing to a cache', async () => {
    const memory = runInMemory(idle)
    await memory.run.done
    const costWith = async (path: (string | number)[], cacheWritten: number) => {
      const price = { input: 2, cached: 0.2, cacheWritten, output: 10 }
      const providers = [providerSettings('openai', { price })]
      const purpose = { kind: 'refine', section: 8, note: 'x', path } as const
      return (await quoteFor({ ...purpose, path: [...path] }, { providers }, memory.store.vault)).cost
    }
    expect(await costWith(['emails', 3], 20)).toEqual(await costWith(['emails', 3], 2))
    expect(await costWith([], 20)).not.toEqual(await costWith([], 2))
  })

  it.each<[string, RunSettings['spending'], Account | undefined, object | null]>([
    ['nothing of a limit where there is none', undefined, account('month', () => null), null],
    ['the limit of a run', { perRun: 2, perMonth: null }, undefined, { left: 2, of: 'run' }],
    [
      'what is left of the month, where that is less',
      { perRun: 2, perMonth: 5 },
      account('month', () => 5, 4),
      { left: 1, of: 'month' },
    ],
    [
      'the limit of a run, where more is left of the month',
      { perRun: 2, perMonth: 5 },
      account('month', () => 5, 1),
      { left: 2, of: 'run' },
    ],
  ])('says %s', async (_, spending, month, room) => {
    const quoted = await quote(
      { purpose: { kind: 'whole' }, settings: settings({ ...(spending && { spending }) }) },
      {
        store: memoryStore({ intake: shortIntake() }),
        prompts: memoryPrompts(),
        ...(month && { month }),
      },
    )
    expect(quoted).toMatchObject({ ok: true, value: { room } })
  })

  it('needs a provider that is switched on', async () => {
    const store = memoryStore({ intake: shortIntake() })
    const off = settings({ providers: [providerSettings('openai', { enabled: false })] })
    const quoted = await quote(
      { purpose: { kind: 'whole' }, settings: off },
      { store, prompts: memoryPrompts() },
    )
    expect(quoted).toEqual({ ok: false, failure: { kind: 'no-provider', reason: 'no-key' } })
  })
})
