import type { ArchiveFile } from '../../core/export/package/zip-files.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import { sectionNumbers } from '../../shared/sections/section-definition.ts'
import { disk } from './file-system.ts'
import { mostInArchive } from './read-archive.ts'
import { vaultFiles, type VaultFiles } from './vault-files.ts'
import type { VaultFolder } from './vault-folder-type.ts'
import { historyFolder, isMoved, movedFiles, movedFolders } from './vault-paths.ts'

/**
 * The vault's own files, byte for byte, to be taken in elsewhere. What belongs to this computer and this
 * library stays: what was exported where, and the journals of runs, by which costs are counted.
 */
export async function filesToMove(
  vault: Pick<VaultFolder, 'folder' | 'settled'>,
): Promise<Result<ArchiveFile[]>> {
  await vault.settled()
  const own = vaultFiles(vault.folder, disk, () => undefined)
  const files: ArchiveFile[] = []
  const names = await namesIn(own)
  if (names.length > mostInArchive.files)
    return failed({ kind: 'not-allowed', why: `“${vault.folder}” holds more files than a vault can.` })
  for (const name of names) {
    const found = await own.read(name)
    if (found.kind === 'read') files.push({ name, bytes: found.bytes })
    else if (found.kind === 'unreadable') return failed(found.failure)
  }
  return ok(files)
}

async function namesIn(own: VaultFiles): Promise<string[]> {
  const names = [...movedFiles]
  for (const inside of [...movedFolders, ...sectionNumbers.map(historyFolder)])
    for (const name of await own.names(inside)) names.push(`${inside}/${name}`)
  return names.filter(isMoved)
}
