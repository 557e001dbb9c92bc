import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * What there was before there was an index: every file of every vault is read and looked through, in small letters.
 * Nothing is parsed, ranked or shown, so it is the quickest search without an index that we know how to write here.
 * Answers with the number of files that hold all the words.
 */
export function scan(root: string, words: readonly string[]): number {
  let found = 0
  for (const name of readdirSync(root)) {
    const vault = join(root, name)
    const sections = join(vault, 'sections')
    const files = ['vault.json', 'intake.json'].map((file) => join(vault, file))
    for (const file of readdirSync(sections)) files.push(join(sections, file))
    for (const file of files) {
      const text = readFileSync(file, 'utf8').toLowerCase()
      if (words.every((word) => text.includes(word))) found++
    }
  }
  return found
}
