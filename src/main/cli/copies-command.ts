import { homedir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { sizeWords } from '../../shared/size-words.ts'
import { allCopies, copiesFolderOf, copiesIn, copyNamed, type VaultCopy } from '../copies/vault-copy.ts'
import { restoreCopy } from '../copies/restore-copy.ts'
import { settingsFolder } from '../storage/answers-aside.ts'
import { disk } from '../storage/file-system.ts'
import { openLibrary } from '../storage/library.ts'
import { peekVault } from '../storage/peek-vault.ts'
import { BadUse, exitCodes, must } from './exit-codes.ts'

export interface CopiesOptions {
  /** Where the app keeps its copies, unless another folder is said. */
  copies?: string
  json: boolean
}

const copiesFolder = (said: string | undefined): string => resolve(said ?? join(settingsFolder(), 'copies'))

/** Lists the copies that the app took of a vault, or of all, newest first. Offline, and nothing is written. */
export async function copies(folder: string | undefined, options: CopiesOptions): Promise<number> {
  const root = copiesFolder(options.copies)
  const found = folder === undefined ? (await allCopies(root, disk)).flat() : await copiesOf(folder, root)
  const listed = await Promise.all(
    found.map(async ({ name, title, at }) => {
      const path = join(root, name)
      return { title, at, path, bytes: (await disk.look(path)).size }
    }),
  )
  const lines = listed.map(
    ({ title, at, path, bytes }) =>
      `${at.slice(0, 16).replace('T', ' ')}  ${title}, ${sizeWords(bytes)}\n    ${path}\n`,
  )
  const none = 'There are no copies. The app takes them once a day of each vault that changed.\n'
  process.stdout.write(options.json ? `${JSON.stringify(listed)}\n` : lines.join('') || none)
  return exitCodes.delivered
}

async function copiesOf(folder: string, root: string): Promise<VaultCopy[]> {
  const path = resolve(folder)
  const vault = await peekVault(path, disk)
  if (!vault)
    throw new BadUse(`There is no whole vault in “${path}”. Without a folder, the copies of all are listed.`)
  return copiesIn(root, copiesFolderOf(vault.id), disk)
}

export interface RestoreOptions {
  library?: string
}

/** Takes a copy into a library, as a vault of its own. */
export async function restore(copy: string, options: RestoreOptions): Promise<number> {
  const library = openLibrary(resolve(options.library ?? join(homedir(), 'Documents', 'Vaultwright')))
  const path = resolve(copy)
  const vault = must(await restoreCopy(path, await takenAt(path), { library, now: () => new Date() }))
  await library.settled()
  process.stdout.write(`Restored as “${vault.summary().title}” in ${vault.folder}\n`)
  return exitCodes.delivered
}

/** When a copy was taken, as its name says, else when its file was written. */
async function takenAt(path: string): Promise<{ at: string }> {
  const named = copyNamed('', basename(path))
  if (named) return named
  const found = await disk.look(path).catch(() => null)
  if (found === null) throw new BadUse(`There is no file “${path}”.`)
  return { at: new Date(found.changedMs).toISOString() }
}
