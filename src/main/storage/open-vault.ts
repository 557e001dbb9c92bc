import { randomUUID } from 'node:crypto'
import { join, resolve } from 'node:path'
import type { Failure } from '../../shared/failure.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import { catchUp } from './catch-up.ts'
import { changeLog } from './change-log.ts'
import { failureOfRead } from './failure-from-disk.ts'
import { disk, type FileSystem } from './file-system.ts'
import { inTurn } from './in-turn.ts'
import { journalWriter } from './journal-writer.ts'
import { migrations } from './migrations.ts'
import { moreThanAVault } from './read-vault.ts'
import { isInCloud, readText } from './read-file.ts'
import { readSeen } from './read-seen.ts'
import { vaultFiles, type VaultFiles } from './vault-files.ts'
import { vaultFolderOf } from './vault-folder-of.ts'
import type { VaultFolder, VaultPorts } from './vault-folder-type.ts'
import { changesFile, mostBytesOf, sectionFile, vaultFile } from './vault-paths.ts'
import { sections } from '../../shared/sections/index.ts'
import { textOf } from './record-text.ts'
import type { VaultFile } from '../../shared/vault.ts'
import type { Intake } from '../../shared/intake.ts'
import type { VaultInUse } from './vault-in-use.ts'
import { vaultLock } from './vault-lock.ts'
import { vaultFileOf } from './vault-state.ts'

export const realPorts = (): VaultPorts => ({
  now: () => new Date(),
  newId: () => randomUUID(),
  files: disk,
})

const isLink = (path: string, files: FileSystem): Promise<boolean> =>
  files.look(path).then(
    ({ link }) => link,
    () => false,
  )

/** A link may lead anywhere, and another vault may lie there already: only the folder itself is opened. */
export const linkedFolder = (path: string): string =>
  `“${path}” is a link to another place. Move the folder itself here, or open it where it lies.`

/** True when there is a vault in the folder, even one whose `vault.json` is lost. False where the disk does not tell. */
export async function isVaultFolder(folder: string, files: FileSystem = disk): Promise<boolean> {
  const found = await vaultIn(folder, files)
  return found.ok && found.value
}

/** Whether there is a vault in the folder. Fails where the disk does not tell: then there may be one. */
export async function vaultIn(folder: string, files: FileSystem = disk): Promise<Result<boolean>> {
  const unknown: Failure[] = []
  const isFolder = async (path: string): Promise<boolean | null> => {
    try {
      return (await files.look(path)).folder
    } catch (error) {
      const failure = failureOfRead(error, `The folder “${folder}”`)
      if (failure.kind === 'disk-trouble' || failure.kind === 'not-allowed') unknown.push(failure)
      return null
    }
  }
  const there = async (name: string): Promise<boolean> => (await isFolder(join(folder, name))) === false
  const found = async (): Promise<boolean> => {
    if ((await isFolder(folder)) === false) return false
    if ((await there(vaultFile)) || (await isInCloud(files, join(folder, vaultFile)))) return true
    // One of answers alone has no section yet.
    if (await there(changesFile)) return true
    // A library may hold thousands of folders that are none.
    if ((await isFolder(join(folder, 'sections'))) !== true) return false
    for (const section of sections) if (await there(sectionFile(section.number))) return true
    return false
  }
  const isThere = await found()
  const [failure] = unknown
  return failure && !isThere ? failed(failure) : ok(isThere)
}

/**
 * Opens the vault in a folder and mends what a crash or another program left: temporary files go, damaged files are
 * kept aside, the index is made from the sections, older versions are brought up to date. Fails with `not-found`
 * where there is no vault; a disk that cannot be written to, or another program that writes there, does not keep a vault from
 * being read.
 */
export async function openVault(
  folder: string,
  given: Partial<VaultPorts> = {},
): Promise<Result<VaultFolder>> {
  const vault = await openToRead(folder, given)
  if (vault.ok) await vault.value.mend()
  return vault
}

/** Opens the vault in a folder and writes nothing, not even to mend it; that is done before its first change. */
export async function openToRead(
  folder: string,
  given: Partial<VaultPorts> = {},
): Promise<Result<VaultFolder>> {
  const ports = { ...realPorts(), ...given }
  const { files: disk } = ports
  const path = resolve(folder)
  if (await isLink(path, disk)) return failed({ kind: 'not-allowed', why: linkedFolder(path) })
  const found = await vaultIn(path, disk)
  if (!found.ok) return found
  if (!found.value) return failed({ kind: 'not-found', what: `A vault in “${path}”` })

  const notices: string[] = []
  const files = vaultFiles(path, disk, (sentence) => notices.push(sentence))
  const index = await readText(disk, join(path, vaultFile), {
    what: `“${join(path, vaultFile)}”`,
    atMost: mostBytesOf(vaultFile),
  })
  // To go on would make a new `vault.json` and take the vault for another one.
  if (index.kind === 'unreadable') return failed(index.failure)
  const opening = { ...ports, migrations: ports.migrations ?? migrations }
  const read = await readSeen(files, disk, opening)
  if (read.tooLarge) return failed(moreThanAVault(path))
  const { state } = read
  notices.push(...state.notices)
  state.notices = notices
  if (ports.id !== undefined) {
    state.head = { ...state.head, id: ports.id }
    // Another id than the file says is written down with what is mended: not for a row that nobody has asked for.
    const { old = null } = read.toWrite.find(({ name }) => name === vaultFile) ?? {}
    const others = read.toWrite.filter(({ name }) => name !== vaultFile)
    if (state.readOnly === null)
      read.toWrite = [...others, { name: vaultFile, old, text: textOf(vaultFileOf(state)) }]
  }
  const vault: VaultInUse = {
    ...{ folder: path, disk, opening, state, files },
    ...{ stamp: read.stamp, toMend: read },
    outside: {
      marks: read.marks,
      ...{
        unsure: new Map(),
        awaited: new Set(),
        crossed: [],
        untaken: [],
        index: state.document.vault,
        indexAside: false,
        away: null,
      },
      catchUp: () => catchUp(vault, { mayWrite: true }),
    },
    ...{ revisionTold: state.head.revision, noticesTold: [], copiesTold: state.copies },
    turns: inTurn(),
    append: journalWriter(files, disk),
    now: () => ports.now(),
    changes: changeLog(path, disk, read.log),
    live: new Set(),
    behind: new Set(),
    unsynced: new Set(),
    indexIsOld: false,
    readableIsOld: false,
    readable: null,
    listeners: new Set(),
    closed: false,
  }
  const lock = vaultLock(path, { files: disk, now: () => ports.now() })
  return ok(vaultFolderOf(vault, lock, ports))
}

/** Writes the first files of a vault into a folder that is there. */
export async function writeFirstFiles(
  state: { file: VaultFile; intake: Intake },
  files: VaultFiles,
): Promise<Result<null>> {
  const first = await files.write(vaultFile, textOf(state.file))
  return first.ok ? files.write('intake.json', textOf(state.intake)) : first
}

/** Takes back what `writeFirstFiles` wrote into a folder that was made for it, as far as the disk lets it. */
export async function removeFirstFiles(path: string, files: FileSystem): Promise<void> {
  for (const name of ['intake.json', vaultFile]) await files.remove(join(path, name)).catch(() => undefined)
}
