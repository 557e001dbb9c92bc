import { join } from 'node:path'
import { copyOf } from './copy-names.ts'
import type { FileSystem } from './file-system.ts'
import { readVault, type OpeningPorts, type ReadVault } from './read-vault.ts'
import type { VaultFiles } from './vault-files.ts'
import { changesFile, vaultFile } from './vault-paths.ts'

/** A vault as it was read, and a stamp by which it is seen that somebody has written in it since. */
export interface SeenVault extends ReadVault {
  stamp: string
  /** How each of its files was before it was read: what changes meanwhile is seen the next time. Copies are new to whoever reads it. */
  marks: Map<string, string>
  /** Somebody wrote during every reading of it: its files may be of several moments, and are read again before anything follows from them. */
  torn: boolean
  /** What the reading said, for as long as it is so. */
  said: readonly string[]
}

/** Where somebody writes meanwhile it is read again, so often at most. */
const readings = 4

/** Reads a vault between two changes of it, whoever else writes in it meanwhile. */
export async function readSeen(files: VaultFiles, disk: FileSystem, ports: OpeningPorts): Promise<SeenVault> {
  for (let left = readings; ; left--) {
    const stamp = await stampOf(files.folder, disk)
    const seen = await files.marks()
    const marks = new Map([...((seen.ok && seen.value) || [])].filter(([name]) => copyOf(name) === null))
    const read = await readVault(files, ports)
    const torn = stamp !== (await stampOf(files.folder, disk))
    if (left > 1 && torn) continue
    if (read.state.readOnly === null && !(await disk.canWrite(files.folder)))
      read.state.readOnly = { kind: 'not-writable', where: `The folder “${files.folder}”` }
    return { ...read, stamp, marks, torn, said: [...read.state.notices] }
  }
}

/** Other than before when a change was made or mended since: that ends in one of the two files. */
export async function stampOf(folder: string, disk: FileSystem): Promise<string> {
  const marks = [changesFile, vaultFile].map((name) =>
    disk.look(join(folder, name)).then(
      ({ size, changedMs, number }) => `${size}:${changedMs}:${number}`,
      () => '-',
    ),
  )
  return (await Promise.all(marks)).join(' ')
}
