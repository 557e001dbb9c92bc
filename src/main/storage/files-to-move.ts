import type { ArchiveFile } from '../../core/export/package/zip-files.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import { sectionNumbers } from '../../shared/sections/section-definition.ts'
import { disk as realDisk, type FileSystem } from './file-system.ts'
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
  disk: FileSystem = realDisk,
): Promise<Result<ArchiveFile[]>> {
  await vault.settled()
  const own = vaultFiles(vault.folder, disk, () => undefined)
  const files: ArchiveFile[] = []
  const names = await namesIn(own)
  if (!names.ok) return names
  if (names.value.length > mostInArchive.files)
    return failed({ kind: 'not-allowed', why: `“${vault.folder}” holds more files than a vault can.` })
  for (const name of names.value) {
    const found = await own.read(name)
    if (found.kind === 'read') files.push({ name, bytes: found.bytes })
    else if (found.kind === 'unreadable') return failed(found.failure)
  }
  return ok(files)
}

async function namesIn(own: VaultFiles): Promise<Result<string[]>> {
  const names = [...movedFiles]
  for (const inside of [...movedFolders, ...sectionNumbers.map(historyFolder)]) {
    const told = await own.allNames(inside)
    if (!told.ok) return told
    for (const name of told.value) names.push(`${inside}/${name}`)
  }
  return ok(names.filter(isMoved))
}
