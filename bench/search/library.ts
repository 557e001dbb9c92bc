import { spawnSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Writes so many vaults into a folder, in a process of its own, as it fills its memory with words. `longer`: 16,400 words
 * times this, about 20,000 where nothing is said.
 */
export function writeLibrary(folder: string, vaults: number, longer = 1.22): void {
  const { status } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'write-library.ts'), folder, String(vaults), String(longer)],
    { stdio: 'inherit' },
  )
  if (status !== 0) throw new Error('The library could not be written.')
}

/** Every file of every vault of a library, by its path. */
export function* filesOf(library: string): Generator<string> {
  for (const name of readdirSync(library)) {
    const vault = join(library, name)
    for (const file of ['vault.json', 'intake.json']) yield join(vault, file)
    const sections = join(vault, 'sections')
    for (const file of readdirSync(sections)) yield join(sections, file)
  }
}

/**
 * What there was before rows were kept: every file of every vault is read and parsed. Nothing is checked or shown, so
 * it is the quickest list of rows without a memory that we know how to write here. Answers with the files.
 */
export function parseEveryFile(library: string): number {
  let parsed = 0
  for (const path of filesOf(library)) if (JSON.parse(readFileSync(path, 'utf8')) !== null) parsed++
  return parsed
}
