import { quote } from '../../core/pipeline.ts'
import type { PromptSource } from '../../core/ports.ts'
import { isPrivateHost } from '../../shared/private-host.ts'
import { quoteWarnings } from '../../shared/quote-warnings.ts'
import { quoteWords } from '../../shared/quote-words.ts'
import type { RunPurpose } from '../../shared/run-event.ts'
import type { ProviderSettings, RunSettings } from '../../shared/settings.ts'
import { keyOf } from '../models.ts'
import { nodeNetwork } from '../net/node-network.ts'
import { standingOf } from '../runs/live-runs.ts'
import { contextOfServer } from '../providers/provider-models.ts'
import type { VaultFolder } from '../storage/vault-folder.ts'
import { keyFromEnvironment } from './writing-options.ts'

/** The settings of a run with the room that servers of one's own say they have, where nobody has said it yet. */
export async function withContexts(settings: RunSettings): Promise<RunSettings> {
  return { ...settings, providers: await Promise.all(settings.providers.map(withContext)) }
}

async function withContext(endpoint: ProviderSettings): Promise<ProviderSettings> {
  const isOwn = endpoint.baseUrl !== null && isPrivateHost(new URL(endpoint.baseUrl).hostname)
  const key = keyOf(endpoint, keyFromEnvironment)
  if (!isOwn || endpoint.context !== undefined || key === null) return endpoint
  const context = await contextOfServer(endpoint, key, { network: nodeNetwork() })
  return context === null ? endpoint : { ...endpoint, context }
}

/** What a run would take and what somebody should know first, a line each; nothing where it cannot be told. */
export async function saidBefore(
  vault: VaultFolder,
  purpose: RunPurpose,
  settings: RunSettings,
  prompts: PromptSource,
): Promise<string[]> {
  const quoted = await quote(
    { purpose, settings, ...standingOf(await vault.view()) },
    { store: vault, prompts },
  )
  if (!quoted.ok) return []
  const takes = settings.providers.some(({ kind }) => kind !== 'sample')
    ? [`This will take ${quoteWords(quoted.value)}.`]
    : []
  return [...takes, ...quoteWarnings(quoted.value)].map((line) => `[RUN] ${line}`)
}
