import { disk, type FileSystem } from '../file-system.ts'
import { StrangePath } from '../strange-path.ts'

/** The real disk, with every operation counted and some of them made to fail. A test double. */
export interface FailingDisk extends FileSystem {
  /** Operations so far. */
  count(): number
}

/**
 * `fails` is asked before each operation and answers the code it fails with, such as ENOSPC, or null. ESTRANGE: something
 * else stands in that place.
 */
export function failingDisk(
  fails: (operation: number, name: string) => string | null,
  files: FileSystem = disk,
): FailingDisk {
  let operations = 0
  const guarded = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const code = fails(operations++, name)
    if (code === 'ESTRANGE') throw new StrangePath('folder')
    if (code !== null) throw Object.assign(new Error(`${name} was made to fail`), { code })
    return work()
  }
  return {
    count: () => operations,
    async open(path, flags, mode) {
      const file = await guarded('open', () => files.open(path, flags, mode))
      return {
        write: (bytes) => guarded('write', () => file.write(bytes)),
        sync: () => guarded('sync', () => file.sync()),
        size: () => guarded('size', () => file.size()),
        close: () => file.close(),
      }
    },
    read: (path, atMost, chosen) => guarded('read', () => files.read(path, atMost, chosen)),
    look: (path) => guarded('look', () => files.look(path)),
    names: (folder) => guarded('names', () => files.names(folder)),
    entries: (folder) => guarded('entries', () => files.entries(folder)),
    rename: (from, to) => guarded('rename', () => files.rename(from, to)),
    remove: (path) => guarded('remove', () => files.remove(path)),
    shorten: (path, size) => guarded('shorten', () => files.shorten(path, size)),
    makeFolder: (path) => guarded('makeFolder', () => files.makeFolder(path)),
    makeNewFolder: (path) => guarded('makeNewFolder', () => files.makeNewFolder(path)),
    removeFolder: (path) => guarded('removeFolder', () => files.removeFolder(path)),
    syncFolder: (path) => guarded('syncFolder', () => files.syncFolder(path)),
    canWrite: (folder) => files.canWrite(folder),
    freeSpace: (folder) => files.freeSpace(folder),
  }
}
