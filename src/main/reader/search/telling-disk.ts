import type { FileSystem } from '../../storage/file-system.ts'

/**
 * A disk that says which paths have changed. Every file of a vault is renamed into its place when it is whole, and a
 * vault that goes to the trash or comes back is renamed as a folder, so those two calls tell all.
 */
export function tellingDisk(files: FileSystem, changed: (path: string) => void): FileSystem {
  return {
    ...files,
    async rename(from, to) {
      await files.rename(from, to)
      changed(from)
      changed(to)
    },
    async remove(path) {
      await files.remove(path)
      changed(path)
    },
  }
}
