import { estimateTokenCount } from 'tokenx'
import { describe, expect, it } from 'vitest'
import { learn, learnCost, noExperience, type Experience } from '../../shared/experience.ts'
import type { Tokens } from '../../shared/provider.ts'
import type { Range } from '../../shared/range.ts'
import { defaultSettings, runSettingsSchema, type ProviderSettings } from '../../shared/settings.ts'
import { countWords } from '../../shared/words.ts'
import { quote } from './run.ts'
import { memoryPrompts } from '../testing/memory-prompts.ts'
import { providerSettings, runInMemory, writesWell, type MemoryRun } from '../testing/run-in-memory.ts'
import type { Script } from '../testing/scripted-model.ts'

const idle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
const price = { input: 2, cached: 0.2, output: 10 }
const own = providerSettings('openai', { price })

/** A vendor that makes `factor` times as many tokens of everything as another; `thinks`: so many of each answer are thoughts. */
const counting =
  (factor: number, { thinks, tells = true }: { thinks?: number; tells?: boolean } = {}): Script =>
  (request, call) => {
    const steps = writesWell()(request, call)
    const text = steps.map((step) => (step.kind === 'text' ? step.text : '')).join('')
    const asked = [request.system, request.shared, request.prompt, JSON.stringify(request.schema)].join('\n')
    const written = Math.round(countWords(text.replace(/[{}[\]":,]+/gu, ' ')) * 1.5 * factor)
    const tokens: Tokens = {
      input: Math.round(estimateTokenCount(asked) * factor),
      output: written + (thinks ?? 0),
      cached: 0,
      ...(thinks !== undefined && tells && { thoughts: thinks }),
    }
    const said = steps.map((step) => (step.kind === 'usage' ? { ...step, tokens } : step))
    return thinks === undefined ? said : [{ kind: 'thinking' }, ...said]
  }

async function written(
  script: Script,
  before: Experience = noExperience(),
  writer: ProviderSettings = own,
): Promise<{ memory: MemoryRun; known: Experience }> {
  const memory = runInMemory(idle, {
    scripts: { [writer.provider]: script },
    settings: { providers: [writer] },
    order: { learnedTokens: before.tokens, pastCosts: before.costs },
  })
  await memory.run.done
  const known = memory.events.reduce(learn, before)
  const { expectedAfterwards, metrics } = memory.view()
  if (!expectedAfterwards || metrics.cost === null) return { memory, known }
  return { memory, known: learnCost(known, writer, expectedAfterwards, metrics.cost) }
}

async function quoted(known: Experience, writer: ProviderSettings = own) {
  const order = {
    purpose: { kind: 'whole' as const },
    settings: runSettingsSchema.parse({ ...defaultSettings(), providers: [writer] }),
    learnedTokens: known.tokens,
    pastCosts: known.costs,
  }
  const { store } = runInMemory(idle)
  const answer = await quote(order, { store, prompts: memoryPrompts() })
  if (!answer.ok) throw new Error(answer.failure.kind)
  return answer.value
}

const middle = (range: Range | null): number => ((range?.least ?? 0) + (range?.most ?? 0)) / 2

describe('what a model said of its tokens', () => {
  it('makes the quote right after one run, of a model that counts 1.6 times as many', async () => {
    const plain = await written(counting(1))
    const dense = await written(counting(1.6))
    const [one, other] = [await quoted(plain.known), await quoted(dense.known)]
    expect(other.inputTokens / one.inputTokens).toBeCloseTo(1.6, 1)
    expect(other.outputTokens / one.outputTokens).toBeCloseTo(1.6, 1)
    expect(middle(other.cost) / middle(one.cost)).toBeCloseTo(1.6, 1)
    const next = await written(counting(1.6), dense.known)
    const cost = next.memory.view().metrics.cost ?? 0
    expect(cost).toBeGreaterThan(other.cost?.least ?? Infinity)
    expect(cost).toBeLessThan(other.cost?.most ?? 0)
    const fresh = await quoted(noExperience())
    const width = (range: Range | null): number => (range?.most ?? Infinity) / (range?.least ?? 1)
    expect(width(other.cost)).toBeLessThan(width(fresh.cost) * 0.9)
  })

  it('is said of words without thoughts, and of none where they are not told apart', async () => {
    const told = await written(counting(1, { thinks: 3_000 }))
    const plain = await written(counting(1))
    const untold = await written(counting(1, { thinks: 3_000, tells: false }))
    const words = ({ known }: typeof told) => known.tokens['openai/openai-model']?.['en']?.perWord
    expect(words(told)).toEqual(words(plain))
    expect(words(untold)).toEqual([])
  })

  it('makes room for its answers, and says what a server has no room for', async () => {
    const bounds = ({ memory }: Awaited<ReturnType<typeof written>>): number[] =>
      memory.book.calls.map(({ request }) => request.maxTokens)
    const first = await written(counting(3))
    const next = await written(counting(3), first.known)
    expect(Math.max(...bounds(next))).toBeGreaterThan(Math.max(...bounds(first)) * 1.3)
    const small = { ...own, context: 20_480 }
    const needed = async (known: Experience): Promise<number> =>
      (await quoted(known, small)).context?.needed ?? 0
    expect(await needed(noExperience())).toBe(0)
    expect(await needed(first.known)).toBeGreaterThan(20_480)
  })

  it('sets less aside for the first question of the next run, and never less than it says', async () => {
    const first = await written(counting(1))
    const next = await written(counting(1), first.known)
    const most = ({ memory }: typeof first) => memory.of('attempt-started')[0]?.atMost ?? 0
    expect(most(next)).toBeLessThan(most(first))
    expect(most(next)).toBeGreaterThan(next.memory.of('part-saved')[0]?.cost ?? Infinity)
  })

  it('is not learned of the sample', async () => {
    const sample = providerSettings('sample', { kind: 'sample' })
    const { memory } = await written(counting(1.6), noExperience(), sample)
    expect(memory.of('part-saved').length).toBeGreaterThan(20)
    expect(memory.of('part-saved').filter(({ countedTokens }) => countedTokens)).toEqual([])
  })
})
