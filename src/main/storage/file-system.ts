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
  rmdir,
  stat,
  statfs,
  unlink,
} from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { codeOf } from './code-of.ts'
import type { FileSystem, FolderEntry, OpenFile } from './file-system-type.ts'
import { patientDisk } from './patient-disk.ts'
import { ordinary } from './strange-path.ts'

export { codeOf }
export type { FileSystem, FolderEntry, OpenFile }

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

/** The real disk, as it answers at once. */
const bareDisk: FileSystem = {
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
  removeFolder: (path) => rmdir(path),
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
  async freeSpace(folder) {
    try {
      const { bavail, bsize, blocks } = await statfs(folder)
      // Some network and FUSE file systems have no figures and say 0 of 0.
      return blocks === 0 ? null : bavail * bsize
    } catch {
      return null
    }
  },
}

/** The real disk. */
export const disk: FileSystem = patientDisk(bareDisk)

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
