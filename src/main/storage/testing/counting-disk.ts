import type { FileSystem } from '../file-system.ts'

/** A disk that counts what is asked of it. A test double. */
export interface CountingDisk extends FileSystem {
  /** Counts from here on. */
  start(): void
  counted(): { operations: number; written: number; syncs: number; paths: string[] }
}

export function countingDisk(files: FileSystem): CountingDisk {
  let paths: string[] = []
  let [operations, syncs] = [0, 0]
  let written = new Set<string>()
  const noted = <A extends [string, ...unknown[]], R>(work: (...given: A) => R): ((...given: A) => R) => {
    return (...given) => {
      operations++
      paths.push(given[0])
      return work(...given)
    }
  }
  return {
    start() {
      paths = []
      operations = syncs = 0
      written = new Set()
    },
    counted: () => ({ operations, written: written.size, syncs, paths }),
    open: noted(async (path: string, flags: 'wx' | 'a', mode: number) => {
      const file = await files.open(path, flags, mode)
      if (flags === 'a') written.add(path)
      return { ...file, sync: () => (syncs++, file.sync()) }
    }),
    read: noted((path: string, atMost: number, chosen?: 'chosen') => files.read(path, atMost, chosen)),
    look: noted((path: string) => files.look(path)),
    names: noted((path: string) => files.names(path)),
    entries: noted((path: string) => files.entries(path)),
    rename: noted((from: string, to: string) => {
      written.add(to)
      return files.rename(from, to)
    }),
    remove: noted((path: string) => files.remove(path)),
    shorten: noted((path: string, size: number) => files.shorten(path, size)),
    makeFolder: noted((path: string) => files.makeFolder(path)),
    makeNewFolder: noted((path: string) => files.makeNewFolder(path)),
    removeFolder: noted((path: string) => files.removeFolder(path)),
    syncFolder: noted((path: string) => (syncs++, files.syncFolder(path))),
    canWrite: noted((path: string) => files.canWrite(path)),
    freeSpace: (path) => files.freeSpace(path),
  }
}
