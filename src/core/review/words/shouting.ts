import type { PlacedText } from './placed-text.ts'
import { isAllLarge } from './words-in.ts'

/** Three or more words in large letters in a row, two if they are the whole text, and marks in heaps. */
export function shouting(placed: PlacedText): { from: number; to: number }[] {
  const words = placed.words()
  const found: { from: number; to: number }[] = []
  let first = -1
  for (let i = 0; i <= words.length; i++) {
    const word = words[i]
    // “LS6, LS7 or LS8”: letters with figures are a code.
    const isLoud = word !== undefined && isAllLarge(word.text) && !/\p{N}/u.test(word.text)
    const loud = word !== undefined && (isLoud || (first >= 0 && /^(?:[AI&]|\d+)$/u.test(word.text)))
    if (loud && first < 0) first = i
    if (loud || first < 0) continue
    const from = words[first]
    const last = words[i - 1]
    const count = words
      .slice(first, i)
      .filter((each) => isAllLarge(each.text) && !/\p{N}/u.test(each.text)).length
    const whole = first === 0 && i === words.length && count >= 2
    if (from && last && (count >= 3 || whole)) found.push({ from: from.from, to: last.to })
    first = -1
  }
  for (const { 0: marks, index } of placed.text.matchAll(/[!?！？]{2,}/gu)) {
    if (marks !== '?!' && marks !== '!?') found.push({ from: index, to: index + marks.length })
  }
  return found.sort((a, b) => a.from - b.from)
}
