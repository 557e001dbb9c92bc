import { intakeSchema, type Intake } from '../../shared/intake.ts'
import { endpointKindSchema, nameOf, type EndpointKind, type ProviderId } from '../../shared/provider.ts'
import { failed, ok } from '../../shared/result.ts'
import type { RunEvent } from '../../shared/run-event.ts'
import { foldRun, type RunView } from '../../shared/run-view.ts'
import { onlyAt } from '../../shared/sections/only-at.ts'
import { valueAt } from '../../shared/sections/outline.ts'
import { limitsSchema, type Limits, type ProviderSettings, type RunSettings } from '../../shared/settings.ts'
import type { Account } from '../spending-account.ts'
import { startRun } from '../run/run.ts'
import type { AnswersAside, PromptSource, WriteRequest } from '../ports.ts'
import type { Run, RunOrder } from '../run/run-order.ts'
import { fakeClock, type FakeClock } from './fake-clock.ts'
import { memoryPrompts } from './memory-prompts.ts'
import { memoryStore, type MemoryStore, type MemoryVault } from './memory-store.ts'
import { answering, scriptedModels, type CallBook, type Script, type Step } from './scripted-model.ts'
import { validPart } from './valid-content.ts'

/** A complete intake of short answers. */
export const shortIntake = (change: Partial<Intake> = {}): Intake =>
  intakeSchema.parse({
    businessName: 'Northlight Coaching',
    fullName: 'Mara Lindqvist',
    sells: 'program',
    work: 'client',
    industry: 'Leadership coaching',
    idealClient: 'New engineering managers',
    message: 'I help them lead with calm',
    coreProblem: 'They do their old job at night',
    outcomes: 'They leave at six',
    uniqueAdvantage: 'Fourteen years on both sides',
    story: null,
    offerProgram: 'A 90-day program',
    offers: [{ timeframe: '90 days', price: '$4,800', includes: 'Twelve calls' }],
    firstStep: { kind: 'free-call' },
    callToAction: 'Book a Clarity Call',
    platforms: ['linkedin', 'other'],
    platformsOther: 'Xing',
    goal90Days: 'Six new clients',
    businessStage: 'intermediate',
    helpNeeded: 'Saying what I do',
    ...change,
  })

/** Tests call an endpoint after its kind, and a second one of a kind `openai-two`. */
const kindIn = (provider: ProviderId): EndpointKind =>
  endpointKindSchema.catch('openai').parse(provider.split('-')[0])

export const providerSettings = (
  provider: ProviderId,
  change: Partial<ProviderSettings> = {},
): ProviderSettings => ({
  provider,
  kind: kindIn(provider),
  name: nameOf(provider),
  enabled: true,
  model: `${provider}-model`,
  baseUrl: null,
  reasoning: false,
  price: null,
  ...change,
})

/** The steps of a faultless answer to any request, in `ms`. */
export const writesWell =
  (ms = 10_000): Script =>
  (request) =>
    answering(validAnswer(request), ms)

/** A valid answer to a request: the part or what is missing of it, or for a refine of one place the value there. */
export function validAnswer({ material, schemaName }: WriteRequest): unknown {
  const { section, part, refine, missing } = material
  const isField = refine && schemaName.includes('_field')
  const whole = isField ? { value: valueAt(refine.current, refine.path) } : validPart(section, part)
  return missing ? onlyAt(whole, missing) : whole
}

export interface MemoryRunOptions {
  order?: Partial<Omit<RunOrder, 'settings'>>
  settings?: Partial<Omit<RunSettings, 'limits'>>
  limits?: Partial<Limits>
  /** What each provider does, or one of its models as `id/model`; those without a script have no key. */
  scripts?: Partial<Record<string, Script>>
  vault?: Partial<MemoryVault>
  fault?: Parameters<typeof memoryStore>[1]
  prompts?: PromptSource
  aside?: AnswersAside
  random?: () => number
  /** Virtual milliseconds a stream takes to close. */
  closingMs?: number
  onEvent?: (event: RunEvent) => void
  /** What may be spent in this month, by several runs. */
  month?: Account
}

export interface MemoryRun {
  run: Run
  clock: FakeClock
  store: MemoryStore
  book: CallBook
  events: RunEvent[]
  troubles: unknown[]
  /** The events of a kind, so far. */
  of: <K extends RunEvent['kind']>(kind: K) => Extract<RunEvent, { kind: K }>[]
  view: () => RunView
}

/** A run through the whole engine with nothing real around it: virtual time, scripted models, a vault in memory. */
export function runInMemory(idle: () => Promise<void>, options: MemoryRunOptions = {}): MemoryRun {
  const {
    scripts = { openai: writesWell() },
    fault,
    prompts = memoryPrompts(),
    random = () => 0.5,
    closingMs = 0,
  } = options
  const clock = fakeClock(idle)
  const { model, book } = scriptedModels(clock)
  const store = memoryStore({ intake: shortIntake(), ...options.vault }, fault)
  const events: RunEvent[] = []
  const troubles: unknown[] = []
  const run = startRun(
    {
      runId: 'run-1',
      vaultId: 'vault-1',
      purpose: { kind: 'whole' },
      resumes: null,
      alreadySaved: [],
      timeScale: 1,
      ...options.order,
      settings: {
        providers: [providerSettings('openai'), providerSettings('anthropic')],
        walk: 'rolling',
        slots: 3,
        bothAtOnce: false,
        adaptiveSlots: false,
        hedge: false,
        ...options.settings,
        limits: limitsSchema.parse({ ...options.limits }),
      },
    },
    {
      clock,
      random,
      store,
      prompts,
      async modelFor({ provider, model: name }) {
        const script = scripts[`${provider}/${name}`] ?? scripts[provider]
        return script
          ? ok({ ...model(provider, script, closingMs), model: name })
          : failed({ kind: 'no-provider', reason: 'no-key' })
      },
      onEvent(event) {
        events.push(event)
        options.onEvent?.(event)
      },
      onTrouble: (_, error) => troubles.push(error),
      ...(options.month && { month: options.month }),
      ...(options.aside && { aside: options.aside }),
    },
  )
  return {
    run,
    clock,
    store,
    book,
    events,
    troubles,
    of: (kind) =>
      events.filter((event): event is Extract<RunEvent, { kind: typeof kind }> => event.kind === kind),
    view() {
      const view = events.reduce<RunView | null>(foldRun, null)
      if (!view) throw new Error('The run has not started')
      return view
    },
  }
}

export type { Script, Step }
