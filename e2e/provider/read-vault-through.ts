import { cp, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startRun } from '../../src/core/run/run.ts'
import type { RunOrder } from '../../src/core/run/run-order.ts'
import { checkVault } from '../../src/core/review/check-vault.ts'
import { runClock } from '../../src/main/clock.ts'
import { anthropicModel } from '../../src/main/providers/anthropic-model.ts'
import { openaiModel } from '../../src/main/providers/openai-model.ts'
import type { RememberedWays } from '../../src/main/providers/way-of-asking.ts'
import { promptFolder } from '../../src/main/storage/prompt-folder.ts'
import { reviewedVault } from '../../src/main/storage/reviewed-vault.ts'
import { openVault, type VaultFolder } from '../../src/main/storage/vault-folder.ts'
import { failureSentence } from '../../src/shared/failure-sentence.ts'
import type { Finding } from '../../src/shared/finding.ts'
import type { KeyedProvider } from '../../src/shared/provider.ts'
import { readThroughRule } from '../../src/shared/read-through.ts'
import { failed, ok, type Result } from '../../src/shared/result.ts'
import type { RunEvent } from '../../src/shared/run-event.ts'
import { defaultSettings, runSettingsSchema, type RunSettings } from '../../src/shared/settings.ts'
import type { Provider } from './start-provider.ts'

const root = join(import.meta.dirname, '../..')

/** A vault of 26,000 words that a model wrote, in a folder of its own. */
export async function coffeeVault(): Promise<VaultFolder> {
  const folder = join(await mkdtemp(join(tmpdir(), 'vaultwright-read-')), 'vault')
  await cp(join(root, 'src/main/storage/testing/second-watch-coffee-care'), folder, { recursive: true })
  return must(await openVault(folder))
}

/** Reads a vault through over HTTP, with real adapters and files, and gives what was said of it. */
export async function readVaultThrough(
  vault: VaultFolder,
  provider: Provider,
  {
    order = {},
    settings = {},
    who = ['openai'],
  }: {
    order?: Partial<RunOrder>
    settings?: Partial<RunSettings>
    who?: KeyedProvider[]
  } = {},
): Promise<RunEvent[]> {
  const events: RunEvent[] = []
  const ways: RememberedWays = new Map()
  const price = { input: 2, cached: 0.2, output: 10 }
  const providers = who.map((each) => ({
    ...{ provider: each, enabled: true, model: 'reader', baseUrl: null, reasoning: false, price },
  }))
  const run = startRun(
    {
      ...{ runId: 'reads', vaultId: vault.id, purpose: { kind: 'read-through', sections: null } },
      // Fast, and yet slow enough that a busy machine is not taken for a provider that is silent.
      ...{ resumes: null, alreadySaved: [], timeScale: 0.05 },
      settings: runSettingsSchema.parse({ ...defaultSettings(), providers, ...settings }),
      ...order,
    },
    {
      clock: runClock(),
      random: () => 0.5,
      store: vault,
      prompts: promptFolder(join(root, 'prompts'), null),
      async modelFor({ provider: name }) {
        const access = { apiKey: 'sk-reader', model: 'reader', reasoning: false, ways }
        if (name === 'openai') return ok(openaiModel({ ...access, baseUrl: `${provider.url}/v1` }))
        return name === 'anthropic'
          ? ok(anthropicModel({ ...access, baseUrl: provider.url }))
          : failed({ kind: 'no-provider', reason: 'no-key' })
      },
      onEvent: (event) => void events.push(event),
    },
  )
  must(await run.done)
  return events
}

/** What the review says after it by the reader's word. */
export async function marksFound(vault: VaultFolder): Promise<Finding[]> {
  return checkVault(await reviewedVault(vault)).filter(({ rule }) => rule === readThroughRule)
}

export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(failureSentence(result.failure))
  return result.value
}
