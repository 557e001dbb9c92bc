import { defaultBusiness } from '../../shared/business.ts'
import { sectionNumbers } from '../../shared/sections/index.ts'
import { shapedSection } from '../../shared/sections/shaped.ts'
import { chainMs, type ExpectedMs } from '../plan/schedule.ts'
import { partForms } from '../validate/part-form.ts'
import { runInMemory, validAnswer } from './run-in-memory.ts'
import { answering } from './scripted-model.ts'

const slots = 3

/** How long each part takes in this draw: as its length says, give or take 30 %. */
function drawn(seed: number): ExpectedMs {
  let state = seed
  const random = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
  const times = new Map(
    sectionNumbers.map((number) => [
      number,
      partForms(shapedSection(number, defaultBusiness)).map(
        ({ size }) => (3_000 + size.expected * 14) * (0.7 + 0.6 * random()),
      ),
    ]),
  )
  return (section, part) => times.get(section)?.[part - 1] ?? 0
}

/**
 * A whole vault without faults in virtual time: the run's time over what no order could beat (the longest chain, or
 * all the work shared by three slots). The engine knows only expected times. `idle` lets the event loop go round.
 */
export async function overBound(
  walk: 'rolling' | 'strict',
  seed: number,
  idle: () => Promise<void>,
): Promise<number> {
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
