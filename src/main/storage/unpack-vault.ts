import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { failed, ok, type Result } from '../../shared/result.ts'
import { vaultFileSchema } from '../../shared/vault.ts'
import { failureFromDisk } from './failure-from-disk.ts'
import { disk, type FileSystem } from './file-system.ts'
import { folderName } from './folder-name.ts'
import { moveVault } from './library-folders.ts'
import { latestVersion, migrated, migrations, versionOf } from './migrations.ts'
import { readArchive } from './read-archive.ts'
import { readJson } from './read-file.ts'
import { sha256 } from './record-text.ts'
import { isMoved, sectionFile, vaultFile } from './vault-paths.ts'
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
  const found = filesIn(archive.value, what)
  if (!found.ok) return found
  const temp = join(library, `.unpacked-${randomBytes(8).toString('hex')}`)
  const named = join(temp, folderName(found.value.title || basename(path, extname(path))))
  const moved = await written(named, found.value.files, files, what)
  const done = moved.ok ? await moveVault(named, library, files) : moved
  await rm(temp, { recursive: true, force: true })
  return done
}

async function archiveAt(path: string, files: FileSystem, what: string): Promise<Result<Uint8Array>> {
  try {
    return ok(await files.read(path, largestArchive, 'chosen'))
  } catch (error) {
    return failed(failureFromDisk(error, what))
  }
}

interface Found {
  title: string
  /** By name in the vault. */
  files: ReadonlyMap<string, Uint8Array>
}

/** The files of the vault in an archive; it may have been packed again with its folder around it. */
function filesIn(archive: Uint8Array, what: string): Result<Found> {
  const read = readArchive(archive, (name) => isMoved(withoutFolder(name)))
  if (!read.ok) return read.failure.kind === 'damaged' ? failed({ kind: 'damaged', what }) : read
  const around = [...read.value.keys()]
    .find((name) => withoutFolder(name) === vaultFile)
    ?.slice(0, -vaultFile.length)
  const noVault = failed({ kind: 'not-allowed', why: `${what} is not the archive of a vault.` })
  if (around === undefined) return noVault
  const inside = [...read.value].filter(
    ([name]) => name.startsWith(around) && isMoved(name.slice(around.length)),
  )
  const files = new Map(inside.map(([name, bytes]) => [name.slice(around.length), bytes]))
  const raw = jsonIn(files.get(vaultFile))
  const version = versionOf(raw)
  if (version === null) return noVault
  if (version > latestVersion(migrations)) return failed({ kind: 'newer-version', what })
  const head = vaultFileSchema.safeParse(migrated('vault', raw, version))
  if (!head.success) return failed({ kind: 'damaged', what })
  for (const { number, sha256: said } of head.data.sections) {
    const bytes = files.get(sectionFile(number))
    if (!bytes || sha256(bytes) !== said) return failed({ kind: 'damaged', what })
  }
  return ok({ title: head.data.title, files })
}

/** `Northlight/vault.json` as `vault.json`: one folder around the vault, or none. */
const withoutFolder = (name: string): string => (isMoved(name) ? name : name.replace(/^[^/\\]+\//u, ''))

const jsonIn = (bytes: Uint8Array | undefined): unknown =>
  bytes ? readJson(new TextDecoder().decode(bytes)) : undefined

async function written(
  folder: string,
  contents: ReadonlyMap<string, Uint8Array>,
  files: FileSystem,
  what: string,
): Promise<Result<null>> {
  try {
    for (const [name, bytes] of contents) {
      const path = join(folder, name)
      await files.makeFolder(dirname(path))
      const done = await writeAtomically(path, bytes, { files })
      if (!done.ok) return done
    }
    return ok(null)
  } catch (error) {
    return failed(failureFromDisk(error, what))
  }
}
