import { failed, ok, type Result } from '../../shared/result.ts'
import { vaultFileSchema } from '../../shared/vault.ts'
import { latestVersion, migrated, migrations, versionOf } from './migrations.ts'
import { readArchive } from './read-archive.ts'
import { readJson } from './read-file.ts'
import { sha256 } from './record-text.ts'
import { isMoved, sectionFile, vaultFile } from './vault-paths.ts'

export interface ArchivedVault {
  title: string
  /** By name in the vault. */
  files: ReadonlyMap<string, Uint8Array>
}

/** The files of the vault in an archive, whole or not at all; it may have been packed again with its folder around it. */
export function vaultInArchive(archive: Uint8Array, what: string): Result<ArchivedVault> {
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
  if (version > latestVersion(migrations)) {
    const why = `${what} was made by a newer Vaultwright. Bring this one up to date, then take it in. Nothing was taken from it.`
    return failed({ kind: 'not-allowed', why })
  }
  const head = vaultFileSchema.safeParse(migrated('vault', raw, version))
  if (!head.success) return failed({ kind: 'damaged', what })
  for (const { number, sha256: said } of head.data.sections) {
    const bytes = files.get(sectionFile(number))
    if (!bytes || sha256(bytes) !== said) return failed({ kind: 'damaged', what })
  }
  return ok({ title: head.data.title, files })
}

/** Whether an archive holds a vault, whole, that can be taken in again. */
export function isWhole(archive: Uint8Array): Result<null> {
  const found = vaultInArchive(archive, 'The archive')
  return found.ok ? ok(null) : found
}

/** `Northlight/vault.json` as `vault.json`: one folder around the vault, or none. */
const withoutFolder = (name: string): string => (isMoved(name) ? name : name.replace(/^[^/\\]+\//u, ''))

const jsonIn = (bytes: Uint8Array | undefined): unknown =>
  bytes ? readJson(new TextDecoder().decode(bytes)) : undefined
