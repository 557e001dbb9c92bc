import { basename, dirname, join } from 'node:path'
import { codeOf, type FileSystem } from './file-system.ts'
import { recordFiles } from './record-files.ts'
import { changesFile, intakeFile, vaultFile } from './vault-paths.ts'

/**
 * A file that changed a moment ago may change again within what the disk's clock can tell apart, at worst the two seconds
 * of FAT. Its mark is not relied on yet: milliseconds.
 */
const youngMs = 3000

/** The mark of a file that is too young to have one. It equals no other, not even itself. */
export const isYoung = (mark: string): boolean => mark.endsWith('?')

const ours: ReadonlyMap<string, ReadonlySet<string>> = byFolder([
  ...recordFiles.map(({ name }) => name),
  vaultFile,
  changesFile,
])

/**
 * How each file of a vault is on disk: size, time and number. Cheap: a few folders are listed and no file is read. null: the
 * folder is not there, or nothing of the vault is left in it, as where a drive was unplugged.
 */
export async function fileMarks(folder: string, files: FileSystem): Promise<Map<string, string> | null> {
  const names = (
    await Promise.all(
      [...ours].map(async ([inside, own]) => {
        const found = await files.names(join(folder, inside)).catch((error: unknown): string[] => {
          if (codeOf(error) === undefined) throw error
          return []
        })
        return found
          .filter((name) => own.has(name))
          .map((name) => (inside === '.' ? name : `${inside}/${name}`))
      }),
    )
  ).flat()
  if (!names.some((name) => name === vaultFile || name === intakeFile || name.startsWith('sections/')))
    return null
  const now = Date.now()
  const marks = await Promise.all(names.map((name) => markOf(join(folder, name), now, files)))
  return new Map(names.flatMap((name, index) => (marks[index] ? [[name, marks[index]]] : [])))
}

/** null: it went meanwhile. A file that cannot be looked at has a mark that says so. */
async function markOf(path: string, now: number, files: FileSystem): Promise<string | null> {
  try {
    const { size, changedMs, number } = await files.look(path)
    return `${size}:${changedMs}:${number}${Math.abs(now - changedMs) < youngMs ? '?' : ''}`
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? null : `${codeOf(error)}`
  }
}

function byFolder(names: readonly string[]): Map<string, Set<string>> {
  const folders = new Map<string, Set<string>>()
  for (const name of names) {
    const inside = dirname(name)
    folders.set(inside, (folders.get(inside) ?? new Set()).add(basename(name)))
  }
  return folders
}
