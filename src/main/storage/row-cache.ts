import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { vaultSummarySchema, type VaultSummary } from '../../shared/vault.ts'
import type { FileSystem } from './file-system.ts'
import { readText, readJson } from './read-file.ts'
import { intakeFile, runFile, runsFolder, vaultFile } from './vault-paths.ts'
import { writeAtomically } from './write-atomically.ts'

/**
 * Rows of the library as they were read last, so that a library of many vaults is on screen before its files are read
 * again. Only a memory: a row counts as current while the files it was made from are as they were, and without the
 * file everything is read once more.
 */
export interface RowCache {
  /** Every row remembered for a library folder, current or not. */
  rows(root: string): Promise<VaultSummary[]>
  /** The row of a vault's folder if nothing it rests on has changed; null otherwise. */
  current(folder: string): Promise<VaultSummary | null>
  /** Takes the rest of a row's files before they are read, so that a change during the reading is seen the next time. */
  stampOf(folder: string): Promise<Stamp>
  remember(row: VaultSummary, stamp: Stamp): void
  /** Writes what has changed, keeping of a library only these folders. */
  keep(root: string, folders: ReadonlySet<string>): Promise<void>
}

/** How the files were that a row rests on: size, time and number of each, or a dash where there is none. */
const stampSchema = z.object({
  files: z.string(),
  /** The newest run's journal: it grows without its folder changing. */
  run: z.string().nullable(),
})
export type Stamp = z.infer<typeof stampSchema>

const entrySchema = z.object({ row: vaultSummarySchema, stamp: stampSchema })
type Entry = z.infer<typeof entrySchema>
const version = 1
const fileSchema = z.object({ version: z.literal(version), root: z.string(), entries: z.array(entrySchema) })

const reviewsFolder = 'reviews'

/** `path`: where the rows of the library shown last are kept. A file that cannot be read or written costs time only. */
export function rowCache(path: string, files: FileSystem): RowCache {
  let loaded: { root: string; entries: Map<string, Entry> } | null = null
  let changed = false

  async function entriesOf(root: string): Promise<Map<string, Entry>> {
    if (loaded?.root === root) return loaded.entries
    const found = await readText(files, path)
    const parsed = fileSchema.safeParse(found.kind === 'read' ? readJson(found.text) : undefined)
    const mine = parsed.success && parsed.data.root === root ? parsed.data.entries : []
    loaded = { root, entries: new Map(mine.map((entry) => [entry.row.folder, entry])) }
    return loaded.entries
  }

  const markOf = (folder: string, name: string): Promise<string> =>
    files.look(join(folder, name)).then(
      ({ size, changedMs, number }) => `${size}:${changedMs}:${number}`,
      () => '-',
    )

  async function stampWith(folder: string, run: string | null): Promise<Stamp> {
    const names = [vaultFile, intakeFile, reviewsFolder, runsFolder, ...(run === null ? [] : [runFile(run)])]
    return { files: (await Promise.all(names.map((name) => markOf(folder, name)))).join(' '), run }
  }

  return {
    rows: async (root) => [...(await entriesOf(root)).values()].map(({ row }) => row),
    async current(folder) {
      const entry = loaded?.entries.get(folder)
      if (!entry) return null
      const now = await stampWith(folder, entry.stamp.run)
      return now.files === entry.stamp.files ? entry.row : null
    },
    async stampOf(folder) {
      const names = await files.names(join(folder, runsFolder)).catch(() => [])
      const newest = names
        .filter((name) => name.endsWith('.jsonl'))
        .sort()
        .at(-1)
      return stampWith(folder, newest === undefined ? null : basename(newest, '.jsonl'))
    },
    remember(row, stamp) {
      if (loaded?.root !== dirname(row.folder)) return
      loaded.entries.set(row.folder, { row, stamp })
      changed = true
    },
    async keep(root, folders) {
      if (loaded?.root !== root) return
      for (const folder of loaded.entries.keys())
        if (!folders.has(folder)) changed = loaded.entries.delete(folder)
      if (!changed) return
      changed = false
      const text = JSON.stringify({ version, root, entries: [...loaded.entries.values()] })
      await writeAtomically(path, text, { files })
    },
  }
}
