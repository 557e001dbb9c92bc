import { readFile } from 'node:fs/promises'
import type { Result } from '../../shared/result.ts'
import { writeAtomically } from './write-atomically.ts'

/** The words that a person added to the dictionary. */
export interface OwnWords {
  all(): string[]
  add(word: string): Promise<Result<null>>
}

/** Kept in a plain file, a word a line, that a person can read and change. */
export async function openOwnWords(path: string): Promise<OwnWords> {
  const text = await readFile(path, 'utf8').catch(() => '')
  const words = new Set(text.split('\n').flatMap((line) => line.trim() || []))
  let written: Promise<unknown> = Promise.resolve()
  return {
    all: () => [...words],
    add(word) {
      words.add(word)
      const writing = written.then(() => writeAtomically(path, `${[...words].join('\n')}\n`))
      written = writing
      return writing
    },
  }
}
