import { randomUUID } from 'node:crypto'
import { lstat, open, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'

/** Where the id of this computer lies: with the system's temporary files, which no sync program carries elsewhere. */
const idFile = (): string => join(tmpdir(), 'vaultwright-machine')

let known: Promise<string | null> | null = null

/**
 * An id of this computer, made by the first program that asks. Two computers may have the same name, and only of a
 * process on this one can be told whether it lives. Lost with the temporary files, it costs patience: a process of the
 * same computer is then judged as one of another. null: none can be kept here.
 */
export const machineId = (): Promise<string | null> => (known ??= madeOrRead(idFile()))

/** The id in a file, which is made if missing. A link is not followed: others may write in that folder too. */
export async function madeOrRead(path: string): Promise<string | null> {
  try {
    const file = await open(path, 'wx', 0o644)
    try {
      await file.write(randomUUID())
    } finally {
      await file.close()
    }
  } catch {
    // It is there, or cannot be made; what can be read of it says which.
  }
  try {
    if (!(await lstat(path)).isFile()) return null
    return z
      .uuid()
      .nullable()
      .catch(null)
      .parse(await readFile(path, 'utf8'))
  } catch {
    return null
  }
}
