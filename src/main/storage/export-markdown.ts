import { dirname, join } from 'node:path'
import { failed, ok, type Result } from '../../shared/result.ts'
import { failureFromDisk } from './failure-from-disk.ts'
import { disk } from './file-system.ts'
import { readText } from './read-file.ts'
import { writeAtomically } from './write-atomically.ts'

/** Writes a vault as one Markdown file, replacing what is there. */
export async function exportMarkdownFile(
  text: string,
  path: string,
): Promise<Result<{ path: string | null }>> {
  const made = await makeFolder(dirname(path))
  if (!made.ok) return made
  const written = await writeAtomically(path, text)
  return written.ok ? ok({ path }) : written
}

/**
 * Writes one Markdown file per section and a `README.md` with the contents into a folder, made if missing. An older
 * export there is replaced; a `README.md` that is not ours is not: `not-allowed`.
 */
export async function exportMarkdownFolder(
  files: readonly { name: string; text: string }[],
  folder: string,
): Promise<Result<{ path: string | null }>> {
  const made = await makeFolder(folder)
  if (!made.ok) return made
  const there = await readText(disk, join(folder, 'README.md'))
  if (there.kind !== 'missing' && !(there.kind === 'read' && there.text.includes('](01-ideal-client.md)'))) {
    return failed({
      kind: 'not-allowed',
      why: 'That folder has a README.md of its own, which an export would replace. Choose another folder.',
    })
  }
  for (const file of files) {
    const written = await writeAtomically(join(folder, file.name), file.text)
    if (!written.ok) return written
  }
  return ok({ path: folder })
}

async function makeFolder(folder: string): Promise<Result<null>> {
  try {
    await disk.makeFolder(folder)
    return ok(null)
  } catch (error) {
    return failed(failureFromDisk(error, `The folder “${folder}”`))
  }
}
