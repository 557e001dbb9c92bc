import { failed, ok, type Result } from '../../shared/result.ts'
import type { SectionNumber } from '../../shared/sections/index.ts'
import { vaultFileSchema, type VaultFile } from '../../shared/vault.ts'
import { latestVersion, migrated, migrations, versionOf } from './migrations.ts'
import { readArchive } from './read-archive.ts'
import { readJson } from './read-file.ts'
import { recordFile } from './record-files.ts'
import { sha256 } from './record-text.ts'
import { isMoved, sectionFile, vaultFile } from './vault-paths.ts'

export interface ArchivedVault {
  title: string
  /** By name in the vault. */
  files: ReadonlyMap<string, Uint8Array>
}

/**
 * The files of the vault in an archive, whole or not at all; it may have been packed by hand, with the vault's folder around it. What
 * was edited in the folder before, or not in its index yet, is read as it is when a folder is opened: that it is what was packed,
 * the archive's own sums say.
 */
export function vaultInArchive(archive: Uint8Array, what: string): Result<ArchivedVault> {
  const found = filesOfVault(archive, what)
  if (!found.ok) return found
  const { version, head, files } = found.value
  const isThere = ({ number }: { number: SectionNumber }): boolean => {
    const raw = migrated('section', jsonIn(files.get(sectionFile(number))), version)
    return recordFile(sectionFile(number))?.schema.safeParse(raw).success === true
  }
  return head.sections.every(isThere) ? ok({ title: head.title, files }) : failed({ kind: 'damaged', what })
}

/** Whether an archive of ours holds a vault whose files agree with its index to the byte. */
export function isWhole(archive: Uint8Array): Result<null> {
  const found = filesOfVault(archive, 'The archive')
  if (!found.ok) return found
  const { head, files } = found.value
  const agrees = ({ number, sha256: said }: (typeof head.sections)[number]): boolean =>
    sha256(files.get(sectionFile(number)) ?? '') === said
  return head.sections.every(agrees) ? ok(null) : failed({ kind: 'damaged', what: 'The archive' })
}

function filesOfVault(
  archive: Uint8Array,
  what: string,
): Result<{ version: number; head: VaultFile; files: ReadonlyMap<string, Uint8Array> }> {
  const read = readArchive(archive, (name) => endsAsMoved(plain(name)), what)
  if (!read.ok) return read
  const contents = inFolders(read.value)
  const [around, other] = foldersOfVaults([...contents.keys()])
  const noVault = failed({ kind: 'not-allowed', why: `${what} is not the archive of a vault.` })
  if (around === undefined) return noVault
  if (other !== undefined) {
    const why = `${what} holds more than one vault. Pack each into an archive of its own. Nothing was taken from it.`
    return failed({ kind: 'not-allowed', why })
  }
  const inside = [...contents].filter(
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
  return head.success ? ok({ version, head: head.data, files }) : failed({ kind: 'damaged', what })
}

/** Some programs on Windows put `\` between folders, and some write that a name begins where it begins. */
const plain = (name: string): string => name.replaceAll('\\', '/').replace(/^(?:\.?\/)+/u, '')

/** The contents with plain names. In an archive that has `/` in any of them `\` is a letter like others. */
function inFolders(contents: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const hasSlashes = [...contents.keys()].some((name) => name.includes('/'))
  const named = [...contents].filter(([name]) => !hasSlashes || !name.includes('\\'))
  return new Map(named.map(([name, bytes]) => [plain(name), bytes]))
}

/** True where the end of a name is one that moves, whatever stands before it. */
function endsAsMoved(name: string): boolean {
  const steps = name.split('/')
  return [1, 2, 3].some((most) => isMoved(steps.slice(-most).join('/')))
}

/**
 * The folders of vaults, each with a `/` at its end: those with the fewest folders around them, since a vault may hold older
 * ones. What is hidden is none, and neither is what macOS puts beside files.
 */
function foldersOfVaults(names: readonly string[]): string[] {
  const found = names.flatMap((name) => {
    const folders = name.split('/')
    const isVault = folders.pop() === vaultFile
    return isVault && !folders.some((each) => /^\.|^__MACOSX$/u.test(each)) ? [folders] : []
  })
  const least = Math.min(...found.map((folders) => folders.length))
  return found
    .filter((folders) => folders.length === least)
    .map((folders) => folders.map((each) => `${each}/`).join(''))
}

const jsonIn = (bytes: Uint8Array | undefined): unknown =>
  bytes ? readJson(new TextDecoder().decode(bytes)) : undefined
