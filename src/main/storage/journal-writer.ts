import { join } from 'node:path'
import { failed, ok, type Result } from '../../shared/result.ts'
import { failureOfWrite } from './failure-from-disk.ts'
import type { FileSystem } from './file-system.ts'
import type { VaultFiles } from './vault-files.ts'
import { isRunId, runFile, runsFolder } from './vault-paths.ts'
import { writeAll } from './write-atomically.ts'

/** Appends one line to a run's journal and syncs it. The file is closed in between, so that a vault can be moved. */
export type JournalWriter = (runId: string, line: object) => Promise<Result<null>>

export function journalWriter(vault: VaultFiles, files: FileSystem): JournalWriter {
  const begun = new Set<string>()
  /** Journals whose last line may have been cut; the next one begins on a line of its own. */
  const cut = new Set<string>()

  return async (runId, line) => {
    if (!isRunId(runId)) throw new Error(`Not an id of a run: ${runId}`)
    const path = join(vault.folder, runFile(runId))
    const what = `“${runFile(runId)}”`
    if (!begun.has(runId)) {
      const made = await vault.makeFolder(runsFolder)
      if (!made.ok) return made
    }
    const text = `${cut.has(runId) ? '\n' : ''}${JSON.stringify(line)}\n`
    try {
      const file = await files.open(path, 'a', 0o644)
      cut.add(runId)
      try {
        await writeAll(file, new TextEncoder().encode(text))
        await file.sync()
      } finally {
        await file.close()
      }
      if (!begun.has(runId)) await files.syncFolder(join(vault.folder, runsFolder))
      begun.add(runId)
      cut.delete(runId)
      return ok(null)
    } catch (error) {
      return failed(failureOfWrite(error, what))
    }
  }
}
