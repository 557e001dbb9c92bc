import { basename, join } from 'node:path'
import { failed, ok, type Result } from '../../shared/result.ts'
import { changeLineSchema, type ChangeLine } from '../../shared/vault-change.ts'
import { failureFromDisk } from './failure-from-disk.ts'
import type { FileSystem } from './file-system.ts'
import { operationMigrated } from './migrations.ts'
import { readLines } from './read-file.ts'
import { changesFile, mostRevisions } from './vault-paths.ts'
import { writeAll } from './write-atomically.ts'

/**
 * `changes.jsonl`: every change of the vault, one line each, appended and synced before any other file is touched. A
 * change counts once its line is on disk; what was not written after it is made up for at the next opening.
 */
export interface ChangeLog {
  /** Settles when the line is on disk. A line the disk refused is taken off again. */
  append(line: ChangeLine): Promise<Result<null>>
}

export function changeLog(folder: string, files: FileSystem, fresh: boolean): ChangeLog {
  const path = join(folder, changesFile)
  let isNew = fresh
  /** The last line may have been cut, and could not be taken off: the next one begins on a line of its own. */
  let cut = !fresh

  return {
    async append(line) {
      const text = `${cut ? '\n' : ''}${JSON.stringify(line)}\n`
      let size: number | null = null
      try {
        const file = await files.open(path, 'a', 0o644)
        try {
          size = await file.size()
          cut = true
          await writeAll(file, new TextEncoder().encode(text))
          await file.sync()
        } finally {
          await file.close()
        }
        if (isNew) await files.syncFolder(folder)
        isNew = false
        cut = false
        return ok(null)
      } catch (error) {
        if (size !== null) cut = !(await shortened(files, path, size))
        // To a person the folder is what cannot be written to; what the file in it is called helps nobody.
        return failed(failureFromDisk(error, `The folder “${basename(folder)}”`))
      }
    },
  }
}

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
