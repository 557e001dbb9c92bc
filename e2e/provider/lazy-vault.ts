import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { startRun } from '../../src/core/run/run.ts'
import type { TextModel } from '../../src/core/ports.ts'
import { checkVault } from '../../src/core/review/check-vault.ts'
import { runClock } from '../../src/main/clock.ts'
import { anthropicModel } from '../../src/main/providers/anthropic-model.ts'
import { openaiModel } from '../../src/main/providers/openai-model.ts'
import type { RememberedWays } from '../../src/main/providers/way-of-asking.ts'
import { promptFolder } from '../../src/main/storage/prompt-folder.ts'
import { reviewedVault } from '../../src/main/storage/reviewed-vault.ts'
import { createVault, openVault, type VaultFolder } from '../../src/main/storage/vault-folder.ts'
import { failureSentence } from '../../src/shared/failure-sentence.ts'
import type { FindingKind } from '../../src/shared/finding.ts'
import { intakeSchema } from '../../src/shared/intake.ts'
import { keyedProviders, type KeyedProvider } from '../../src/shared/provider.ts'
import { failed, ok, type Result } from '../../src/shared/result.ts'
import type { RunEvent } from '../../src/shared/run-event.ts'
import { sectionNumbers, sectionOf, type SectionNumber } from '../../src/shared/sections/index.ts'
import { valueAt } from '../../src/shared/sections/outline.ts'
import { defaultSettings, runSettingsSchema, type RunSettings } from '../../src/shared/settings.ts'
import { invented, randomFrom } from './lazy-habits.ts'
import { startProvider } from './start-provider.ts'

/** What became of a whole vault that a lazy model was asked for, read again from the disk. */
export interface LazyOutcome {
  seed: number
  saved: number
  needsReview: number
  failed: number
  /** Sections that are neither whole nor said not to be, in words. Must be empty. */
  silent: string[]
  /** Words that a model made up, stand in a saved section, and that the review does not name. Must be empty. */
  unnamed: string[]
  /** How often each habit struck. */
  habits: Record<string, number>
  /** Answers of which some was kept, and requests in all. */
  keptAnswers: number
  requests: number
}

const intakes = ['ledgerwell-bookkeeping', 'northlight-coaching', 'tern-and-tiller']
const root = join(import.meta.dirname, '../..')
const apiKey = 'sk-lazy'
/** Limits and back-offs in hundredths of their time. */
const timeScale = 0.01

/** Writes a vault in a folder with a lazy model: real HTTP, real adapters, real files. */
export async function lazyVault(folder: string, seed: number, share: number): Promise<LazyOutcome> {
  const provider = await startProvider({ script: [{ fault: { kind: 'lazy', seed, share } }] })
  try {
    const vault = must(await createVault(folder, { title: `Lazy ${seed}`, intake: intakeFor(seed) }))
    const events = await written(vault, seed, provider.url)
    await vault.close()
    const again = must(await openVault(vault.folder))
    const { faults, requests } = provider.stats()
    return { seed, ...(await audit(again, events)), habits: faults, requests }
  } finally {
    await provider.close()
  }
}

const intakeFor = (seed: number) =>
  intakeSchema.parse(
    JSON.parse(readFileSync(join(root, 'examples', `${intakes[seed % intakes.length]}.json`), 'utf8')),
  )

async function written(vault: VaultFolder, seed: number, url: string): Promise<RunEvent[]> {
  const events: RunEvent[] = []
  const ways: RememberedWays = new Map()
  const run = startRun(
    {
      runId: `lazy-${seed}`,
      vaultId: vault.id,
      purpose: { kind: 'whole' },
      settings: settingsFor(seed),
      resumes: null,
      alreadySaved: [],
      timeScale,
    },
    {
      clock: runClock(),
      random: randomFrom(seed),
      store: vault,
      prompts: promptFolder(join(root, 'prompts'), null),
      modelFor: async ({ provider }) => modelOf(provider, url, ways),
      onEvent: (event) => void events.push(event),
    },
  )
  must(await run.done)
  return events
}

function modelOf(provider: string, url: string, ways: RememberedWays): Result<TextModel> {
  const access = { apiKey, model: 'lazy', reasoning: false, ways }
  if (provider === 'openai') return ok(openaiModel({ ...access, baseUrl: `${url}/v1` }))
  return provider === 'anthropic'
    ? ok(anthropicModel({ ...access, baseUrl: url }))
    : failed({ kind: 'no-provider', reason: 'no-key' })
}

/** One provider or both, in turn. */
function settingsFor(seed: number): RunSettings {
  const chosen: KeyedProvider[][] = [['openai'], ['anthropic'], ['openai', 'anthropic']]
  const order = chosen[seed % chosen.length] ?? [...keyedProviders]
  const providers = order.map((provider) => ({
    provider,
    enabled: true,
    model: 'lazy',
    baseUrl: null,
    reasoning: false,
    price: null,
  }))
  return runSettingsSchema.parse({ ...defaultSettings(), providers, slots: 8 })
}

type Audit = Omit<LazyOutcome, 'seed' | 'habits' | 'requests'>

async function audit(vault: VaultFolder, events: readonly RunEvent[]): Promise<Audit> {
  const view = await vault.view()
  const saidOf = (number: SectionNumber): string[] =>
    events.flatMap((event) =>
      ends.has(event.kind) && 'section' in event && event.section === number ? [event.kind] : [],
    )
  const silent = sectionNumbers.flatMap((number) => {
    const said = saidOf(number)
    const [end] = said
    const record = view.sections.find((section) => section.number === number)
    const review = view.reviews.find((other) => other.number === number)
    const failure = view.failures[String(number)]
    const wrong =
      said.length !== 1
        ? `ended ${said.length} times`
        : end === 'section-saved'
          ? wrongWith(number, record?.content)
          : end === 'section-needs-review'
            ? (review?.issues.length ?? 0) > 0 && review?.raw.some((raw) => raw !== 'null')
              ? null
              : 'is said to need review, and nothing of it is there'
            : failure && failureSentence(failure) !== ''
              ? null
              : 'failed without a reason'
    return wrong === null ? [] : [`Section ${number} ${wrong}.`]
  })
  const count = (kind: RunEvent['kind']): number => events.filter((event) => event.kind === kind).length
  return {
    saved: view.sections.length,
    needsReview: count('section-needs-review'),
    failed: count('section-failed'),
    silent,
    unnamed: await unnamed(vault),
    keptAnswers: events.filter(
      (event) => event.kind === 'attempt-failed' && event.next.kind === 'ask-missing',
    ).length,
  }
}

const ends = new Set<RunEvent['kind']>([
  'section-saved',
  'section-needs-review',
  'section-failed',
  'section-cancelled',
])

/** What is wrong with a section that is said to be saved. */
function wrongWith(number: SectionNumber, content: unknown): string | null {
  if (content === undefined) return 'is said to be saved and is not there'
  const parsed = sectionOf(number).schema.safeParse(content)
  if (!parsed.success) return `was accepted although ${parsed.error.issues[0]?.message ?? 'it is wrong'}`
  return /""|"\s+"/u.test(JSON.stringify(content)) ? 'has an empty text' : null
}

/** Where a model's inventions stand in saved sections without a finding of their kind. */
async function unnamed(vault: VaultFolder): Promise<string[]> {
  const reviewed = await reviewedVault(vault)
  const findings = checkVault(reviewed)
  const inventions: [words: string, kind: FindingKind][] = [
    [invented.offer, 'fact'],
    ['Jennifer Walsh', 'proof'],
  ]
  return reviewed.sections.flatMap(({ number, content }) =>
    inventions.flatMap(([words, kind]) => {
      const stands = JSON.stringify(content).includes(words)
      // In the field where they stand, or of the section as a whole.
      const isNamed = findings.some(
        (finding) =>
          finding.section === number &&
          finding.kind === kind &&
          JSON.stringify(valueAt(content, finding.path)).includes(words),
      )
      return stands && !isNamed ? [`Section ${number}: “${words}” is no finding of kind ${kind}.`] : []
    }),
  )
}

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}
