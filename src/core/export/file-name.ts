import { oneLine } from './clean-text.ts'
import type { VaultToExport } from './target.ts'

/** Some words as the name of a file on every system, without its ending: letters, digits and blanks of any script. */
const nameFrom = (words: string, most: number): string =>
  Array.from(
    oneLine(words)
      .replace(/[^\p{L}\p{N}\p{M} _-]+/gu, ' ')
      .replace(/ {2,}/gu, ' ')
      .trim(),
  )
    .slice(0, most)
    .join('')
    .trim()

/** Words as the name of a file. */
export const asFileName = (words: string): string => nameFrom(words, 80) || 'Vault'

/** A vault's title as the name of a file, without its ending. */
export const fileTitle = ({ title }: Pick<VaultToExport, 'title'>): string => asFileName(title)

/** "03 Your seat is kept": the number first, so that a folder lists files in order. */
export const numberedName = (number: number, words: string): string =>
  [String(number).padStart(2, '0'), nameFrom(words, 50)].filter((part) => part !== '').join(' ')
