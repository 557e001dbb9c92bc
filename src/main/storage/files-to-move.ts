import { join } from 'node:path'
import type { ArchiveFile } from '../../core/export/package/zip-files.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import { failureOfRead } from './failure-from-disk.ts'
import { codeOf, disk } from './file-system.ts'
import type { VaultFolder } from './vault-folder-type.ts'
import { historyRoot, isMoved, movedFiles, movedFolders } from './vault-paths.ts'

/**
 * The vault's own files, byte for byte, to be taken in elsewhere. What belongs to this computer and this
 * library stays: what was exported where, and the journals of runs, by which costs are counted.
 */
export async function filesToMove(
  vault: Pick<VaultFolder, 'folder' | 'settled'>,
): Promise<Result<ArchiveFile[]>> {
  await vault.settled()
  const files: ArchiveFile[] = []
  try {
    for (const name of await namesIn(vault.folder)) {
      const bytes = await bytesAt(join(vault.folder, name))
      if (bytes) files.push({ name, bytes })
    }
    return ok(files)
  } catch (error) {
    return failed(failureOfRead(error, `The vault in “${vault.folder}”`))
  }
}

async function namesIn(folder: string): Promise<string[]> {
  const names = [...movedFiles]
  const histories = (await entriesOf(join(folder, historyRoot))).map((name) => `${historyRoot}/${name}`)
  for (const inside of [...movedFolders, ...histories])
    for (const name of await entriesOf(join(folder, inside))) names.push(`${inside}/${name}`)
  return names.filter(isMoved)
}

const entriesOf = (folder: string): Promise<string[]> => orNothing(() => disk.names(folder), [])
const bytesAt = (path: string): Promise<Uint8Array | null> => orNothing(() => disk.read(path), null)

async function orNothing<T>(work: () => Promise<T>, nothing: T): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '')) return nothing
    throw error
  }
}
