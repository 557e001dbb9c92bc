import { oneLine } from './clean-text.ts'

/** Some words as the name of a file on every system, without its ending; empty where none of them may stand in one. */
export const nameFrom = (words: string, most = 80): string =>
  Array.from(
    oneLine(words)
      .replace(/[^\p{L}\p{N}\p{M} _-]+/gu, ' ')
      .replace(/ +/gu, ' ')
      .trim(),
  )
    .slice(0, most)
    .join('')
    .trim()

/** "03 Your seat is kept": the number first, so that a folder lists files in order. */
export const numberedName = (number: number, words: string): string =>
  [String(number).padStart(2, '0'), nameFrom(words, 50)].filter((part) => part !== '').join(' ')
