import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { failed, ok, type Result } from '../../shared/result.ts'
import { failureOfRead, failureOfWrite } from './failure-from-disk.ts'
import { disk, type FileSystem } from './file-system.ts'
import { folderName } from './folder-name.ts'
import { moveVault } from './library-folders.ts'
import { vaultInArchive } from './vault-in-archive.ts'
import { inNewFolders, type NewFolders } from './new-folders.ts'
import { writeAtomically } from './write-atomically.ts'

/** A vault's archive is far smaller; a larger file is not even read. In bytes. */
const largestArchive = 200_000_000

/**
 * Unpacks the archive of a vault into a new folder of the library, under the vault's title or the first name that is free;
 * where. Nothing but files of a vault is written, and only where they belong; a file that is no vault, or is damaged, leaves
 * nothing behind.
 */
export async function unpackVault(
  path: string,
  library: string,
  files: FileSystem = disk,
): Promise<Result<string>> {
  const what = `“${basename(path)}”`
  const archive = await archiveAt(path, files, what)
  if (!archive.ok) return archive
  const found = vaultInArchive(archive.value, what)
  if (!found.ok) return found
  const temp = join(library, `.unpacked-${randomBytes(8).toString('hex')}`)
  const named = join(temp, folderName(found.value.title || basename(path, extname(path))))
  return inNewFolders(files, async (folders) => {
    const moved = await written(named, found.value.files, { files, folders, library }, what)
    const done = moved.ok ? await moveVault(named, library, files) : moved
    await rm(temp, { recursive: true, force: true })
    return done
  })
}

async function archiveAt(path: string, files: FileSystem, what: string): Promise<Result<Uint8Array>> {
  try {
    return ok(await files.read(path, largestArchive, 'chosen'))
  } catch (error) {
    return failed(failureOfRead(error, what))
  }
}

async function written(
  folder: string,
  contents: ReadonlyMap<string, Uint8Array>,
  { files, folders, library }: { files: FileSystem; folders: NewFolders; library: string },
  what: string,
): Promise<Result<null>> {
  try {
    await folders.make(library)
    for (const [name, bytes] of contents) {
      const path = join(folder, name)
      await files.makeFolder(dirname(path))
      const done = await writeAtomically(path, bytes, { files })
      if (!done.ok) return done
    }
    return ok(null)
  } catch (error) {
    return failed(failureOfWrite(error, what))
  }
}
