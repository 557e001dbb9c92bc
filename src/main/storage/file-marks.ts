import { join } from 'node:path'
import { copyOf, isOurs } from './copy-names.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import { failureOfRead, isNotThere } from './failure-from-disk.ts'
import { codeOf, type FileSystem } from './file-system.ts'
import { intakeFile, movedFolders, vaultFile } from './vault-paths.ts'

/**
 * A file that changed a moment ago may change again within what the disk's clock can tell apart, at worst the two seconds
 * of FAT. Its mark is not relied on yet: milliseconds.
 */
const youngMs = 3000

/** The mark of a file that is too young to have one. It equals no other, not even itself. */
export const isYoung = (mark: string): boolean => mark.endsWith('?')

/**
 * How each file of a vault, and each copy that a sync program left of one, is on disk: size, time and number. Cheap: a few
 * folders are listed and no file is read. null: the folder is not there, or nothing of the vault is left in it, as where a drive
 * was unplugged. Fails where the disk does not tell.
 */
export async function fileMarks(
  folder: string,
  files: FileSystem,
): Promise<Result<Map<string, string> | null>> {
  const listed: string[] = []
  for (const inside of ['.', ...movedFolders]) {
    try {
      const found = await files.names(join(folder, inside))
      listed.push(...found.map((name) => (inside === '.' ? name : `${inside}/${name}`)))
    } catch (error) {
      if (!isNotThere(error)) return failed(failureOfRead(error, `The folder “${folder}”`))
    }
  }
  const names = listed.filter((name) => isOurs(name) || copyOf(name) !== null)
  if (!names.some((name) => name === vaultFile || name === intakeFile || name.startsWith('sections/')))
    return ok(null)
  const now = Date.now()
  const marks = await Promise.all(names.map((name) => markOf(join(folder, name), now, files)))
  return ok(new Map(names.flatMap((name, index) => (marks[index] ? [[name, marks[index]]] : []))))
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
