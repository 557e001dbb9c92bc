import { join } from 'node:path'
import { failed, ok, type Result } from '../../shared/result.ts'
import { changeLog } from './change-log.ts'
import { tell } from './commit.ts'
import type { FileSystem } from './file-system.ts'
import { readVault, type OpeningPorts, type ReadVault } from './read-vault.ts'
import type { VaultFiles } from './vault-files.ts'
import type { VaultInUse } from './vault-in-use.ts'
import { changesFile } from './vault-paths.ts'

/** A vault as it was read, and a stamp by which it is seen that somebody has written in it since. */
export interface SeenVault extends ReadVault {
  stamp: string
}

/** Where somebody writes meanwhile it is read again, so often at most. */
const readings = 4

/** Reads a vault between two changes of it, whoever else writes in it meanwhile. */
export async function readSeen(files: VaultFiles, disk: FileSystem, ports: OpeningPorts): Promise<SeenVault> {
  for (let left = readings; ; left--) {
    const stamp = await stampOf(files.folder, disk)
    const read = await readVault(files, ports)
    if (left === 1 || stamp === (await stampOf(files.folder, disk))) return { ...read, stamp }
  }
}

/** Other than before when a change was made since: each begins with a line in `changes.jsonl`. */
export const stampOf = (folder: string, disk: FileSystem): Promise<string> =>
  disk.look(join(folder, changesFile)).then(
    ({ size, changedMs, number }) => `${size}:${changedMs}:${number}`,
    () => '-',
  )

/**
 * Brings an open vault up to what others have written in it since it was read or last written here, and says so to
 * everybody who follows it. In its turn; fails where what is there cannot be read, and then nothing is otherwise.
 */
export async function catchUp(vault: VaultInUse): Promise<Result<null>> {
  const { state, files, disk, folder } = vault
  const stamp = await stampOf(folder, disk)
  if (stamp === vault.stamp) return ok(null)
  const read = await readSeen(files, disk, vault.opening)
  const [unread] = read.unread
  if (unread !== undefined) return failed({ kind: 'not-writable', where: `“${unread}”` })
  const before = state.document
  const { notices } = state
  notices.push(...read.state.notices.filter((sentence) => !notices.includes(sentence)))
  const { id } = state.head
  const readOnly = read.state.readOnly ?? state.readOnly
  Object.assign(state, { ...read.state, head: { ...read.state.head, id }, notices, readOnly })
  vault.stamp = read.stamp
  vault.toMend = read
  vault.readable = null
  vault.changes = changeLog(folder, disk, read.log === null)
  // What was behind here is made up for by what was read.
  vault.behind.clear()
  tell(vault, before)
  return ok(null)
}
