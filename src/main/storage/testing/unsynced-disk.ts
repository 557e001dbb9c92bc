import { disk, type FileSystem } from '../file-system.ts'

/** The real disk, without waiting for it: for tests of what stands in files and not of power cuts. A test double. */
export const unsyncedDisk: FileSystem = {
  ...disk,
  async open(path, flags, mode) {
    return { ...(await disk.open(path, flags, mode)), sync: () => Promise.resolve() }
  },
  syncFolder: () => Promise.resolve(),
}
