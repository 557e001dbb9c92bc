import { describe, expect, it } from 'vitest'
import { sectionNumbers, sectionOf } from '../shared/sections/index.ts'
import { chainMs, type ExpectedMs } from './plan/schedule.ts'
import { answering } from './testing/scripted-model.ts'
import { runInMemory, validAnswer } from './testing/run-in-memory.ts'
import { partForms } from './validate/part-form.ts'

const idle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
const slots = 3

/** How long each part takes in this draw: as its length says, give or take 30 %. */
function drawn(seed: number): ExpectedMs {
  let state = seed
  const random = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
  const times = new Map(
    sectionNumbers.map((number) => [
      number,
      partForms(sectionOf(number)).map(({ size }) => (3_000 + size.expected * 14) * (0.7 + 0.6 * random())),
    ]),
  )
  return (section, part) => times.get(section)?.[part - 1] ?? 0
}

/** The run's time over what no order could beat: the longest chain, or all the work shared by the slots. */
async function overBound(walk: 'rolling' | 'strict', seed: number): Promise<number> {
  const ms = drawn(seed)
  const { run, of, view } = runInMemory(idle, {
    settings: { walk, slots },
    scripts: {
      openai: (request) =>
        answering(validAnswer(request), ms(request.material.section, request.material.part), 4),
    },
  })
  await run.done
  const plan = of('run-started')[0]?.sections ?? []
  const parts = plan.flatMap((planned) => planned.parts.map((part) => ({ section: planned.section, part })))
  const chain = chainMs(plan, ms)
  const longest = Math.max(...parts.map(({ section, part }) => chain(section, part)))
  const all = parts.reduce((sum, { section, part }) => sum + ms(section, part), 0)
  return view().metrics.ms / Math.max(longest, all / slots)
}

describe('the time of a run without faults', () => {
  it('is in rolling within 5 % of what no order could beat, knowing only expected times', async () => {
    const ratios = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map((seed) => overBound('rolling', seed)))
    expect(Math.max(...ratios)).toBeLessThan(1.05)
  })

  it('is in strict chunks about two fifths longer', async () => {
    const ratios = await Promise.all([1, 2, 3, 4].map((seed) => overBound('strict', seed)))
    expect(Math.min(...ratios)).toBeGreaterThan(1.2)
    expect(Math.max(...ratios)).toBeLessThan(1.6)
  })
})
