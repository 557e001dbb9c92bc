import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { openLibrary } from '../storage/library.ts'
import { exitCodes, must } from './exit-codes.ts'

export interface ImportVaultOptions {
  library?: string
}

/** Takes the archive of a vault into a library, as a vault of its own. */
export async function importVault(file: string, options: ImportVaultOptions): Promise<number> {
  const library = openLibrary(resolve(options.library ?? join(homedir(), 'Documents', 'Vaultwright')))
  const vault = must(await library.unpack(resolve(file)))
  await library.settled()
  process.stdout.write(`Imported to ${vault.folder}\n`)
  return exitCodes.delivered
}
