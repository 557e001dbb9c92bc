import { dirname, resolve } from 'node:path'
import type { Result } from '../../shared/result.ts'
import { isNotThere } from './failure-from-disk.ts'
import type { FileSystem } from './file-system.ts'

/** Makes folders that something is to stand in. */
export interface NewFolders {
  /** A folder with its parents; no failure when it is there. */
  make(path: string): Promise<void>
  /** A folder that must be new: fails with EEXIST when it is there. */
  makeNew(path: string): Promise<void>
  /** Whether the folder was made by this. */
  made(path: string): boolean
}

/**
 * Lets work make folders. Where it fails, those of them that were not there before go again, as far as nothing stands in
 * them: what could not begin, as on a full disk, leaves nothing behind.
 */
export async function inNewFolders<T>(
  files: FileSystem,
  work: (folders: NewFolders) => Promise<Result<T>>,
): Promise<Result<T>> {
  const made: string[] = []
  let done = false
  try {
    const result = await work({
      async make(path) {
        made.push(...(await missing(resolve(path), files)))
        await files.makeFolder(path)
      },
      async makeNew(path) {
        await files.makeNewFolder(path)
        made.push(resolve(path))
      },
      made: (path) => made.includes(resolve(path)),
    })
    done = result.ok
    return result
  } finally {
    if (!done) for (const path of made.toReversed()) await files.removeFolder(path).catch(() => undefined)
  }
}

/** Those of a folder and its parents that are not there, the outermost first. */
async function missing(path: string, files: FileSystem): Promise<string[]> {
  const isThere = await files.look(path).then(
    () => true,
    (error: unknown) => !isNotThere(error),
  )
  if (isThere || dirname(path) === path) return []
  return [...(await missing(dirname(path), files)), path]
}
