import type { NumberInText } from './numbers-in.ts'
import type { Place } from './place-index.ts'
import type { PlacedText } from './placed-text.ts'
import type { Word } from './words-in.ts'

/** The words before a number in its own sentence, the nearest last, at most `most`. */
export function wordsBefore(placed: PlacedText, number: NumberInText, most: number): Word[] {
  const words = placed.words()
  const sentence = words[number.first]?.sentence
  return words
    .slice(Math.max(0, number.first - most), number.first)
    .filter((word) => word.sentence === sentence)
}

/** The words behind a number in its own sentence, the nearest first, at most `most`. */
export function wordsBehind(placed: PlacedText, number: NumberInText, most: number): Word[] {
  const words = placed.words()
  const sentence = words[Math.max(number.first, number.next - 1)]?.sentence
  return words.slice(number.next, number.next + most).filter((word) => word.sentence === sentence)
}

/** The words of the sentence in which a number stands; of an endless one, those near the number. */
export function sentenceAround(placed: PlacedText, number: NumberInText): readonly Word[] {
  const sentence = placed.sentences()[placed.words()[number.first]?.sentence ?? -1]
  if (!sentence) return []
  const [first, end] = [
    Math.max(sentence.first, number.first - near),
    Math.min(sentence.end, number.next + near),
  ]
  return placed.words().slice(first, end)
}

const near = 40

export const keysOf = (words: readonly Word[]): string[] => words.map((word) => word.key)

/** The position of the first word, or other place in order, that ends behind a place of the text. */
export function firstBehind(words: readonly Place[], from: number): number {
  let [low, high] = [0, words.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle]?.to ?? 0) <= from) low = middle + 1
    else high = middle
  }
  return low
}
