import { asFileName, nameFrom } from '../../shared/export/as-file-name.ts'
import type { VaultToExport } from './target.ts'

/** A vault's title as the name of a file, without its ending. */
export const fileTitle = ({ title }: Pick<VaultToExport, 'title'>): string => asFileName(title)

/** "03 Your seat is kept": the number first, so that a folder lists files in order. */
export const numberedName = (number: number, words: string): string =>
  [String(number).padStart(2, '0'), nameFrom(words, 50)].filter((part) => part !== '').join(' ')
