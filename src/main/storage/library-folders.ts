import { basename, join } from 'node:path'
import { failed, ok, type Result } from '../../shared/result.ts'
import { failureOfWrite } from './failure-from-disk.ts'
import { codeOf, type FileSystem } from './file-system.ts'
import { freeName } from './folder-name.ts'
import { inNewFolders } from './new-folders.ts'
import { isVaultFolder } from './open-vault.ts'

/** The folders that hold a vault, by name. Throws what the disk throws when the folder itself cannot be read. */
export async function vaultFolders(root: string, files: FileSystem): Promise<string[]> {
  const paths: string[] = []
  for (const name of (await files.names(root)).sort()) {
    const path = join(root, name)
    if (!name.startsWith('.') && (await isVaultFolder(path, files))) paths.push(path)
  }
  return paths
}

/** Moves a vault's folder into another one, made if missing, under its own name or the first free one. */
export const moveVault = (path: string, into: string, files: FileSystem): Promise<Result<string>> =>
  inNewFolders(files, async (folders) => {
    try {
      await folders.make(into)
      const to = join(into, freeName(basename(path), await files.names(into)))
      await files.rename(path, to)
      await files.syncFolder(into)
      return ok(to)
    } catch (error) {
      if (codeOf(error) === undefined) throw error
      return failed(failureOfWrite(error, `“${basename(path)}”`))
    }
  })
