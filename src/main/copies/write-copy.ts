import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { failed, ok, type Result } from '../../shared/result.ts'
import { failureFromDisk } from '../storage/failure-from-disk.ts'
import type { FileSystem } from '../storage/file-system.ts'
import { inNewFolders, type NewFolders } from '../storage/new-folders.ts'
import { sha256 } from '../storage/record-text.ts'
import { isTempName, writeAtomically } from '../storage/write-atomically.ts'
import { freeSpaceToLeave, tooMany } from './copies-plan.ts'
import { copiesFolderOf, copiesIn, copyFileName } from './vault-copy.ts'

/** No vault's archive is larger, in bytes; see `unpack-vault.ts`. */
const largestCopy = 200_000_000

interface ToCopy {
  id: string
  title: string
}

/**
 * Writes the archive of a vault as its newest copy and reads it back; only then the copies beyond the newest ten go. False:
 * the newest copy is the same to the byte, so there is no other.
 */
export const writeCopy = (
  root: string,
  vault: ToCopy,
  archive: Uint8Array,
  ports: CopyPorts,
): Promise<Result<boolean>> =>
  inNewFolders(ports.files, (folders) => writeIn(folders, root, vault, archive, ports))

interface CopyPorts {
  files: FileSystem
  now: () => Date
}

async function writeIn(
  folders: NewFolders,
  root: string,
  { id, title }: ToCopy,
  archive: Uint8Array,
  { files, now }: CopyPorts,
): Promise<Result<boolean>> {
  const folder = copiesFolderOf(id)
  const what = `The copy of “${title}”`
  try {
    await folders.make(join(root, folder))
    await removeLeftovers(join(root, folder), files)
    const copies = await copiesIn(root, folder, files)
    const hash = sha256(archive)
    const newest = copies[0]
    if (newest && (await hashAt(join(root, newest.name), files)) === hash) return ok(false)
    const free = await files.freeSpace(join(root, folder))
    if (free !== null && free < archive.length + freeSpaceToLeave)
      return failed({ kind: 'disk-full', where: what })
    const name = copyFileName((newest?.number ?? 0) + 1, now(), title)
    const path = join(root, folder, name)
    const written = await writeAtomically(path, archive, { files, what, mode: 0o600 })
    if (!written.ok) return written
    if ((await hashAt(path, files)) !== hash) {
      await files.remove(path)
      return failed({ kind: 'disk-trouble', where: what, what: 'failing', code: 'EIO' })
    }
    // One that cannot be removed today goes with the next copy.
    for (const old of tooMany(await copiesIn(root, folder, files)))
      await files.remove(join(root, old.name)).catch(() => undefined)
    return ok(true)
  } catch (error) {
    return failed(failureFromDisk(error, what))
  }
}

/** What a copy that was cut off left behind. */
async function removeLeftovers(folder: string, files: FileSystem): Promise<void> {
  for (const name of await files.names(folder)) if (isTempName(name)) await files.remove(join(folder, name))
}

/** Null: it cannot be read. */
const hashAt = (path: string, files: FileSystem): Promise<string | null> =>
  files.read(path, largestCopy).then(sha256, () => null)

/** Removes all copies of a vault. */
export const removeCopies = (root: string, vaultId: string): Promise<void> =>
  rm(join(root, copiesFolderOf(vaultId)), { recursive: true, force: true })
