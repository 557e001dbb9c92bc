import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Found, FoundPlace } from '../../../../shared/search.ts'
import type { Result } from '../../../../shared/result.ts'
import type { SectionNumber } from '../../../../shared/sections/index.ts'
import { disk } from '../../../storage/file-system.ts'
import { openLibrary, type Library } from '../../../storage/library.ts'
import { draft, someIntake } from '../../../storage/testing/records.ts'
import { tempFolder } from '../../../storage/testing/temp-folder.ts'
import type { VaultFolder } from '../../../storage/vault-folder-type.ts'
import { tellingDisk } from '../telling-disk.ts'
import { openVaultSearch, type VaultSearch } from '../vault-search.ts'

export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}

/** A library on disk and the search that hears of every change in it, as in the app. */
export interface SearchedLibrary {
  root: string
  index: string
  library: Library
  search: VaultSearch
  logged: string[]
  /** The places where the words stand, as "title: field: snippet with [words] marked". */
  find(words: string): string[]
}

export async function searchedLibrary(
  given: { root?: string; index?: string } = {},
): Promise<SearchedLibrary> {
  const root = given.root ?? (await tempFolder())
  const index = given.index ?? join(await tempFolder(), 'search', 'index.sqlite')
  const logged: string[] = []
  const search = openVaultSearch({
    index,
    root,
    turn: () => setImmediate(),
    log: (line) => logged.push(line),
  })
  const library = openLibrary(root, { files: tellingDisk(disk, (path) => search.changed(path)) })
  const find = (words: string): string[] => value(search.search(words)).places.map(inLine)
  return { root, index, library, search, logged, find }
}

export const inLine = (place: FoundPlace): string =>
  `${place.title}: ${place.place}: ${place.snippet.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')}`

export const found = (search: VaultSearch, words: string): Found => value(search.search(words))

/** Saves a section whose first text is these words. */
export async function write(
  vault: VaultFolder,
  number: SectionNumber,
  path: string,
  words: string,
): Promise<void> {
  const made = draft(number, '')
  value(await vault.saveSection({ ...made, content: { ...made.content, [path]: words } }))
}

export async function newVault(library: Library, title: string, message = ''): Promise<VaultFolder> {
  return value(await library.create({ title, intake: { ...someIntake, message } }))
}
