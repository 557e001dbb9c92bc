import { randomUUID } from 'node:crypto'
import { join, resolve } from 'node:path'
import type { Failure } from '../../shared/failure.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import { catchUp } from './catch-up.ts'
import { changeLog } from './change-log.ts'
import { copyOf } from './copy-names.ts'
import { failureOfRead } from './failure-from-disk.ts'
import { foldChanges } from './fold-changes.ts'
import { disk, type FileSystem } from './file-system.ts'
import { inTurn } from './in-turn.ts'
import { journalWriter } from './journal-writer.ts'
import { migrations } from './migrations.ts'
import { readText } from './read-file.ts'
import { readVault, type ReadVault } from './read-vault.ts'
import { notInside, vaultFiles, type VaultFiles } from './vault-files.ts'
import { vaultFolderOf } from './vault-folder-of.ts'
import type { VaultFolder, VaultPorts } from './vault-folder-type.ts'
import { mostBytesOf, sectionFile, trashFolder, vaultFile } from './vault-paths.ts'
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

const isLink = (path: string, files: FileSystem): Promise<boolean> =>
  files.look(path).then(
    ({ link }) => link,
    () => false,
  )

/** A link may lead anywhere, and another vault may lie there already: only the folder itself is opened. */
export const linkedFolder = (path: string): string =>
  `“${path}” is a link to another place. Move the folder itself here, or open it where it lies.`

/** True when there is a vault in the folder, even one whose `vault.json` is lost. */
export async function isVaultFolder(folder: string, files: FileSystem = disk): Promise<boolean> {
  const isFolder = async (path: string): Promise<boolean | null> => {
    try {
      return (await files.look(path)).folder
    } catch {
      return null
    }
  }
  const there = async (name: string): Promise<boolean> => (await isFolder(join(folder, name))) === false
  if ((await isFolder(folder)) === false) return false
  if (await there(vaultFile)) return true
  for (const section of sections) if (await there(sectionFile(section.number))) return true
  return false
}

/** There is no vault in the folder, or its disk does not say. */
async function whyNone(path: string, files: FileSystem): Promise<Failure> {
  try {
    await files.look(join(path, vaultFile))
  } catch (error) {
    const failure = failureOfRead(error, `The folder “${path}”`)
    if (failure.kind === 'disk-trouble' || failure.kind === 'not-allowed') return failure
  }
  return { kind: 'not-found', what: `A vault in “${path}”` }
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
  if (await isLink(path, ports.files)) return failed({ kind: 'not-allowed', why: linkedFolder(path) })
  if (!(await isVaultFolder(path, ports.files))) return failed(await whyNone(path, ports.files))

  const notices: string[] = []
  const files = vaultFiles(path, ports.files, (sentence) => notices.push(sentence))
  const index = await readText(ports.files, join(path, vaultFile), {
    what: `“${join(path, vaultFile)}”`,
    atMost: mostBytesOf(vaultFile),
  })
  // To go on would make a new `vault.json` and take the vault for another one.
  if (index.kind === 'unreadable') return failed(index.failure)
  // Looked at before it is read: what changes meanwhile is seen the next time.
  const marks = (await files.marks()) ?? new Map<string, string>()
  const strays = await files.strayFolders()
  const read = await readVault(files, { ...ports, migrations: ports.migrations ?? migrations })
  if (read.tooLarge)
    return failed({
      kind: 'not-allowed',
      why: `“${path}” holds more than a vault can, so it was not opened. Nothing in it was changed.`,
    })
  const { state } = read
  notices.push(...strays.map(notInside))
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
  const opened = vaultFolderOf(vault)
  if (state.readOnly === null) await ports.kept?.takeBack(opened)
  return ok(opened)
}

async function mend(vault: VaultInUse, { toWrite, log }: ReadVault, disk: FileSystem): Promise<void> {
  const { folder, state, files } = vault
  if (!(await disk.canWrite(folder))) {
    state.readOnly = `The folder “${folder}” cannot be written to, so this vault can be read but not changed.`
    return
  }
  for (const name of await files.strayFolders()) {
    if (name !== trashFolder && (await files.setAside(name)) !== null) continue
    state.readOnly = `${notInside(name)} Until it is taken away, this vault can be read but not changed.`
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
