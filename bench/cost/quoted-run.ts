import { keysOf } from '../../e2e/provider/world/course.ts'
import { around, drawsOf } from '../../e2e/provider/world/draws.ts'
import { lengthOf } from '../../e2e/provider/world/lengths.ts'
import type { World } from '../../e2e/provider/world/worlds.ts'
import { quote, startRun } from '../../src/core/run/run.ts'
import { fakeClock } from '../../src/core/testing/fake-clock.ts'
import { memoryPrompts } from '../../src/core/testing/memory-prompts.ts'
import { memoryStore } from '../../src/core/testing/memory-store.ts'
import { providerSettings } from '../../src/core/testing/run-in-memory.ts'
import { learn, learnCost, noExperience, type Experience } from '../../src/shared/experience.ts'
import { failed, ok } from '../../src/shared/result.ts'
import type { Range } from '../../src/shared/range.ts'
import type { RunEvent } from '../../src/shared/run-event.ts'
import { defaultSettings, runSettingsSchema } from '../../src/shared/settings.ts'
import { worldModel } from '../sim/world-model.ts'
import { billingModel, type Vendor } from './billing-model.ts'
import { intakeIn, type Language } from './languages.ts'
import { longPart } from './long-part.ts'

export interface QuotedRun {
  /** As a new user is told, and as this one is who has written `runs` vaults before. */
  first: Range
  known: Range
  runs: number
  /** What the vendor bills, and what the run says it cost. */
  billed: number
  said: number
  seconds: number
  time: Range
}

const idle = (): Promise<void> => new Promise((resolve) => process.nextTick(resolve))
const prompts = memoryPrompts()

/** Vaults of one person, one after another: quoted, written in the world, and billed. */
export async function quotedRuns(
  { world, vendor, language, seed }: { world: World; vendor: Vendor; language: Language; seed: number },
  count: number,
): Promise<QuotedRun[]> {
  const done: QuotedRun[] = []
  let experience: Experience = noExperience()
  for (let vault = 0; vault < count; vault++) {
    const writer = providerSettings(vendor.provider, { price: vendor.price, reasoning: vendor.thinks })
    const settings = runSettingsSchema.parse({ ...defaultSettings(), providers: [writer] })
    const clock = fakeClock(idle)
    const store = memoryStore({ intake: intakeIn(language) })
    const order = { purpose: { kind: 'whole' as const }, settings }
    const first = await quote(order, { store, prompts })
    if (!first.ok || !first.value.cost) throw new Error('No quote')
    const keys = keysOf(world, seed, vault)
    const fullness = around(0.9, 0.1, drawsOf('fullness', seed, vendor.provider, language))
    let billed = 0
    const events: RunEvent[] = []
    const model = billingModel(
      worldModel({
        provider: vendor.provider,
        clock,
        keys,
        startedAt: clock.now(),
        tokensOf: (section, part) => lengthOf(world, { seed, vault, section, part }),
        strict: false,
        onPaid: () => undefined,
        contentOf: (section, part) =>
          longPart(section, part, around(fullness, 0.12, drawsOf('part', seed, vault, section, part))),
      }),
      vendor,
      { language, seed: [seed, language] },
      (dollars) => (billed += dollars),
    )
    const run = startRun(
      {
        ...order,
        runId: 'run',
        vaultId: 'vault',
        resumes: null,
        alreadySaved: [],
        timeScale: 1,
        pastCosts: experience.costs,
        learnedTokens: experience.tokens,
      },
      {
        clock,
        random: drawsOf('engine', seed, vault),
        store,
        prompts,
        modelFor: async ({ provider }) =>
          provider === vendor.provider ? ok(model) : failed({ kind: 'no-provider', reason: 'no-key' }),
        onEvent: (event) => events.push(event),
      },
    )
    await run.done
    const started = events.find((event) => event.kind === 'run-started')
    const finished = events.find((event) => event.kind === 'run-finished')
    const known = started?.expectedCost
    if (!known || !finished) throw new Error('A run broke')
    const said = finished.metrics.cost ?? 0
    const { cost, seconds: time } = first.value
    done.push({ first: cost, known, runs: vault, billed, said, seconds: finished.metrics.ms / 1000, time })
    experience = events.reduce(learn, experience)
    if (finished.outcome === 'complete' && finished.expectedAfterwards) {
      const { provider } = vendor
      experience = learnCost(experience, { provider, model: writer.model }, finished.expectedAfterwards, said)
    }
  }
  return done
}
