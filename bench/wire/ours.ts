import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startRun } from '../../src/core/run/run.ts'
import { runClock } from '../../src/main/clock.ts'
import { anthropicModel } from '../../src/main/providers/anthropic-model.ts'
import { openaiModel } from '../../src/main/providers/openai-model.ts'
import { loadAnthropic, loadOpenai } from '../../src/main/providers/sdk-clients.ts'
import type { RememberedWays } from '../../src/main/providers/way-of-asking.ts'
import { promptFolder } from '../../src/main/storage/prompt-folder.ts'
import { createVault } from '../../src/main/storage/vault-folder.ts'
import { failureSentence } from '../../src/shared/failure-sentence.ts'
import type { Intake } from '../../src/shared/intake.ts'
import { failed, ok, type Result } from '../../src/shared/result.ts'
import type { Metrics } from '../../src/shared/run-event.ts'
import { defaultSettings, runSettingsSchema, type RunSettings } from '../../src/shared/settings.ts'
import { apiKey, model } from './peers/peer.ts'
import { root, type PartPlace } from './vault-to-write.ts'

export interface OursOrder {
  /** Address of one vault in the world, without /v1. */
  url: string
  slots: number
  intake: Intake
  seed: number
  settings?: Partial<RunSettings>
}

export interface OursEnd {
  delivered: number
  /** Parts that were accepted. */
  good: PartPlace[]
  metrics: Metrics
}

/** Loads what the app loads at its first run; at twenty times its speed that would count as ten seconds. */
export async function warmUpOurs(): Promise<void> {
  await Promise.all([loadOpenai(), loadAnthropic()])
}

/** A vault by our engine as the app runs it: the real adapters, a vault folder on the disk, its journal, its prompts. */
export async function writeOurs(order: OursOrder): Promise<OursEnd> {
  const folder = await mkdtemp(join(tmpdir(), 'vaultwright-bench-'))
  try {
    const vault = must(await createVault(folder, { title: 'Bench', intake: order.intake }))
    const good: PartPlace[] = []
    let metrics: Metrics | null = null
    const run = startRun(
      {
        runId: `bench-${order.seed}`,
        vaultId: vault.id,
        purpose: { kind: 'whole' },
        settings: settingsFor(order),
        resumes: null,
        alreadySaved: [],
        timeScale: 1,
      },
      {
        clock: runClock(),
        random: Math.random,
        store: vault,
        prompts: promptFolder(join(root, 'prompts'), null),
        modelFor: async ({ provider }) => modelOf(provider, order.url),
        onEvent(event) {
          if (event.kind === 'part-saved') good.push({ section: event.section, part: event.part })
          if (event.kind === 'run-finished') metrics = event.metrics
        },
      },
    )
    must(await run.done)
    const view = await vault.view()
    await vault.close()
    if (!metrics) throw new Error('The run did not finish')
    return { delivered: view.sections.length, good, metrics }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The adapter of a provider as the vendors themselves are asked, at this address. */
export function modelOf(provider: string, url: string) {
  if (provider === 'openai') {
    const baseUrl = `${url}/v1`
    // The world stands for the vendors themselves, so it is asked as they are.
    const ways: RememberedWays = new Map([
      [`${baseUrl} ${model}`, { form: 'json-object', bound: 'max_completion_tokens' }],
    ])
    return ok(openaiModel({ apiKey, model, reasoning: false, baseUrl, ways }))
  }
  return provider === 'anthropic'
    ? ok(
        anthropicModel({
          apiKey,
          model: 'claude-sonnet-5-5',
          reasoning: false,
          baseUrl: url,
        }),
      )
    : failed({ kind: 'no-provider', reason: 'no-key' })
}

/** The settings of a new user with both keys. */
export function settingsFor({ slots, settings }: Pick<OursOrder, 'slots' | 'settings'>): RunSettings {
  const own = (provider: 'openai' | 'anthropic') => ({
    provider,
    enabled: true,
    model,
    baseUrl: null,
    reasoning: false,
    price: null,
  })
  return runSettingsSchema.parse({
    ...defaultSettings(),
    providers: [own('openai'), own('anthropic')],
    slots,
    ...settings,
  })
}

/** What a bench cannot do without. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(failureSentence(result.failure))
  return result.value
}
