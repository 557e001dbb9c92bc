import { randomUUID } from 'node:crypto'
import { join, resolve } from 'node:path'
import { failed, ok, type Result } from '../../shared/result.ts'
import { catchUp } from './catch-up.ts'
import { changeLog } from './change-log.ts'
import { disk, type FileSystem } from './file-system.ts'
import { inTurn } from './in-turn.ts'
import { journalWriter } from './journal-writer.ts'
import { migrations } from './migrations.ts'
import { readSeen } from './read-seen.ts'
import { vaultFiles, type VaultFiles } from './vault-files.ts'
import { vaultFolderOf } from './vault-folder-of.ts'
import type { VaultFolder, VaultPorts } from './vault-folder-type.ts'
import { sectionFile, vaultFile } from './vault-paths.ts'
import { sections } from '../../shared/sections/index.ts'
import { textOf } from './record-text.ts'
import type { VaultFile } from '../../shared/vault.ts'
import type { Intake } from '../../shared/intake.ts'
import type { VaultInUse } from './vault-in-use.ts'
import { vaultLock } from './vault-lock.ts'

export const realPorts = (): VaultPorts => ({
  now: () => new Date(),
  newId: () => randomUUID(),
  files: disk,
})

/** True when there is a vault in the folder, even one whose `vault.json` is lost. */
export async function isVaultFolder(folder: string, files: FileSystem = disk): Promise<boolean> {
  const there = async (name: string): Promise<boolean> => {
    try {
      return !(await files.look(join(folder, name))).folder
    } catch {
      return false
    }
  }
  if (await there(vaultFile)) return true
  for (const section of sections) if (await there(sectionFile(section.number))) return true
  return false
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
  if (!(await isVaultFolder(path, disk))) return failed({ kind: 'not-found', what: `A vault in “${path}”` })

  const notices: string[] = []
  const files = vaultFiles(path, disk, (sentence) => notices.push(sentence))
  if ((await files.read(vaultFile)).kind === 'unreadable') {
    // To go on would make a new `vault.json` and take the vault for another one.
    return failed({ kind: 'not-allowed', why: `“${join(path, vaultFile)}” is there but cannot be read.` })
  }
  const opening = { ...ports, migrations: ports.migrations ?? migrations }
  const read = await readSeen(files, disk, opening)
  const { state } = read
  notices.push(...state.notices)
  state.notices = notices
  if (ports.id !== undefined) state.head = { ...state.head, id: ports.id }
  if (state.readOnly === null && !(await disk.canWrite(path)))
    state.readOnly = { kind: 'not-writable', where: `The folder “${path}”` }
  const vault: VaultInUse = {
    ...{ folder: path, disk, opening, state, files },
    ...{ stamp: read.stamp, toMend: read },
    outside: {
      marks: read.marks,
      ...{ unsure: new Map(), awaited: new Set(), index: state.document.vault, gone: false },
      catchUp: () => catchUp(vault, { mayWrite: true }),
    },
    noticesTold: [],
    turns: inTurn(),
    append: journalWriter(files, disk),
    now: () => ports.now(),
    changes: changeLog(path, disk, read.log),
    live: new Set(),
    behind: new Set(),
    unsynced: new Set(),
    // Another id than the file says has to be written down.
    indexIsOld: ports.id !== undefined && state.readOnly === null,
    readableIsOld: false,
    readable: null,
    listeners: new Set(),
    closed: false,
  }
  const lock = vaultLock(path, { files: disk, now: () => ports.now() })
  return ok(vaultFolderOf(vault, lock, ports.patienceMs))
}

/** Writes the first files of a vault into a folder that is there. */
export async function writeFirstFiles(
  state: { file: VaultFile; intake: Intake },
  files: VaultFiles,
): Promise<Result<null>> {
  const first = await files.write(vaultFile, textOf(state.file))
  return first.ok ? files.write('intake.json', textOf(state.intake)) : first
}
