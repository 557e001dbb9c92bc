import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { vaultSummarySchema, type VaultSummary } from '../../shared/vault.ts'
import type { FileSystem } from './file-system.ts'
import { readText, readJson } from './read-file.ts'
import { vaultFiles } from './vault-files.ts'
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
  /** The rows changed last, so many at most, and how many are remembered: the rest of the file is not looked at. */
  newest(root: string, atMost: number): Promise<{ vaults: VaultSummary[]; inAll: number }>
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

/** First line of the file; then a line for each entry, changed last first, so that the first rows are read without the rest. */
const headSchema = z.object({
  version: z.literal(2),
  root: z.string(),
  count: z.number().int().nonnegative(),
})
type Head = z.infer<typeof headSchema>

const newestFirst = (a: Entry, b: Entry): number => (a.row.changedAt < b.row.changedAt ? 1 : -1)

const reviewsFolder = 'reviews'

/** `path`: where the rows of the library shown last are kept. A file that cannot be read or written costs time only. */
export function rowCache(path: string, files: FileSystem): RowCache {
  let loaded: { root: string; entries: Map<string, Entry> } | null = null
  let changed = false

  async function entriesOf(root: string): Promise<Map<string, Entry>> {
    if (loaded?.root === root) return loaded.entries
    const { head, entries } = await read(root, Infinity)
    // A file that is cut short is no memory at all.
    const mine = head && entries.length === head.count ? entries : []
    loaded = { root, entries: new Map(mine.map((entry) => [entry.row.folder, entry])) }
    return loaded.entries
  }

  /** The head, if the file is of this library, and at most so many entries; none from the first that cannot be read. */
  async function read(root: string, atMost: number): Promise<{ head: Head | null; entries: Entry[] }> {
    const found = await readText(files, path)
    const text = found.kind === 'read' ? found.text : ''
    let end = text.indexOf('\n')
    const head = headSchema.safeParse(readJson(text.slice(0, Math.max(0, end))))
    if (!head.success || head.data.root !== root) return { head: null, entries: [] }
    const entries: Entry[] = []
    while (entries.length < atMost && end + 1 < text.length) {
      const begin = end + 1
      end = text.indexOf('\n', begin)
      const entry = end < 0 ? null : entrySchema.safeParse(readJson(text.slice(begin, end)))
      if (!entry?.success) break
      entries.push(entry.data)
    }
    return { head: head.data, entries }
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
    rows: async (root) => [...(await entriesOf(root)).values()].sort(newestFirst).map(({ row }) => row),
    async newest(root, atMost) {
      if (loaded?.root === root) {
        const all = [...loaded.entries.values()].sort(newestFirst)
        return { vaults: all.slice(0, atMost).map(({ row }) => row), inAll: all.length }
      }
      const { head, entries } = await read(root, atMost)
      return { vaults: entries.map(({ row }) => row), inAll: head?.count ?? 0 }
    },
    async current(folder) {
      const entry = loaded?.entries.get(folder)
      if (!entry) return null
      const now = await stampWith(folder, entry.stamp.run)
      return now.files === entry.stamp.files ? entry.row : null
    },
    async stampOf(folder) {
      const names = await vaultFiles(folder, files, () => undefined).names(runsFolder)
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
      const head: Head = { version: 2, root, count: loaded.entries.size }
      const entries = [...loaded.entries.values()].sort(newestFirst)
      const text = [head, ...entries].map((line) => `${JSON.stringify(line)}\n`).join('')
      await writeAtomically(path, text, { files })
    },
  }
}
