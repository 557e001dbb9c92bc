import { failed, ok, type Result } from '../../shared/result.ts'
import { writeFiles } from './commit.ts'
import type { VaultInUse } from './vault-in-use.ts'

/**
 * So many bytes are free before anything is asked of a provider. A whole run with its changes and its journal takes less than
 * half of them (`run-disk-faults.test.ts`); the rest is for old versions and whoever else writes on the disk meanwhile.
 */
export const freeSpaceWanted = 8 * 1024 * 1024

/** Whether the disk can take what a run may write next. Files that an earlier change left behind are made up for first. */
export async function checkFreeSpace(vault: VaultInUse): Promise<Result<null>> {
  const { behind, files, folder } = vault
  const failure = behind.size > 0 ? await writeFiles(vault, []) : null
  if (failure?.kind === 'disk-full') return failed(failure)
  const free = await files.freeSpace()
  return free === null || free >= freeSpaceWanted
    ? ok(null)
    : failed({ kind: 'disk-full', where: `The vault in “${folder}”` })
}
