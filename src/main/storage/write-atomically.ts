import { randomBytes } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { failed, ok, type Result } from '../../shared/result.ts'
import { failureOfWrite } from './failure-from-disk.ts'
import { disk, type FileSystem } from './file-system.ts'

export interface WriteOptions {
  /** Permissions of the file, default 0o644 less the umask. */
  mode?: number
  /** What a person calls the file, for the failure's sentence. Default: its name. */
  what?: string
  files?: FileSystem
  /**
   * What must outlast a power cut when it settles: the new text in its place (`place`, default), the new text or the old
   * one (`text`), or nothing, for what is made again from something else (`nothing`). A kill of the app harms none.
   */
  outlasts?: 'place' | 'text' | 'nothing'
}

const tempName = /^\.vaultwright-[0-9a-f]{16}\.tmp$/
/** True for a temporary file that a save of ours left behind when it was cut off. */
export const isTempName = (name: string): boolean => tempName.test(name)

/**
 * Replaces a file's text so that at every moment, power cut included, either the old or the new text is there whole.
 * Settles when the new text is on disk and synced. The folder must exist.
 */
export async function writeAtomically(
  path: string,
  text: string | Uint8Array,
  options: WriteOptions = {},
): Promise<Result<null>> {
  const beside = await writeBeside(path, text, options)
  return beside.ok ? beside.value.place() : beside
}

/** A new text of a file, whole and synced under another name in the same folder. One of the two must be called. */
export interface Beside {
  /** Puts it in the place of the old text. */
  place(): Promise<Result<null>>
  drop(): Promise<void>
}

export async function writeBeside(
  path: string,
  text: string | Uint8Array,
  options: WriteOptions = {},
): Promise<Result<Beside>> {
  const files = options.files ?? disk
  const folder = dirname(path)
  const temp = join(folder, `.vaultwright-${randomBytes(8).toString('hex')}.tmp`)
  const outlasts = options.outlasts ?? 'place'
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const drop = (): Promise<void> => files.remove(temp).catch(() => undefined)
  async function orDropped<T>(work: () => Promise<T>): Promise<Result<T>> {
    try {
      return ok(await work())
    } catch (error) {
      await drop()
      return failed(failureOfWrite(error, options.what ?? `“${basename(path)}”`))
    }
  }
  const written = await orDropped(() =>
    writeWhole(files, temp, bytes, options.mode ?? 0o644, outlasts !== 'nothing'),
  )
  if (!written.ok) return written
  const place = (): Promise<Result<null>> =>
    orDropped(async () => {
      await files.rename(temp, path)
      if (outlasts === 'place') await files.syncFolder(folder)
      return null
    })
  return ok({ place, drop })
}

/** A short write is how a full disk first shows: what is left is written again until the system says why it cannot. */
async function writeWhole(
  files: FileSystem,
  path: string,
  bytes: Uint8Array,
  mode: number,
  synced: boolean,
): Promise<void> {
  const file = await files.open(path, 'wx', mode)
  try {
    await writeAll(file, bytes)
    if (synced) await file.sync()
    if ((await file.size()) !== bytes.length) throw cutShort()
  } finally {
    await file.close()
  }
}

/** Writes all of the bytes to an open file, or throws. */
export async function writeAll(
  file: { write(bytes: Uint8Array): Promise<number> },
  bytes: Uint8Array,
): Promise<void> {
  let written = 0
  while (written < bytes.length) {
    const some = await file.write(bytes.subarray(written))
    if (some === 0) throw cutShort()
    written += some
  }
}

const cutShort = (): Error => Object.assign(new Error('the file was cut short'), { code: 'ENOSPC' })
