import type { Word } from './words-in.ts'

/** The words of the sentence in which a word stands, `end` exclusive; found in time that hardly grows with its length. */
export function sentenceBounds(words: readonly Word[], at: number): { first: number; end: number } {
  const sentence = words[at]?.sentence ?? 0
  const firstFrom = (least: number): number => {
    let [low, high] = [0, words.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((words[middle]?.sentence ?? 0) < least) low = middle + 1
      else high = middle
    }
    return low
  }
  return { first: firstFrom(sentence), end: firstFrom(sentence + 1) }
}
