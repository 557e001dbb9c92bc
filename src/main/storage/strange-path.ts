import type { Stats } from 'node:fs'

/**
 * Why something is not opened: a link to another place, a file that has a second name elsewhere (a hard link), a folder
 * where a file should be, a pipe, socket or device, or a file far larger than its kind can be.
 */
export type Strangeness = 'link' | 'shared' | 'folder' | 'no-file' | 'too-large'

/** What each is, to go on after the name of the file. */
export const strangeWords: Readonly<Record<Strangeness, string>> = {
  link: 'is a link to another place',
  shared: 'is the same file as one in another place of this computer (a hard link)',
  folder: 'is a folder where a file should be',
  'no-file': 'is not an ordinary file',
  'too-large': 'is far larger than such a file can be',
}

/** Something that was looked at and is not opened. The code stands beside those of the system. */
export class StrangePath extends Error {
  readonly code = 'ESTRANGE'
  readonly strangeness: Strangeness
  constructor(strangeness: Strangeness) {
    super(strangeWords[strangeness])
    this.strangeness = strangeness
  }
}

export const isTooLarge = (error: unknown): boolean =>
  error instanceof StrangePath && error.strangeness === 'too-large'

/** Throws a `StrangePath` for what is no ordinary file of at most so many bytes. A chosen file may have a second name. */
export function ordinary<
  T extends Pick<Stats, 'isFile' | 'isDirectory' | 'isSymbolicLink' | 'nlink' | 'size'>,
>(found: T, atMost: number, chosen?: 'chosen'): T {
  if (found.isSymbolicLink()) throw new StrangePath('link')
  if (found.isDirectory()) throw new StrangePath('folder')
  if (!found.isFile()) throw new StrangePath('no-file')
  if (found.nlink > 1 && !chosen) throw new StrangePath('shared')
  if (found.size > atMost) throw new StrangePath('too-large')
  return found
}
