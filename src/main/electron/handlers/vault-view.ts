import type { VaultView } from '../../../shared/vault.ts'
import type { LiveRuns } from '../../runs/live-runs.ts'
import type { VaultFolder } from '../../storage/vault-folder.ts'

/** The vault as the window shows it. */
export async function viewOf(vault: VaultFolder, runs: LiveRuns): Promise<VaultView> {
  const view = await vault.view()
  return { ...view, summary: offered(view.summary, runs) }
}

/** A run under way is not one that stopped: it is not offered again. */
export function offered<S extends { id: string; unfinishedRun: string | null }>(
  summary: S,
  runs: LiveRuns,
): S {
  return runs.isRunning(summary.id) ? { ...summary, unfinishedRun: null } : summary
}
