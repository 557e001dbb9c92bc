import { isUnspaced, wordsByDictionary } from './words.ts'

/** The words of a text in the order written, marks left out; found by dictionary where its script has no spaces. */
export function spokenWords(text: string): string[] {
  if (isUnspaced(text)) return wordsByDictionary(text)
  return text
    .split(/\s+/u)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((word) => word !== '')
}
