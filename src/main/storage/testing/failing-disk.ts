import { disk, type FileSystem } from '../file-system.ts'

/** The real disk, with every operation counted and some of them made to fail. A test double. */
export interface FailingDisk extends FileSystem {
  /** Operations so far. */
  count(): number
}

/** `fails` is asked before each operation and answers the code it fails with, such as ENOSPC, or null. */
export function failingDisk(fails: (operation: number, name: string) => string | null): FailingDisk {
  let operations = 0
  const guarded = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const code = fails(operations++, name)
    if (code !== null) throw Object.assign(new Error(`${name} was made to fail`), { code })
    return work()
  }
  return {
    count: () => operations,
    async open(path, flags, mode) {
      const file = await guarded('open', () => disk.open(path, flags, mode))
      return {
        write: (bytes) => guarded('write', () => file.write(bytes)),
        sync: () => guarded('sync', () => file.sync()),
        size: () => guarded('size', () => file.size()),
        close: () => file.close(),
      }
    },
    read: (path, atMost, chosen) => guarded('read', () => disk.read(path, atMost, chosen)),
    look: (path) => guarded('look', () => disk.look(path)),
    names: (folder) => guarded('names', () => disk.names(folder)),
    entries: (folder) => guarded('entries', () => disk.entries(folder)),
    rename: (from, to) => guarded('rename', () => disk.rename(from, to)),
    remove: (path) => guarded('remove', () => disk.remove(path)),
    shorten: (path, size) => guarded('shorten', () => disk.shorten(path, size)),
    makeFolder: (path) => guarded('makeFolder', () => disk.makeFolder(path)),
    makeNewFolder: (path) => guarded('makeNewFolder', () => disk.makeNewFolder(path)),
    syncFolder: (path) => guarded('syncFolder', () => disk.syncFolder(path)),
    canWrite: (folder) => disk.canWrite(folder),
  }
}
