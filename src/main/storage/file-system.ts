import { closeSync, fstatSync, lstatSync, openSync, readSync, type Stats } from 'node:fs'
import {
  access,
  constants,
  lstat,
  mkdir,
  open,
  readdir,
  realpath,
  rename,
  stat,
  unlink,
} from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { ordinary } from './strange-path.ts'

/** A file open for writing. */
export interface OpenFile {
  /** Writes some of the bytes and says how many: a full disk may take fewer than it was given. */
  write(bytes: Uint8Array): Promise<number>
  sync(): Promise<void>
  size(): Promise<number>
  close(): Promise<void>
}

/** What stands under a name of a folder. */
export interface FolderEntry {
  name: string
  kind: 'file' | 'folder' | 'link' | 'other'
}

/**
 * The few calls of the disk that storage makes, handed in so that tests can let each of them fail. What a folder holds may
 * come from a stranger: a file is opened only where it is an ordinary one, never through a link, and anything else fails
 * with a `StrangePath`. Folders on the way to it are looked at by `vaultFiles`.
 */
export interface FileSystem {
  /** `wx`: a new file, fails when it is there. `a`: to append, made if missing. */
  open(path: string, flags: 'wx' | 'a', mode: number): Promise<OpenFile>
  /** `chosen`: a person picked this very file, so a link leads to what they mean. A file larger than so many bytes fails. */
  read(path: string, atMost: number, chosen?: 'chosen'): Promise<Uint8Array>
  /** Size in bytes, whether it is a folder or a link, when it changed last, and the number the disk knows it by; of a link, its own. */
  look(
    path: string,
  ): Promise<{ size: number; folder: boolean; link: boolean; changedMs: number; number: number }>
  names(folder: string): Promise<string[]>
  entries(folder: string): Promise<FolderEntry[]>
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
}

// A pipe is not waited for and a link is not followed; Windows knows neither flag.
const strictly = (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)
const flagsOf = {
  read: constants.O_RDONLY,
  append: constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT,
}

/** Opens an ordinary file, or fails. It is looked at before, because opening alone may wake a device, and once it is open. */
async function openOrdinary(
  path: string,
  flags: number,
  atMost = Infinity,
  chosen?: 'chosen',
  mode?: number,
): Promise<{ file: Awaited<ReturnType<typeof open>>; size: number }> {
  const there = await lstat(path).catch((error: unknown) => {
    if ((flags & constants.O_CREAT) !== 0 && codeOf(error) === 'ENOENT') return null
    throw error
  })
  if (there) ordinary(there, atMost, chosen)
  const file = await open(path, flags | strictly, mode)
  try {
    return { file, size: ordinary(await file.stat(), atMost, chosen).size }
  } catch (error) {
    await file.close()
    throw error
  }
}

/** The real disk. */
export const disk: FileSystem = {
  async open(path, flags, mode) {
    const file =
      flags === 'wx'
        ? await open(path, flags, mode)
        : (await openOrdinary(path, flagsOf.append, Infinity, undefined, mode)).file
    return {
      write: async (bytes) => (await file.write(bytes)).bytesWritten,
      sync: () => file.sync(),
      size: async () => (await file.stat()).size,
      close: () => file.close(),
    }
  },
  async read(path, atMost, chosen) {
    const { file, size } = await openOrdinary(
      chosen ? await realpath(path) : path,
      flagsOf.read,
      atMost,
      chosen,
    )
    try {
      const bytes = new Uint8Array(size)
      let at = 0
      for (let some = 1; some > 0 && at < size; at += some)
        some = (await file.read(bytes, at, size - at)).bytesRead
      return bytes.subarray(0, at)
    } finally {
      await file.close()
    }
  },
  async look(path) {
    const found = await lstat(path)
    return {
      size: found.size,
      folder: found.isDirectory(),
      link: found.isSymbolicLink(),
      changedMs: found.mtimeMs,
      number: found.ino,
    }
  },
  names: (folder) => readdir(folder),
  async entries(folder) {
    return (await readdir(folder, { withFileTypes: true })).map((entry) => ({
      name: entry.name,
      kind: kindOf(entry),
    }))
  },
  rename,
  remove: (path) =>
    unlink(path).catch((error: unknown) => {
      if (codeOf(error) !== 'ENOENT') throw error
    }),
  async shorten(path, size) {
    const { file } = await openOrdinary(path, constants.O_RDWR)
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
    const folder = await open(path, constants.O_RDONLY | constants.O_DIRECTORY)
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
}

const kindOf = (found: Pick<Stats, 'isFile' | 'isDirectory' | 'isSymbolicLink'>): FolderEntry['kind'] =>
  found.isFile() ? 'file' : found.isDirectory() ? 'folder' : found.isSymbolicLink() ? 'link' : 'other'

/** `disk.read` for threads on which waiting costs nobody anything. */
export function readAtOnce(path: string, atMost: number): Uint8Array {
  ordinary(lstatSync(path), atMost)
  const file = openSync(path, flagsOf.read | strictly)
  try {
    const { size } = ordinary(fstatSync(file), atMost)
    const bytes = new Uint8Array(size)
    let at = 0
    for (let some = 1; some > 0 && at < size; at += some) some = readSync(file, bytes, at, size - at, null)
    return bytes.subarray(0, at)
  } finally {
    closeSync(file)
  }
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
