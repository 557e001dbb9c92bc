import { access, constants, mkdir, open, readdir, readFile, rename, rm, stat, statfs } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'

/** A file open for writing. */
export interface OpenFile {
  /** Writes some of the bytes and says how many: a full disk may take fewer than it was given. */
  write(bytes: Uint8Array): Promise<number>
  sync(): Promise<void>
  size(): Promise<number>
  close(): Promise<void>
}

/** The few calls of the disk that storage makes, handed in so that tests can let each of them fail. */
export interface FileSystem {
  /** `wx`: a new file, fails when it is there. `a`: to append, made if missing. */
  open(path: string, flags: 'wx' | 'a', mode: number): Promise<OpenFile>
  read(path: string): Promise<Uint8Array>
  /** Size in bytes, whether it is a folder, when it changed last, and the number the disk knows it by. */
  look(path: string): Promise<{ size: number; folder: boolean; changedMs: number; number: number }>
  names(folder: string): Promise<string[]>
  rename(from: string, to: string): Promise<void>
  remove(path: string): Promise<void>
  /** Cuts a file off at so many bytes, synced. */
  shorten(path: string, size: number): Promise<void>
  /** Parents too; no failure when it is there. */
  makeFolder(path: string): Promise<void>
  /** Fails with EEXIST when it is there. */
  makeNewFolder(path: string): Promise<void>
  /** Makes the folder's entries survive a power cut. Does nothing on Windows, where folders cannot be synced. */
  syncFolder(path: string): Promise<void>
  canWrite(folder: string): Promise<boolean>
  /** Bytes that are free for this account where the folder is; null where the system does not say. */
  room(folder: string): Promise<number | null>
}

/** The real disk. */
export const disk: FileSystem = {
  async open(path, flags, mode) {
    const file = await open(path, flags, mode)
    return {
      write: async (bytes) => (await file.write(bytes)).bytesWritten,
      sync: () => file.sync(),
      size: async () => (await file.stat()).size,
      close: () => file.close(),
    }
  },
  read: (path) => readFile(path),
  async look(path) {
    const found = await stat(path)
    return { size: found.size, folder: found.isDirectory(), changedMs: found.mtimeMs, number: found.ino }
  },
  names: (folder) => readdir(folder),
  rename,
  remove: (path) => rm(path, { force: true }),
  async shorten(path, size) {
    const file = await open(path, 'r+')
    try {
      await file.truncate(size)
      await file.sync()
    } finally {
      await file.close()
    }
  },
  makeFolder: (path) => makeFolder(resolve(path)),
  makeNewFolder: (path) => mkdir(path),
  async syncFolder(path) {
    if (process.platform === 'win32') return
    const folder = await open(path, 'r')
    try {
      await folder.sync()
    } catch (error) {
      // Some network and FUSE file systems cannot sync a folder at all; the file itself is synced.
      if (!['EINVAL', 'ENOTSUP', 'EOPNOTSUPP'].includes(codeOf(error) ?? '')) throw error
    } finally {
      await folder.close()
    }
  },
  canWrite: (folder) =>
    access(folder, constants.W_OK).then(
      () => true,
      () => false,
    ),
  async room(folder) {
    try {
      const { bavail, bsize, blocks } = await statfs(folder)
      // Some network and FUSE file systems have no figures and say 0 of 0.
      return blocks === 0 ? null : bavail * bsize
    } catch {
      return null
    }
  },
}

/**
 * A folder with its parents. Node's own recursive way never ends where a folder that is there says that nothing can be
 * made in it with ENOENT, as /proc, automounts and network drives that went away do.
 */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path)
  } catch (error) {
    const code = codeOf(error)
    const parent = dirname(path)
    if (code === 'ENOENT' && parent !== path && !(await isFolder(parent))) {
      await makeFolder(parent)
      return makeFolder(path)
    }
    // What stands there may be the folder; a root or a mount point answers with other codes than EEXIST.
    if (code === 'ENOENT' || !(await isFolder(path))) throw error
  }
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )

/** The system's code of an error, such as ENOSPC. Undefined for mistakes of our own. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
