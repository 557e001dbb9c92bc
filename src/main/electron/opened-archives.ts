import { isAbsolute, resolve } from 'node:path'
import { vaultEnding } from '../../shared/export/vault-ending.ts'

/** Archives of vaults that the system asked to be opened in the app, until each has been asked about. */
export interface OpenedArchives {
  add(path: string): void
  /** Takes the archives named in words that a start of the app was given; how many there are. */
  addFrom(words: readonly string[], folder: string): number
  /** The one that has waited longest; it is taken off. */
  next(): string | null
}

export function openedArchives(): OpenedArchives {
  const waiting: string[] = []
  return {
    add: (path) => void waiting.push(path),
    addFrom(words, folder) {
      // The program comes first and switches begin with a dash; file managers hand over whole paths.
      const named = words
        .slice(1)
        .filter((word) => !word.startsWith('-') && word.toLowerCase().endsWith(`.${vaultEnding}`))
      waiting.push(...named.map((path) => (isAbsolute(path) ? path : resolve(folder, path))))
      return named.length
    },
    next: () => waiting.shift() ?? null,
  }
}
