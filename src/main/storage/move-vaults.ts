import { realpath } from 'node:fs/promises'
import { basename, join, resolve, sep } from 'node:path'
import { sizeWords } from '../../shared/size-words.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import { contentOf, copyFolder, growingFolder } from './copy-folder.ts'
import { failureOfRead, failureOfWrite } from './failure-from-disk.ts'
import { codeOf, type FileSystem } from './file-system.ts'
import type { Library } from './library.ts'
import { vaultFolders } from './library-folders.ts'
import { inNewFolders, type NewFolders } from './new-folders.ts'
import { isVaultFolder } from './open-vault.ts'
import { isLockName, vaultLock } from './vault-lock.ts'
import { isSystemFile } from './system-files.ts'
import { isTempName } from './write-atomically.ts'

export interface MovePorts {
  library: Pick<Library, 'folder' | 'away' | 'closed'>
  files: FileSystem
  /** A run writes. */
  writing(): boolean
  signal: AbortSignal
  progress(done: number, of: number): void
  /** Makes the new folder the one in use, for good. */
  switchTo(folder: string): Promise<Result<unknown>>
}

/** What came of a move. The old folder is as it was. */
export interface MovedVaults {
  from: string
  to: string
  bytes: number
  /** Links and devices in the old folder that were not copied. */
  notCopied: string[]
}

/**
 * Copies everything in the folder of the vaults to another one, checks every file and then uses that one. Until that is
 * decided the old folder is the one in use, and nothing in it is ever changed: at whatever moment it ends, it is whole.
 */
export async function moveVaults(to: string, ports: MovePorts): Promise<Result<MovedVaults>> {
  const { library, files } = ports
  const target = resolve(to)
  const work = async (folders: NewFolders): Promise<Result<MovedVaults>> => {
    const from = library.folder()
    if (ports.writing()) return failed({ kind: 'run-under-way' })
    const away = await library.away()
    if (away !== null) return failed({ kind: 'not-allowed', why: away })
    const fits = await fitting(from, target, { files, folders })
    const free = fits.ok ? await unused(from, files) : fits
    if (!free.ok) return free
    const copied = await copyFolder(from, target, { ...ports, leaveOut: isOfAProgram })
    if (!copied.ok) return copied
    const { content, place, drop } = copied.value
    const placed = await place()
    if (!placed.ok) return placed
    // Whoever began to write meanwhile would go on in the old folder.
    const still = await unused(from, files)
    const switched = still.ok ? await ports.switchTo(target) : still
    if (!switched.ok) await drop()
    if (!switched.ok) return switched
    return ok({ from, to: target, bytes: content.bytes, notCopied: content.others })
  }
  return library.closed(() => inNewFolders(files, work))
}

/** What programs put into a vault for as long as they write there. */
const isOfAProgram = (name: string): boolean => isTempName(name) || isLockName(name)

/** Fails with `in-use` where another program writes in one of the vaults. Nothing is written to know it. */
async function unused(folder: string, files: FileSystem): Promise<Result<null>> {
  const folders = await orFailure(
    () => vaultFolders(folder, files),
    (error) => failureOfRead(error, `The folder “${folder}”`),
  )
  if (!folders.ok) return folders
  for (const path of folders.value) {
    const holder = await vaultLock(path, { files, now: () => new Date() }).holder()
    if (holder) return failed({ kind: 'in-use', what: `“${basename(path)}”`, holder })
  }
  return ok(null)
}

const no = (why: string) => failed({ kind: 'not-allowed', why })

/** Whether a folder can take the vaults: it is there then. */
async function fitting(
  from: string,
  to: string,
  { files, folders }: { files: FileSystem; folders: NewFolders },
): Promise<Result<null>> {
  const inside = no(`“${to}” is inside the folder of your vaults. Choose a folder outside of it.`)
  if (to.startsWith(from + sep)) return inside
  const made = await orFailure(
    () => folders.make(to),
    (error) => failureOfWrite(error, `The folder “${to}”`),
  )
  if (!made.ok) return made
  const [realFrom, realTo] = [await realPath(from), await realPath(to)]
  if (realFrom === realTo) return no('Your vaults are in that folder already.')
  if (realTo.startsWith(realFrom + sep)) return inside
  const names = await orFailure(
    () => files.names(to),
    (error) => failureOfRead(error, `The folder “${to}”`),
  )
  if (!names.ok) return names
  const inIt = names.value.filter((name) => name !== growingFolder && !isSystemFile(name))
  for (const name of inIt)
    if ((await isVaultFolder(join(from, name), files)) && (await isVaultFolder(join(to, name), files)))
      return no(`There is a vault in a folder called “${name}” in “${to}” already. Choose an empty folder.`)
  if (inIt.length > 0)
    return no(`“${to}” is not empty. Choose an empty folder, or make a new one in it and choose that.`)
  if (!(await files.canWrite(to))) return failed({ kind: 'not-writable', where: `The folder “${to}”` })
  const content = await orFailure(
    () => contentOf(from, files, isOfAProgram),
    (error) => failureOfRead(error, `The folder “${from}”`),
  )
  if (!content.ok) return content
  const { bytes, files: found } = content.value
  const wanted = bytes + (found.length + content.value.folders.length) * blockSize + freeSpaceBeside
  const free = await files.freeSpace(to)
  if (free !== null && free < wanted)
    return no(
      `There is not enough room: your vaults take ${sizeWords(bytes)}, and ${sizeWords(free)} are free where “${to}” is. Make room there, or choose another disk.`,
    )
  return ok(null)
}

/** What a small file takes on most disks, in bytes. */
const blockSize = 4096
/** Left to whoever else writes on that disk meanwhile, in bytes. */
const freeSpaceBeside = 16 * 1024 * 1024

const realPath = (path: string): Promise<string> => realpath(path).catch(() => path)

async function orFailure<T>(
  work: () => Promise<T>,
  failure: (error: unknown) => ReturnType<typeof failureOfRead>,
): Promise<Result<T>> {
  try {
    return ok(await work())
  } catch (error) {
    if (codeOf(error) === undefined) throw error
    return failed(failure(error))
  }
}
