import type { RunView } from '../../../shared/run-view.ts'
import type { VaultSummary } from '../../../shared/vault.ts'
import type { Place } from '../stores/place.ts'

/** Where opening a vault leads: to the run under way, to its text, or to its intake while nothing is written. */
export function homeOf(vault: VaultSummary, run: RunView | null): Place {
  const vaultId = vault.id
  if (run && run.purpose.kind !== 'refine') return { kind: 'run', vaultId, runId: run.runId }
  if (vault.saved > 0 || vault.needsReview > 0 || vault.unfinishedRun !== null)
    return { kind: 'vault', vaultId }
  return { kind: 'intake', vaultId, at: vault.answersMissing === 0 ? 'summary' : undefined }
}
