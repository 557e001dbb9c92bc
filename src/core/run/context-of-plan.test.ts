import { describe, expect, it } from 'vitest'
import { quoteSchema } from '../../shared/contract/run-routes.ts'
import { limitsSchema, type Effort } from '../../shared/settings.ts'
import { sectionNumbers } from '../../shared/sections/index.ts'
import { quote } from './run.ts'
import { memoryPrompts } from '../testing/memory-prompts.ts'
import { memoryStore } from '../testing/memory-store.ts'
import { providerSettings, runInMemory, shortIntake } from '../testing/run-in-memory.ts'

const idle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
const intake = shortIntake()
const small = (context: number) => providerSettings('openai', { model: 'qwen3:8b', context })

const thinking = (context: number, effort: Effort = 'quick') =>
  providerSettings('openai', { model: 'qwen3:8b', context, effort, reasoning: true })

async function quoteFor(...providers: ReturnType<typeof small>[]) {
  const settings = {
    providers,
    walk: 'rolling' as const,
    slots: 1,
    bothAtOnce: false,
    adaptiveSlots: false,
    hedge: false,
    limits: limitsSchema.parse({}),
  }
  const quoted = await quote(
    { purpose: { kind: 'whole' }, settings },
    { store: memoryStore({ intake }), prompts: memoryPrompts() },
  )
  if (!quoted.ok) throw new Error(quoted.failure.kind)
  return quoteSchema.parse(quoted.value)
}
const contextFor = async (...providers: ReturnType<typeof small>[]) => (await quoteFor(...providers)).context

describe('the context of a server of one’s own', () => {
  it.each([2048, 4096, 8192])(
    'of %s tokens is compared with the plan before anything is sent',
    async (limit) => {
      const context = await contextFor(small(limit))
      expect(context?.limit).toBe(limit)
      expect(context?.needed).toBeGreaterThan(limit)
      const all = [...(context?.fits ?? []), ...(context?.tooLarge.map(({ section }) => section) ?? [])]
      expect(all.sort((a, b) => a - b)).toEqual(sectionNumbers)
    },
  )
  it('has room for thoughts too, as many as a quarter of it where it is small, and more where more is asked for', async () => {
    const plain = await contextFor(small(6144))
    const quick = await contextFor(thinking(6144))
    expect(quick!.needed).toBeGreaterThan(plain!.needed)
    expect(quick!.fits.length).toBeLessThan(plain!.fits.length)
    const ratios = quick!.tooLarge.map(
      ({ section, needed }) =>
        needed / (plain?.tooLarge.find((one) => one.section === section)?.needed ?? needed),
    )
    expect(Math.max(...ratios)).toBeCloseTo(4 / 3, 2)
    expect(await contextFor(thinking(quick!.needed))).toBeNull()
    expect(await contextFor(thinking(quick!.needed - 1))).not.toBeNull()
  })
  it('is quoted for what is written, and for nothing that is left out', async () => {
    const whole = await quoteFor(small(131_072))
    const some = await quoteFor(small(6144))
    expect(some.sections).toEqual(some.context?.fits)
    expect(some.requests).toBeLessThan(whole.requests)
    expect(some.outputTokens).toBeLessThan(whole.outputTokens)
    expect(some.seconds.most).toBeLessThan(whole.seconds.most)
    expect(some.blocked).toBeNull()
  })
  it('keeps a run from starting where none of it would be written', async () => {
    const { blocked, context, sections } = await quoteFor(small(1024))
    expect(sections).toEqual([])
    expect(blocked).toMatchObject({ kind: 'context-too-small', needed: context?.needed, limit: 1024 })
  })
  it('is no trouble where it is large, unknown, or another provider has the room', async () => {
    expect(await contextFor(small(131_072))).toBeNull()
    expect(await contextFor(providerSettings('openai'))).toBeNull()
    expect(await contextFor(small(4096), providerSettings('anthropic', { context: 200_000 }))).toBeNull()
  })
  it('leaves out the sections it has no room for, with numbers, and writes the others', async () => {
    const context = await contextFor(small(8192))
    const memory = runInMemory(idle, { vault: { intake }, settings: { providers: [small(8192)] } })
    await memory.run.done
    const failed = memory.of('section-failed').map(({ section, failure }) => ({ section, failure }))
    expect(failed.sort((a, b) => a.section - b.section)).toEqual(
      context?.tooLarge
        .map(({ section, needed }) => ({
          section,
          failure: { kind: 'context-too-small', needed, limit: 8192, status: null, requestId: null },
        }))
        .sort((a, b) => a.section - b.section),
    )
    const saved = memory.of('section-saved').map(({ section }) => section)
    expect(saved.sort((a, b) => a - b)).toEqual(context?.fits.toSorted((a, b) => a - b))
    const asked = new Set(memory.of('attempt-started').map(({ section }) => section))
    for (const { section } of context?.tooLarge ?? []) expect(asked.has(section), String(section)).toBe(false)
  })
})
