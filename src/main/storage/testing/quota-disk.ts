import type { FileSystem } from '../file-system.ts'
import { unsyncedDisk } from './unsynced-disk.ts'

/** A disk that is full after so many bytes, and has room again when that is said. A test double. */
export interface QuotaDisk extends FileSystem {
  /** Bytes written so far. */
  written(): number
  isFull(): boolean
  freeUp(): void
}

/** `shown`: the system says how much is free; a quota of a network drive does not. */
export function quotaDisk(bytes: number, { shown = false, files = unsyncedDisk } = {}): QuotaDisk {
  let limit = bytes
  let written = 0
  let full = false
  return {
    ...files,
    written: () => written,
    isFull: () => full,
    freeUp() {
      full = false
      limit = Infinity
    },
    freeSpace: () => Promise.resolve(shown && limit !== Infinity ? limit - written : null),
    async open(path, flags, mode) {
      const file = await files.open(path, flags, mode)
      return {
        ...file,
        async write(some) {
          const room = limit - written
          if (room < some.length) full = true
          if (room <= 0) throw Object.assign(new Error('no room'), { code: 'ENOSPC' })
          const done = await file.write(some.subarray(0, room))
          written += done
          return done
        },
      }
    },
  }
}
