import { isUnspaced, wordsByDictionary } from './words.ts'

/** The words of a text in the order written, marks left out; found by dictionary where its script has no spaces. */
export const spokenWords = (text: string): string[] =>
  text.split(/\s+/u).flatMap((run) => {
    if (isUnspaced(run)) return wordsByDictionary(run)
    const word = run.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    return word === '' ? [] : [word]
  })
