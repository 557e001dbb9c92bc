import { readFileSync } from 'node:fs'
import { filesOf } from './library.ts'

/**
 * What there was before there was an index: every file of every vault is read and looked through, in small letters.
 * Nothing is parsed, ranked or shown, so it is the quickest search without an index that we know how to write here.
 * Answers with the number of files that hold all the words.
 */
export function scan(root: string, words: readonly string[]): number {
  let found = 0
  for (const path of filesOf(root)) {
    const text = readFileSync(path, 'utf8').toLowerCase()
    if (words.every((word) => text.includes(word))) found++
  }
  return found
}
