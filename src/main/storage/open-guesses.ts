import type { z } from 'zod'
import { whatFits } from '../../shared/what-fits.ts'
import { openKeptFile, type KeptFile } from './kept-file.ts'

/**
 * Opens a file of what was learned on the way and is learned again: what of it can be read is taken, the rest is made anew
 * without a word.
 */
export const openGuesses = <T>(path: string, schema: z.ZodType<T>, none: T): Promise<KeptFile<T>> =>
  openKeptFile(path, {
    what: 'What was learned',
    anew: '',
    holds: 'guesses',
    take: (raw) => ({ value: (raw === undefined ? null : whatFits(schema, raw).value) ?? none, wrong: [] }),
    contentOf: (value) => value,
  })
