import type { FileSystem } from '../file-system.ts'
import { unsyncedDisk } from './unsynced-disk.ts'

/** A disk that, for as long as it is shut, refuses one operation at the paths that end so. */
export interface ShuttingDisk {
  files: FileSystem
  shut: boolean
}

export function shuttingDisk(
  operation: 'read' | 'open' | 'names',
  ending: string,
  code: string,
): ShuttingDisk {
  const disk: ShuttingDisk = {
    shut: false,
    files: {
      ...unsyncedDisk,
      [operation]: (path: string, ...how: unknown[]): unknown =>
        disk.shut && path.endsWith(ending)
          ? Promise.reject(Object.assign(new Error('made to fail'), { code }))
          : (unsyncedDisk[operation] as (path: string, ...how: unknown[]) => unknown)(path, ...how),
    },
  }
  return disk
}
