import { basename, dirname, join } from 'node:path'
import type { Failure } from '../../shared/failure.ts'
import { failureOfRead, isNotThere } from './failure-from-disk.ts'
import type { FileSystem } from './file-system.ts'
import { StrangePath, strangeWords } from './strange-path.ts'

/**
 * What a file of a vault turned out to be. `damaged`: it can never be used; `why` says what it is instead where it is no
 * ordinary file, to go on after its name. `unreadable`: it is there but we do not get at it, and why.
 */
export type FileText =
  | { kind: 'read'; text: string; bytes: Uint8Array }
  | { kind: 'missing' }
  /** `bytes`: what is there, where it is a file of a size that ours have. */
  | { kind: 'damaged'; why: string | null; bytes?: Uint8Array }
  | { kind: 'unreadable'; failure: Failure }

/** No file of ours comes near this; a larger one is not ours. */
export const largestFile = 16 * 1024 * 1024

export interface ReadingText {
  /** Bytes. */
  atMost?: number
  /** Its name for a person. */
  what?: string
}

/** A file's text. What is no ordinary file of at most so many bytes, or not UTF-8, is damaged; a byte order mark is dropped. */
export async function readText(
  files: FileSystem,
  path: string,
  { atMost = largestFile, what = `“${basename(path)}”` }: ReadingText = {},
): Promise<FileText> {
  try {
    const bytes = await files.read(path, atMost)
    try {
      return { kind: 'read', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), bytes }
    } catch {
      return { kind: 'damaged', why: null, bytes }
    }
  } catch (error) {
    if (error instanceof StrangePath) return strange(error, what)
    if (isNotThere(error))
      return (await isInCloud(files, path))
        ? { kind: 'unreadable', failure: inCloud(what) }
        : { kind: 'missing' }
    return { kind: 'unreadable', failure: failureOfRead(error, what) }
  }
}

/**
 * True where macOS, until version 13, took a file off this computer to save room: iCloud Drive leaves a hidden `.name.icloud` in
 * its place. Such a file is not gone.
 */
export const isInCloud = (files: FileSystem, path: string): Promise<boolean> =>
  files.look(join(dirname(path), `.${basename(path)}.icloud`)).then(
    ({ folder }) => !folder,
    () => false,
  )

const inCloud = (what: string): Failure => ({
  kind: 'not-allowed',
  why: `${what} is in iCloud and not on this computer just now. Download its folder in the Finder.`,
})

/** A file with a second name may well be one of ours that another program linked; it stays where it is. */
function strange({ strangeness }: StrangePath, what: string): FileText {
  if (strangeness !== 'shared') return { kind: 'damaged', why: strangeWords[strangeness] }
  const why = `${what} ${strangeWords.shared}, so it was not opened. A copy of the folder opens.`
  return { kind: 'unreadable', failure: { kind: 'not-allowed', why } }
}

/** Deeper nesting than any section has would overflow whoever walks it. */
const deepest = 40
/**
 * More values than any file of ours has. Checking one that is wrong costs up to 500 bytes and 25 µs: a list of 16 MB in the
 * wrong place would take 4 GB and minutes.
 */
const mostValues = 50_000

/** The text as JSON, or undefined when it is none, too deep, of too many values, or names what every object has. */
export function readJson(text: string): unknown {
  try {
    const raw: unknown = JSON.parse(text)
    return isPlain(raw) ? raw : undefined
  } catch {
    return undefined
  }
}

function isPlain(raw: unknown): boolean {
  let left = mostValues
  const within = (value: unknown, depth: number): boolean => {
    if (--left < 0) return false
    if (typeof value !== 'object' || value === null) return true
    if (depth === 0 || Object.hasOwn(value, '__proto__')) return false
    return Object.values(value).every((inner) => within(inner, depth - 1))
  }
  return within(raw, deepest)
}

/** So much is checked of what is wrong before the rest is left alone, as `mostValues` is for one file. */
export const mostWrong = 50_000

/**
 * What the lines of a file come to, line by line; those that come to nothing are left out. `read` answers with how much of
 * a line was wrong; where that is far too much of all of them, the rest of the file is left alone.
 */
export function readLines<T>(text: string, read: (raw: unknown) => { value: T } | { wrong: number }): T[] {
  const values: T[] = []
  let left = mostWrong
  for (const line of text.split('\n')) {
    const raw = line === '' ? undefined : readJson(line)
    if (raw === undefined) continue
    const told = read(raw)
    if ('value' in told) values.push(told.value)
    else left -= told.wrong
    if (left < 0) break
  }
  return values
}
