import { randomUUID } from 'node:crypto'
import { join, resolve } from 'node:path'
import { failed, ok, type Result } from '../../shared/result.ts'
import { catchUp } from './catch-up.ts'
import { changeLog } from './change-log.ts'
import { copyOf } from './copy-names.ts'
import { foldChanges } from './fold-changes.ts'
import { disk, type FileSystem } from './file-system.ts'
import { inTurn } from './in-turn.ts'
import { journalWriter } from './journal-writer.ts'
import { migrations } from './migrations.ts'
import { readVault, type ReadVault } from './read-vault.ts'
import { vaultFiles, type VaultFiles } from './vault-files.ts'
import { vaultFolderOf } from './vault-folder-of.ts'
import type { VaultFolder, VaultPorts } from './vault-folder-type.ts'
import { sectionFile, vaultFile } from './vault-paths.ts'
import { sections } from '../../shared/sections/index.ts'
import { textOf } from './record-text.ts'
import type { VaultFile } from '../../shared/vault.ts'
import type { Intake } from '../../shared/intake.ts'
import { mendReadable, removeTempFiles, writeUpToDate, type VaultInUse } from './vault-in-use.ts'

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
 * where there is no vault; a disk that cannot be written to does not keep a vault from being read.
 */
export async function openVault(
  folder: string,
  given: Partial<VaultPorts> = {},
): Promise<Result<VaultFolder>> {
  const ports = { ...realPorts(), ...given }
  const path = resolve(folder)
  if (!(await isVaultFolder(path, ports.files)))
    return failed({ kind: 'not-found', what: `A vault in “${path}”` })

  const notices: string[] = []
  const files = vaultFiles(path, ports.files, (sentence) => notices.push(sentence))
  if ((await files.read(vaultFile)).kind === 'unreadable') {
    // To go on would make a new `vault.json` and take the vault for another one.
    return failed({ kind: 'not-allowed', why: `“${join(path, vaultFile)}” is there but cannot be read.` })
  }
  // Looked at before it is read: what changes meanwhile is seen the next time.
  const marks = (await files.marks()) ?? new Map<string, string>()
  const read = await readVault(files, { ...ports, migrations: ports.migrations ?? migrations })
  const { state } = read
  notices.push(...state.notices)
  state.notices = notices
  if (ports.id !== undefined) state.head = { ...state.head, id: ports.id }
  const vault: VaultInUse = {
    outside: {
      // Copies are new to whoever opens the vault.
      marks: new Map([...marks].filter(([name]) => copyOf(name) === null)),
      ...{ unsure: new Map(), awaited: new Set(), index: state.document.vault, gone: false },
      catchUp: () => catchUp(vault),
    },
    ...{ noticesTold: [], copiesTold: state.copies },
    folder: path,
    state,
    files,
    turns: inTurn(),
    append: journalWriter(files, ports.files),
    now: () => ports.now(),
    changes: changeLog(path, ports.files, read.log),
    live: new Set(),
    behind: new Set(),
    unsynced: new Set(),
    indexIsOld: false,
    readableIsOld: false,
    listeners: new Set(),
    closed: false,
  }
  if (state.readOnly === null) await mend(vault, read, ports.files)
  // Another id than the file says has to be written down.
  vault.indexIsOld = ports.id !== undefined && state.readOnly === null
  return ok(vaultFolderOf(vault))
}

async function mend(vault: VaultInUse, { toWrite, log }: ReadVault, disk: FileSystem): Promise<void> {
  const { folder, state, files } = vault
  if (!(await disk.canWrite(folder))) {
    state.readOnly = `The folder “${folder}” cannot be written to, so this vault can be read but not changed.`
    return
  }
  await removeTempFiles(folder, files, disk)
  const written = await writeUpToDate(files, toWrite, state.head.schemaVersion)
  if (!written.ok) state.notices.push('What opening mended could not be saved. It is mended again next time.')
  else if (log !== null) await foldChanges(vault, log)
  // Nobody waits for it: it is made from the sections, and writing it takes a moment in a large vault.
  void vault.turns.take(() => mendReadable(vault))
}

/** Writes the first files of a vault into a folder that is there. */
export async function writeFirstFiles(
  state: { file: VaultFile; intake: Intake },
  files: VaultFiles,
): Promise<Result<null>> {
  const first = await files.write(vaultFile, textOf(state.file))
  return first.ok ? files.write('intake.json', textOf(state.intake)) : first
}
