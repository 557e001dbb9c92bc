import type { ElectronApplication } from '@playwright/test'
import { execFile } from 'node:child_process'
import { rm, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { atEnd, inMain } from './launch.ts'

const run = promisify(execFile)

/** A disk that a test can fill and make room on. */
export interface SmallDisk {
  fill(): Promise<void>
  freeUp(): Promise<void>
}

/**
 * A real disk of 24 MB in the place of a folder where this machine lets us mount one. Elsewhere a stand-in: the app is told
 * by the system's call that nothing is free.
 */
export async function smallDisk(app: ElectronApplication, folder: string): Promise<SmallDisk> {
  const mounted = await run('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', folder]).then(
    () => true,
    () => false,
  )
  if (!mounted) return { fill: () => freeSaid(app, 0), freeUp: () => freeSaid(app, 1e6) }
  atEnd(async () => void (await run('umount', ['--lazy', folder])))
  const filler = join(folder, '.filler')
  return {
    async fill() {
      const { bavail, bsize } = await statfs(folder)
      await writeFile(filler, new Uint8Array(bavail * bsize)).catch(() => undefined)
    },
    freeUp: () => rm(filler),
  }
}

const freeSaid = (app: ElectronApplication, blocks: number): Promise<void> =>
  inMain(
    app,
    (_, bavail) => {
      const files = process.getBuiltinModule('node:fs/promises')
      Object.assign(files, { statfs: () => Promise.resolve({ bavail, bsize: 4096, blocks: 1e6 }) })
      process.getBuiltinModule('node:module').syncBuiltinESMExports()
    },
    blocks,
  )
