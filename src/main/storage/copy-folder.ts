import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { failed, ok, type Result } from '../../shared/result.ts'
import { failureOfRead, failureOfWrite } from './failure-from-disk.ts'
import { codeOf, type FileSystem } from './file-system.ts'
import { sha256 } from './record-text.ts'
import { writeAtomically } from './write-atomically.ts'

/** Where a copy of a folder grows inside of the one it goes to. One that is found there was cut off. */
export const growingFolder = '.vaultwright-moving'

/** No file is larger, in bytes: each is held in memory while it is copied. */
const largestFile = 1_000_000_000

/** What is in a folder, all the way down, by paths with `/`. */
export interface FolderContent {
  folders: string[]
  files: { name: string; size: number; changedMs: number; number: number }[]
  /** Links and devices: they are not followed and not copied. */
  others: string[]
  bytes: number
}

/** Lists a folder. `leaveOut`: names of files that are not looked at. */
export async function contentOf(
  folder: string,
  files: FileSystem,
  leaveOut: (name: string) => boolean,
): Promise<FolderContent> {
  const content: FolderContent = { folders: [], files: [], others: [], bytes: 0 }
  const inside = async (path: string): Promise<void> => {
    for (const { name, kind } of await files.entries(join(folder, path))) {
      const at = path === '' ? name : `${path}/${name}`
      if (leaveOut(name)) continue
      if (kind === 'folder') {
        content.folders.push(at)
        await inside(at)
      } else if (kind === 'file') {
        const { size, changedMs, number } = await files.look(join(folder, at))
        content.files.push({ name: at, size, changedMs, number })
        content.bytes += size
      } else content.others.push(at)
    }
  }
  await inside('')
  return content
}

export interface CopyFolderPorts {
  files: FileSystem
  signal: AbortSignal
  /** Bytes that are copied and bytes that are checked, of twice as many as there are. */
  progress(done: number, of: number): void
  leaveOut(name: string): boolean
}

/** A whole copy that is not in its place yet. One of the two is called. */
export interface CopiedFolder {
  content: FolderContent
  place: () => Promise<Result<null>>
  /** Takes away everything that was copied, also what is in its place already. */
  drop: () => Promise<void>
}

/**
 * Copies what is in a folder into another one, which is there and empty, reads every file back and looks whether the first
 * folder is still as it was. Nothing in it is changed, and nothing of the copy is left where it does not come to its end.
 */
export async function copyFolder(
  from: string,
  to: string,
  ports: CopyFolderPorts,
): Promise<Result<CopiedFolder>> {
  const { files, signal } = ports
  const leaveOut = (name: string): boolean => ports.leaveOut(name)
  const growing = join(to, growingFolder)
  const placed: string[] = []
  const drop = async (): Promise<void> => {
    for (const path of [...placed, growing])
      await rm(path, { recursive: true, force: true }).catch(() => undefined)
  }
  const orDropped = async <T>(work: () => Promise<Result<T>>): Promise<Result<T>> => {
    const done = await work()
    if (!done.ok) await drop()
    return done
  }

  async function copied(): Promise<Result<CopiedFolder>> {
    await rm(growing, { recursive: true, force: true })
    const listed = await reading(from, () => contentOf(from, files, leaveOut))
    if (!listed.ok) return listed
    const content = listed.value
    let done = 0
    const step = (bytes: number): void => ports.progress((done += bytes), content.bytes * 2)
    const made = await writing(to, async () => {
      await files.makeFolder(growing)
      for (const name of content.folders) await files.makeFolder(join(growing, name))
    })
    if (!made.ok) return made
    const hashes = new Map<string, string>()
    for (const { name, size } of content.files) {
      if (signal.aborted) return failed({ kind: 'cancelled' })
      const read = await reading(join(from, name), () => files.read(join(from, name), largestFile, 'chosen'))
      if (!read.ok) return read
      hashes.set(name, sha256(read.value))
      const path = join(growing, name)
      const written = await writeAtomically(path, read.value, {
        files,
        outlasts: 'text',
        what: `“${join(to, name)}”`,
      })
      if (!written.ok) return written
      step(size)
    }
    const synced = await writing(to, async () => {
      for (const name of ['', ...content.folders]) await files.syncFolder(join(growing, name))
    })
    if (!synced.ok) return synced
    for (const { name, size } of content.files) {
      if (signal.aborted) return failed({ kind: 'cancelled' })
      const back = await reading(join(to, name), () => files.read(join(growing, name), largestFile))
      if (!back.ok) return back
      if (sha256(back.value) !== hashes.get(name))
        return failed({ kind: 'disk-trouble', where: `“${join(to, name)}”`, what: 'failing', code: 'EIO' })
      step(size)
    }
    const after = await reading(from, () => contentOf(from, files, leaveOut))
    if (!after.ok) return after
    return same(content, after.value) ? ok({ content, place, drop }) : failed(changedMeanwhile(from))
  }

  const place = (): Promise<Result<null>> =>
    orDropped(async () => {
      if (signal.aborted) return failed({ kind: 'cancelled' })
      const done = await writing(to, async () => {
        for (const name of await files.names(growing)) {
          if (await isThere(join(to, name), files)) throw inTheWay(name)
          await files.rename(join(growing, name), join(to, name))
          placed.push(join(to, name))
        }
        await files.syncFolder(to)
      })
      if (done.ok) await rm(growing, { recursive: true, force: true }).catch(() => undefined)
      return done.ok ? ok(null) : done
    })

  return orDropped(copied)
}

const isThere = (path: string, files: FileSystem): Promise<boolean> =>
  files.look(path).then(
    () => true,
    (error: unknown) => {
      if (codeOf(error) === 'ENOENT') return false
      throw error
    },
  )

const inTheWay = (name: string): Error =>
  Object.assign(new Error(`“${name}” came into the folder meanwhile`), { code: 'EEXIST' })

const changedMeanwhile = (folder: string) =>
  ({
    kind: 'not-allowed',
    why: `Something in “${folder}” was changed by another program meanwhile. Close it there, then try again.`,
  }) as const

const same = (a: FolderContent, b: FolderContent): boolean =>
  JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))

const sorted = ({ folders, files }: FolderContent): unknown => [
  folders.toSorted(),
  files.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
]

async function reading<T>(path: string, work: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await work())
  } catch (error) {
    return failed(failureOfRead(error, `“${path}”`))
  }
}

async function writing<T>(path: string, work: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await work())
  } catch (error) {
    return failed(failureOfWrite(error, `“${path}”`))
  }
}
