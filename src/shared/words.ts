/** Number of words: runs of characters between white space that hold a letter or a digit. A dash alone is no word. */
export function countWords(text: string): number {
  let words = 0
  for (const run of text.split(/\s+/u)) if (/[\p{L}\p{N}]/u.test(run)) words++
  return words
}
