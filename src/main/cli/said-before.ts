import { quote } from '../../core/run/run.ts'
import type { PromptSource } from '../../core/ports.ts'
import { quoteWarnings, whyBlocked } from '../../shared/quote-warnings.ts'
import { quoteWords } from '../../shared/quote-words.ts'
import type { RunPurpose } from '../../shared/run-event.ts'
import type { RunSettings } from '../../shared/settings.ts'
import { standingOf } from '../runs/live-runs.ts'
import type { VaultFolder } from '../storage/vault-folder.ts'

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
    ? [whyBlocked(quoted.value) ?? `This will take ${quoteWords(quoted.value)}.`]
    : []
  return [...takes, ...quoteWarnings(quoted.value)].map((line) => `[RUN] ${line}`)
}
