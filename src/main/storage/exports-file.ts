import { join } from 'node:path'
import { z } from 'zod'
import { disk } from './file-system.ts'
import { readJson, readText } from './read-file.ts'
import { textOf } from './record-text.ts'
import { exportsFile } from './vault-paths.ts'
import { writeAtomically } from './write-atomically.ts'

/**
 * Each exported file by its whole path, with the SHA-256 of what was written there. `of`: which export it is of, the same for the same
 * choice; files of one are not there in lists of before.
 */
const exportsFileSchema = z.object({
  schemaVersion: z.literal(1),
  files: z.record(
    z.string(),
    z.object({ sha256: z.string(), at: z.iso.datetime(), of: z.string().optional() }),
  ),
})
export type ExportedFiles = z.infer<typeof exportsFileSchema>['files']

/** More are not remembered; the oldest go first. */
const mostFiles = 2000

/** What was exported of the vault in this folder. A list that is missing or damaged costs only a question. */
export async function readExports(folder: string): Promise<ExportedFiles> {
  const found = await readText(disk, join(folder, exportsFile))
  const parsed = exportsFileSchema.safeParse(found.kind === 'read' ? readJson(found.text) : null)
  return parsed.success ? parsed.data.files : {}
}

/** Remembers more of them, and forgets those that are gone, while no other program writes in the vault. */
export async function addExports(
  folder: string,
  news: ExportedFiles,
  gone: ReadonlySet<string> = new Set(),
): Promise<void> {
  const others = Object.entries(await readExports(folder)).filter(
    ([path]) => news[path] === undefined && !gone.has(path),
  )
  const all = [...others, ...Object.entries(news)].toSorted(([, a], [, b]) => a.at.localeCompare(b.at))
  const files = Object.fromEntries(all.slice(-mostFiles))
  await writeAtomically(join(folder, exportsFile), textOf({ schemaVersion: 1, files }))
}
