import { createHash, type Hash } from 'node:crypto'
import { basename, join } from 'node:path'
import { failed, ok, type Result } from '../../shared/result.ts'
import { changeLineSchema, type ChangeLine } from '../../shared/vault-change.ts'
import type { Failure } from '../../shared/failure.ts'
import { failureOfWrite } from './failure-from-disk.ts'
import { codeOf, type FileSystem } from './file-system.ts'
import { operationMigrated } from './migrations.ts'
import { readLines, readText } from './read-file.ts'
import { changesFile, mostBytesOf, mostRevisions } from './vault-paths.ts'
import { writeAll } from './write-atomically.ts'

/**
 * `changes.jsonl`: every change of the vault, one line each, appended and synced before any other file is touched. A
 * change counts once its line is on disk; what was not written after it is made up for at the next opening.
 */
export interface ChangeLog {
  /** Settles when the line is on disk. A line the disk refused is taken off again. */
  append(line: ChangeLine): Promise<Result<null>>
  /** False where the file has another size than it was left with here, or its news could not be read: then there is news. */
  current(): Promise<boolean>
  /** What others made of the file since it was read or appended to here. While that cannot be read, no line is appended. */
  news(): Promise<LogNews>
  /** Why the news could not be read when they were looked for last; null where they could. */
  unread(): Failure | null
  /** The lines of the news are known from now on. */
  heard(): void
  /** The file was written anew and reads so. */
  is(text: string): void
  /** Bytes of the file, as far as it is known here. */
  size(): number
}

/**
 * `more`: whole lines behind those that are known; `other`: it is gone, shorter, or does not begin as it did, though it may
 * hold the same lines in another form.
 */
export type LogNews =
  | { kind: 'same' }
  | { kind: 'more'; lines: ChangeLine[] }
  | { kind: 'other'; bytes: Uint8Array | null }
  | { kind: 'unreadable' }

/** `text`: the file as it was read; null where there is none yet. */
export function changeLog(folder: string, files: FileSystem, text: string | null): ChangeLog {
  const path = join(folder, changesFile)
  let isNew = text === null
  /** The last line may have been cut, and could not be taken off: the next one begins on a line of its own. */
  let cut = text !== null
  /** What is known of the file: so many bytes, and their hash. */
  let known = markOf(new TextEncoder().encode(text ?? ''))
  let ahead = known
  /** Why it is not known what others made of the file: a line of ours could have the number of one of theirs. */
  let unread: Failure | null = null

  return {
    async append(line) {
      if (unread) return failed(unread)
      const bytes = new TextEncoder().encode(`${cut ? '\n' : ''}${JSON.stringify(line)}\n`)
      let size: number | null = null
      try {
        const file = await files.open(path, 'a', 0o644)
        try {
          size = await file.size()
          cut = true
          await writeAll(file, bytes)
          await file.sync()
        } finally {
          await file.close()
        }
        if (isNew) await files.syncFolder(folder)
        isNew = false
        cut = false
        // Where others wrote between, theirs and this line are news.
        if (size === known.size) known = { size: size + bytes.length, hash: known.hash.copy().update(bytes) }
        return ok(null)
      } catch (error) {
        if (size !== null) cut = !(await shortened(files, path, size))
        // To a person the folder is what cannot be written to; what the file in it is called helps nobody.
        return failed(failureOfWrite(error, `The folder “${basename(folder)}”`))
      }
    },
    current: async () =>
      unread === null &&
      (await files.look(path).then(
        ({ size }) => size === known.size,
        (error: unknown) => codeOf(error) !== 'ENOENT' || known.size === 0,
      )),
    async news() {
      const found = await readText(files, path, { atMost: mostBytesOf(changesFile) })
      unread = found.kind === 'unreadable' ? found.failure : null
      if (unread) return { kind: 'unreadable' }
      const bytes = 'bytes' in found ? found.bytes : undefined
      if (bytes === undefined)
        return found.kind === 'missing' && known.size > 0 ? { kind: 'other', bytes: null } : { kind: 'same' }
      if (markOf(bytes.subarray(0, known.size)).hash.digest('hex') !== known.hash.copy().digest('hex')) {
        ahead = markOf(bytes)
        cut = bytes.at(-1) !== newLine
        return { kind: 'other', bytes }
      }
      // A line that another program has not ended yet is read the next time.
      const whole = bytes.subarray(known.size, bytes.lastIndexOf(newLine) + 1)
      ahead = { size: known.size + whole.length, hash: known.hash.copy().update(whole) }
      cut = bytes.length > 0 && bytes.at(-1) !== newLine
      isNew = false
      const lines = linesIn(new TextDecoder().decode(whole))
      return lines.length === 0 ? { kind: 'same' } : { kind: 'more', lines }
    },
    unread: () => unread,
    heard() {
      known = ahead
    },
    is(now) {
      known = ahead = markOf(new TextEncoder().encode(now))
      unread = null
      isNew = false
      cut = !now.endsWith('\n')
    },
    size: () => known.size,
  }
}

const newLine = 10

const markOf = (bytes: Uint8Array): { size: number; hash: Hash } => ({
  size: bytes.length,
  hash: createHash('sha256').update(bytes),
})

async function shortened(files: FileSystem, path: string, size: number): Promise<boolean> {
  try {
    await files.shorten(path, size)
    return true
  } catch {
    return false
  }
}

/**
 * The lines of a `changes.jsonl`, in the order of their numbers. Lines that cannot be read are left out; of two with
 * the same number the later counts, and takes the place of all that came after the earlier. What lines of older versions
 * say is brought up to date here, each time: the file is only appended to.
 */
export function linesIn(text: string): ChangeLine[] {
  const lines: ChangeLine[] = []
  const parsed = readLines<ChangeLine>(text, (raw) => {
    const line = changeLineSchema.safeParse(raw)
    return line.success ? { value: line.data } : { wrong: line.error.issues.length }
  })
  for (const line of parsed) {
    if (line.seq > mostRevisions) continue
    while ((lines.at(-1)?.seq ?? 0) >= line.seq) lines.pop()
    lines.push({ ...line, operations: line.operations.map(operationMigrated) })
  }
  return lines
}

/** True where the index tells of changes that the list of them does not hold. */
export function lacksNewest(lines: readonly ChangeLine[], revision: number): boolean {
  const last = lines.at(-1)
  return last !== undefined && last.seq < revision
}
