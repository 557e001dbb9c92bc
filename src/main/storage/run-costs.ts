import { basename } from 'node:path'
import type { CostEntry } from '../../shared/cost-report.ts'
import { spendingOf } from '../../shared/run-spending.ts'
import type { VaultSummary } from '../../shared/vault.ts'
import { disk, type FileSystem } from './file-system.ts'
import { readEvents } from './run-journals.ts'
import { vaultFiles } from './vault-files.ts'
import { runsFolder } from './vault-paths.ts'

/** The vault a run was in, as the library shows it. */
export type CostsVault = Pick<VaultSummary, 'id' | 'title' | 'client' | 'folder'>

/**
 * What the runs of a vault have cost that began in a month (null: in any), from their records. `known`: ids that need
 * not be read again. Runs of the sample cost nothing and are left out.
 */
export async function runCosts(
  { id: vaultId, title, client, folder }: CostsVault,
  month: string | null,
  known: (id: string) => boolean = () => false,
  files: FileSystem = disk,
): Promise<CostEntry[]> {
  const vault = vaultFiles(folder, files, () => undefined)
  const entries: CostEntry[] = []
  for (const name of await vault.names(runsFolder)) {
    const id = basename(name, '.jsonl')
    // An id begins with the time it was made, so that no record of another month is opened.
    if (!name.endsWith('.jsonl') || !/^\d{4}-\d\d-/u.test(id) || known(id)) continue
    if (month !== null && !id.startsWith(`${month}-`)) continue
    const events = (await readEvents(vault, id)) ?? []
    const started = events.find((event) => event.kind === 'run-started')
    if (!started || started.providers.every(({ kind, provider }) => (kind ?? provider) === 'sample')) continue
    const { cost, atMost } = spendingOf(events)
    const finished = events.some((event) => event.kind === 'run-finished')
    entries.push({
      id,
      month: id.slice(0, 7),
      vaultId,
      title,
      client,
      kind: 'run',
      cost,
      atMost,
      finished,
    })
  }
  return entries
}
