import { keysOf } from '../../e2e/provider/world/course.ts'
import { drawsOf } from '../../e2e/provider/world/draws.ts'
import { lengthOf } from '../../e2e/provider/world/lengths.ts'
import type { World } from '../../e2e/provider/world/worlds.ts'
import type { RunOrder } from '../../src/core/run/run.ts'
import { startRun } from '../../src/core/run/run.ts'
import { fakeClock } from '../../src/core/testing/fake-clock.ts'
import { memoryPrompts } from '../../src/core/testing/memory-prompts.ts'
import { memoryStore } from '../../src/core/testing/memory-store.ts'
import { providerSettings, shortIntake } from '../../src/core/testing/run-in-memory.ts'
import { keyedProviderSchema, type KeyedProvider } from '../../src/shared/provider.ts'
import { failed, ok } from '../../src/shared/result.ts'
import type { Metrics, RunEvent } from '../../src/shared/run-event.ts'
import { sectionNumbers, sectionOf, type SectionNumber } from '../../src/shared/sections/index.ts'
import {
  defaultSettings,
  limitsSchema,
  runSettingsSchema,
  type RunSettings,
} from '../../src/shared/settings.ts'
import { boundsOf } from './bounds.ts'
import type { VaultFigures } from './figures.ts'
import { worldModel } from './world-model.ts'

/** How our engine is set; what is left out is as a new user has it. */
export interface EnginePolicy {
  settings?: Partial<Omit<RunSettings, 'limits'>>
  limits?: Partial<RunSettings['limits']>
  /** The form as the vendors' strict schema. Left out: in words, as the adapters ask so that prompt caches hit. */
  strict?: boolean
  /** What earlier runs in this world have taught. */
  learned?: (world: World) => Pick<RunOrder, 'expectedMs' | 'learnedSlots'>
  /** Told of every event, to look into a run. */
  onEvent?: (event: RunEvent) => void
}

const intake = shortIntake()
const prompts = memoryPrompts()
const partsInAll = sectionNumbers.reduce((sum, section) => sum + sectionOf(section).parts.length, 0)

/** One vault by the engine itself, in virtual time and with nothing real around it. */
export async function runEngine(
  policy: EnginePolicy,
  world: World,
  { seed, vault, slots, idle }: { seed: number; vault: number; slots: number; idle: () => Promise<void> },
): Promise<VaultFigures> {
  const clock = fakeClock(idle)
  const keys = keysOf(world, seed, vault)
  const store = memoryStore({ intake })
  const tokensOf = (section: SectionNumber, part: number): number =>
    lengthOf(world, { seed, vault, section, part })
  let paid = 0
  let metrics: Metrics | null = null
  const modelFor = (provider: KeyedProvider) =>
    worldModel({
      provider,
      clock,
      keys,
      startedAt: clock.now(),
      tokensOf,
      strict: policy.strict ?? false,
      onPaid(tokens) {
        paid += tokens
      },
    })
  const used = new Map<string, number>()
  const onEvent = (event: RunEvent): void => {
    policy.onEvent?.(event)
    if (event.kind === 'part-saved')
      used.set(`${event.section}.${event.part}`, tokensOf(event.section, event.part))
    else if (event.kind === 'run-finished') metrics = event.metrics
  }
  const troubles: unknown[] = []
  const run = startRun(orderFor(policy, world, slots), {
    clock,
    random: drawsOf('engine', seed, vault),
    store,
    prompts,
    modelFor: async ({ provider }) => {
      const vendor = keyedProviderSchema.safeParse(provider)
      return vendor.success ? ok(modelFor(vendor.data)) : failed({ kind: 'no-provider', reason: 'no-key' })
    },
    onEvent,
    onTrouble: (_, error) => troubles.push(error),
  })
  const outcome = await run.done
  if (!outcome.ok || troubles.length > 0)
    throw new Error(`A run broke: ${JSON.stringify([outcome, ...troubles])}`)
  return figuresOf(metrics, {
    ...boundsOf(world, seed, vault, slots),
    delivered: Object.keys(store.vault.sections).length,
    paid,
    used: [...used.values()].reduce((sum, tokens) => sum + tokens, 0),
    requests: keys.requests(),
    planned: partsInAll,
    peak: keys.peak(),
  })
}

type FromMetrics = 'ms' | 'attempts' | 'timedOut' | 'fellBack' | 'checks' | 'passed'

function figuresOf(metrics: Metrics | null, others: Omit<VaultFigures, FromMetrics>): VaultFigures {
  if (!metrics) throw new Error('A run ended without saying so')
  const { ms, attempts, timedOut, fellBack, checks, checksPassed } = metrics
  return { ...others, ms, attempts, timedOut, fellBack, checks, passed: checksPassed }
}

/** What a policy leaves out is as it is for everybody: the app's own defaults. */
function orderFor({ settings, limits, learned }: EnginePolicy, world: World, slots: number): RunOrder {
  return {
    runId: 'run',
    vaultId: 'vault',
    purpose: { kind: 'whole' },
    resumes: null,
    alreadySaved: [],
    timeScale: 1,
    ...learned?.(world),
    settings: runSettingsSchema.parse({
      ...defaultSettings(),
      providers: [providerSettings('openai'), providerSettings('anthropic')],
      slots,
      ...settings,
      limits: limitsSchema.parse({ ...limits }),
    }),
  }
}
