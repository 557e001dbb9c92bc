import { setTimeout as pause } from 'node:timers/promises'
import { codeOf } from './code-of.ts'
import type { FileSystem } from './file-system-type.ts'

/** Waits before a file that is held is asked for again, in milliseconds: 1.3 s together. */
const waits = [10, 20, 40, 80, 160, 320, 640]

/**
 * What the system says while another program holds a file: Windows calls it EBUSY when it is opened, and any of the
 * three when it is replaced or removed. To be refused the opening for another reason is no matter of time.
 */
const held = ['EBUSY']
const heldInPlace = ['EBUSY', 'EPERM', 'EACCES']

/** A disk that waits for files which virus scanners and sync programs hold for some 100 ms. */
export function patientDisk(files: FileSystem, wait: (ms: number) => Promise<unknown> = pause): FileSystem {
  async function patiently<T>(codes: readonly string[], work: () => Promise<T>): Promise<T> {
    for (const ms of waits) {
      try {
        return await work()
      } catch (error) {
        if (!codes.includes(codeOf(error) ?? '')) throw error
        await wait(ms)
      }
    }
    return work()
  }
  return {
    ...files,
    open: (...how) => patiently(held, () => files.open(...how)),
    read: (...how) => patiently(held, () => files.read(...how)),
    shorten: (...how) => patiently(held, () => files.shorten(...how)),
    rename: (...how) => patiently(heldInPlace, () => files.rename(...how)),
    remove: (...how) => patiently(heldInPlace, () => files.remove(...how)),
    removeFolder: (...how) => patiently(heldInPlace, () => files.removeFolder(...how)),
  }
}
