import { lstat, realpath, stat } from 'node:fs/promises'
import { isNotThere } from './failure-from-disk.ts'
import { codeOf, type FileSystem } from './file-system.ts'

/**
 * What stands in the place of a small file. `unread`: something is there that the system does not let us read today, or a
 * link to what is not there. `strange`: no file at all, such as a folder or a pipe, or one larger than is ever read.
 */
export type FoundFile =
  { kind: 'missing' | 'strange' | 'unread' } | { kind: 'read'; bytes: Uint8Array; cut: boolean }

/** More than any file of ours has, and more than is read of one that is no longer ours. In bytes. */
const largest = 16 * 1024 * 1024
const largestRead = 256 * 1024 * 1024

/** Reads a file by whatever name or link it stands there; of a very large one its beginning. */
export async function findFile(path: string, files: FileSystem): Promise<FoundFile> {
  try {
    await lstat(path)
  } catch (error) {
    return { kind: isNotThere(error) ? 'missing' : 'unread' }
  }
  try {
    const found = await stat(path)
    // To read from a pipe or a device may never end.
    if (!found.isFile() || found.size > largestRead) return { kind: 'strange' }
    const bytes = await files.read(await realpath(path), largestRead, 'chosen')
    return { kind: 'read', bytes: bytes.subarray(0, largest), cut: bytes.length > largest }
  } catch (error) {
    if (codeOf(error) === undefined) throw error
    return { kind: 'unread' }
  }
}

/** The file that is written for a path: a person may have put a link there, which stays. */
export const writtenPath = (path: string): Promise<string> => realpath(path).catch(() => path)
