import { basename, join, parse } from 'node:path'
import { failed, ok, type Result } from '../../shared/result.ts'
import { failureFromDisk } from './failure-from-disk.ts'
import { disk, type FileSystem } from './file-system.ts'
import { findFile, writtenPath, type FoundFile } from './find-file.ts'
import { freeName } from './folder-name.ts'
import { inTurn } from './in-turn.ts'
import { filled, readableJson } from './readable-json.ts'
import { textOf } from './record-text.ts'
import { writeAtomically } from './write-atomically.ts'

/** What was taken from a file. */
export interface Taken<T> {
  value: T
  /** What could not be taken, each in a sentence: the file is put aside before it is written again. */
  wrong: string[]
  /** What else is to be said of it, in sentences. */
  said?: string[]
}

export interface KeptFileOptions<T> {
  /** What a person calls it, at the beginning of a sentence: “Your settings”. */
  what: string
  /** What follows where nothing of it can be read and there is no copy, as a sentence. */
  anew: string
  /** Takes whatever the file holds, undefined where there is none. `last`: what the last good copy holds. */
  take: (raw: unknown, last: unknown) => Taken<T>
  /** What is written of a value; undefined: there is to be no file. */
  contentOf: (value: T) => unknown
  /**
   * What it holds. `guesses`: what is made anew at no harm, without a copy and without a word. `values`: there is a copy.
   * `secrets`: there is one, and what is taken out of the file is out of the copy before; a file that somebody removed
   * stays removed.
   */
  holds: 'guesses' | 'values' | 'secrets'
  /** What reads a file that is whole where that is not left to us; undefined: it cannot. */
  readWhole?: () => unknown
  /** Permissions, default 0o644 less the umask. */
  mode?: number
  files?: FileSystem
  now?: () => Date
}

/** A small file beside the vaults, whose value is held in memory. */
export interface KeptFile<T> {
  value(): T
  /** What had to be put aside or cannot be read, in sentences. */
  notices(): readonly string[]
  /** The system does not let us read it: what is in it is not known, and nothing is written that nobody asked for. */
  unread(): boolean
  /** Changes the value: it is another one once that is on disk. One change after the other. */
  change(next: (value: T) => T): Promise<Result<null>>
  /** Reads what could not be read before; true: now it could, and the value is what it says. */
  again(): Promise<boolean>
  /** Settles when everything asked so far is on disk or could not be written. */
  settled(): Promise<void>
}

/**
 * Opens a small file that is never cleared or replaced before it was put aside with a sentence. What can be read of it is
 * taken; what is missing comes from the last good copy beside it (`settings.last.json`), which is written after a good
 * reading or writing only. A write that fails leaves the file as it was, and the next one may work.
 */
export async function openKeptFile<T>(path: string, options: KeptFileOptions<T>): Promise<KeptFile<T>> {
  const { what, holds, files = disk, now = () => new Date() } = options
  const { dir, name, ext } = parse(path)
  const copyPath = join(dir, `${name}.last${ext}`)
  const hasCopy = holds !== 'guesses'
  const how = {
    files,
    what: `“${basename(path)}”`,
    ...(options.mode !== undefined && { mode: options.mode }),
  }
  const turns = inTurn()
  const notices: string[] = []
  /** What stands in the place of the file and is not replaced before it is put aside. */
  let inTheWay: FoundFile | null = null

  const say = (sentence: string): void => {
    if (hasCopy && !notices.includes(sentence)) notices.push(sentence)
  }

  /** Keeps what is in the way under another name, calls `write`, and undoes the first where the second fails. */
  async function putAside(
    found: FoundFile,
    write: () => Promise<Result<null>>,
  ): Promise<Result<{ aside: string }>> {
    try {
      const stamp = now().toISOString().slice(0, 19).replaceAll(':', '-')
      const aside = join(dir, freeName(`${name} (put aside ${stamp})`, await files.names(dir), ext))
      // A copy is safer than another name: the file is never missing. What is no file of ours is moved.
      const isCopied = found.kind === 'read' && !found.cut
      if (isCopied) {
        const copied = await writeAtomically(aside, found.bytes, how)
        if (!copied.ok) return copied
      } else await files.rename(path, aside)
      const written = await write()
      if (written.ok) inTheWay = null
      else if (isCopied) await files.remove(aside)
      else await files.rename(aside, path)
      return written.ok ? ok({ aside }) : written
    } catch (error) {
      return failed(failureFromDisk(error, how.what))
    }
  }

  async function write(value: T): Promise<Result<null>> {
    const content = options.contentOf(value)
    try {
      if (holds === 'secrets' || content === undefined) await files.remove(copyPath)
      if (content === undefined) {
        await files.remove(path)
        return ok(null)
      }
    } catch (error) {
      return failed(failureFromDisk(error, how.what))
    }
    const text = textOf(content)
    const written = await writeAtomically(await writtenPath(path), text, how)
    // The copy may lag behind: the file itself is whole.
    if (written.ok && hasCopy) await writeAtomically(copyPath, text, { ...how, outlasts: 'text' })
    return written
  }

  /** Writes what was taken of a file that cannot be used in its place. */
  async function mend(value: T, found: FoundFile, sentence: string): Promise<T> {
    inTheWay = found
    if (!hasCopy && found.kind === 'read') {
      inTheWay = null
      return value
    }
    const mended = await putAside(found, () => write(value))
    const rest = mended.ok
      ? `The file as it was is kept as “${mended.value.aside}”.`
      : 'The file was left as it is.'
    say(`${sentence} ${rest}`)
    return value
  }

  async function read(): Promise<T> {
    const found = await findFile(path, files)
    const copied = hasCopy ? await findFile(copyPath, files) : found
    const copy = hasCopy && copied.kind === 'read' ? readableJson(copied.bytes) : null
    const last = copy?.whole === true ? copy.value : undefined
    inTheWay = null
    if (found.kind === 'missing' && holds === 'secrets') {
      await files.remove(copyPath).catch(() => undefined)
      return options.take(undefined, undefined).value
    }
    const noneRead = last === undefined ? options.anew : 'What was saved the last time is used.'
    if (found.kind !== 'read') {
      const { value } = options.take(last, undefined)
      if (found.kind === 'strange') return mend(value, found, `${what} could not be read. ${noneRead}`)
      if (found.kind === 'unread') {
        inTheWay = found
        say(`${what} cannot be opened, because the system does not let “${path}” be read. ${noneRead}`)
      } else if (last !== undefined) {
        say(`${what} could not be found. ${noneRead}`)
        await write(value)
      }
      return value
    }
    const readable = readableJson(found.bytes)
    const { broken } = readable
    const isWhole = readable.whole && !found.cut
    const raw = isWhole
      ? (options.readWhole?.() ?? readable.value)
      : filled(readable.value, last, (part) => broken.has(part))
    const taken = options.take(raw, last)
    taken.said?.forEach(say)
    if (isWhole && taken.wrong.length === 0) {
      const isCopied = copied.kind === 'read' && Buffer.compare(copied.bytes, found.bytes) === 0
      if (hasCopy && !isCopied) await writeAtomically(copyPath, found.bytes, { ...how, outlasts: 'text' })
      return taken.value
    }
    const rest = last === undefined ? options.anew : 'The rest is as it was saved the last time.'
    const damage =
      readable.value === undefined
        ? `${what} could not be read. ${noneRead}`
        : broken.size > 0 || found.cut
          ? `${what} could only be read in part. ${rest}`
          : isWhole
            ? ''
            : `${what} had to be mended.`
    return mend(taken.value, found, [damage, ...taken.wrong].filter(Boolean).join(' '))
  }

  let current: T = await read()

  async function again(): Promise<boolean> {
    if (inTheWay?.kind !== 'unread' || (await findFile(path, files)).kind === 'unread') return false
    notices.length = 0
    current = await read()
    return true
  }

  return {
    value: () => current,
    notices: () => notices,
    unread: () => inTheWay?.kind === 'unread',
    again: () => turns.take(again),
    change: (next) =>
      turns.take(async () => {
        await again()
        const value = next(current)
        if (inTheWay === null) {
          const written = await write(value)
          if (written.ok) current = value
          return written
        }
        const done = await putAside(inTheWay, () => write(value))
        if (!done.ok) return done
        current = value
        say(`So that what you change can be saved, the file that was there is kept as “${done.value.aside}”.`)
        return ok(null)
      }),
    settled: () => turns.idle(),
  }
}
