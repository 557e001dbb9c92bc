import type { Failure } from '../../shared/failure.ts'
import { listRuns, readEvents } from '../storage/run-journals.ts'
import { disk } from '../storage/file-system.ts'
import { vaultFiles } from '../storage/vault-files.ts'

/** So many vaults, changed last, and of each so many runs are looked at. */
export const mostVaults = 50
const mostRuns = 3

/** How runs ended, and what failed in them. */
export interface RunCounts {
  runs: number
  outcomes: Record<string, number>
  /** By kind. */
  failures: Record<string, number>
  /** Of mistakes of ours, as they stand in the log. */
  references: string[]
}

/** Counts the newest runs of these vaults, from their records. */
export async function runCounts(folders: readonly string[]): Promise<RunCounts> {
  const counts: RunCounts = { runs: 0, outcomes: {}, failures: {}, references: [] }
  const count = (of: Record<string, number>, what: string): void => void (of[what] = (of[what] ?? 0) + 1)
  const failed = (failure: Failure): void => {
    count(counts.failures, failure.kind)
    if (failure.kind === 'unexpected') counts.references.push(failure.reference)
  }
  for (const folder of folders.slice(0, mostVaults)) {
    const files = vaultFiles(folder, disk, () => undefined)
    const runs = (await listRuns(files, new Set())).slice(0, mostRuns)
    for (const { runId, outcome } of runs) {
      counts.runs++
      count(counts.outcomes, outcome ?? 'under way')
      for (const event of (await readEvents(files, runId)) ?? [])
        if (event.kind === 'attempt-failed' || event.kind === 'section-failed') failed(event.failure)
    }
  }
  return counts
}
