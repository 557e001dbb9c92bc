import type { ArchiveFile } from '../../core/export/package/zip-files.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import { fileMarks, isYoung } from '../storage/file-marks.ts'
import type { FileSystem } from '../storage/file-system.ts'
import { filesToMove } from '../storage/files-to-move.ts'
import { readJson } from '../storage/read-file.ts'
import { sha256 } from '../storage/record-text.ts'
import type { VaultFolder } from '../storage/vault-folder-type.ts'
import { intakeFile, vaultFile } from '../storage/vault-paths.ts'

/** Two things that may keep a window from answering where they are done beside it. */
export interface Packing {
  /** Files as one archive, see `zipFiles`. */
  pack(files: readonly ArchiveFile[]): Promise<Result<Uint8Array>>
  /** Whether an archive holds a vault, whole, that can be taken in again. */
  check(archive: Uint8Array): Promise<Result<null>>
}

export interface PackPorts extends Packing {
  files: FileSystem
  /** Opens a vault, which mends what a crash left in its files. */
  opened(id: string): Promise<Result<Pick<VaultFolder, 'folder' | 'settled' | 'keep'>>>
}

/** How the files of a vault are, in a word; null: it cannot be relied on, as a file changed a moment ago. */
export async function marksOf(folder: string, files: FileSystem): Promise<string | null> {
  const marks = await fileMarks(folder, files)
  if (!marks.ok || marks.value === null || [...marks.value.values()].some(isYoung)) return null
  return sha256(JSON.stringify([...marks.value].sort(([a], [b]) => (a < b ? -1 : 1))))
}

/**
 * The archive of a vault that can be taken in again. Its files are read as they lie there; only where they do not agree,
 * as after a crash or under the hands of another program, the vault is opened for it. A vault that is changed while
 * it is read is read again, and then once more.
 */
export async function packVault(
  vault: { id: string; folder: string; title: string },
  ports: PackPorts,
): Promise<Result<Uint8Array>> {
  const atRest = { folder: vault.folder, settled: () => Promise.resolve() }
  let last = await packed(atRest, ports, needsNoMending)
  for (let tries = 0; tries < 2 && !last.ok; tries++) {
    const opened = await ports.opened(vault.id)
    // What has not come by now from another device is not waited for, as with a change.
    const kept = opened.ok && tries > 0 ? await opened.value.keep() : null
    if (kept?.ok) kept.value()
    last = opened.ok ? await packed(opened.value, ports) : opened
  }
  if (!last.ok && last.failure.kind === 'damaged')
    return failed({ kind: 'not-allowed', why: 'Its files do not agree with each other.' })
  return last
}

const damaged = failed({ kind: 'damaged', what: 'The vault' })

async function packed(
  vault: Pick<VaultFolder, 'folder' | 'settled'>,
  ports: PackPorts,
  isGood: (files: readonly ArchiveFile[]) => boolean = () => true,
): Promise<Result<Uint8Array>> {
  const own = await filesToMove(vault, ports.files)
  if (!own.ok) return own
  if (!isGood(own.value)) return damaged
  const archive = await ports.pack(own.value)
  if (!archive.ok) return archive
  const whole = await ports.check(archive.value)
  return whole.ok ? ok(archive.value) : whole
}

/** What opening the vault would mend is no part of a copy. */
function needsNoMending(files: readonly ArchiveFile[]): boolean {
  const names = new Set(files.map(({ name }) => name))
  const texts = files.filter(({ name }) => name.endsWith('.json'))
  const read = texts.every(({ bytes }) => readJson(new TextDecoder().decode(bytes)) !== undefined)
  return read && names.has(vaultFile) && names.has(intakeFile)
}
