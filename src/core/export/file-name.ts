import { asFileName, nameFrom } from '../../shared/export/as-file-name.ts'
import { madeFileName, type MadeFile } from '../../shared/export/targets.ts'
import { sayFor, type Say } from '../../shared/in-language/say.ts'
import type { VaultToExport } from './target.ts'

/** The name of the one file that a target makes of a vault, as the sheet says before. */
export const fileNamed = ({ makes }: { makes: MadeFile }, { title, intake }: VaultToExport): string =>
  madeFileName(makes, title, sayFor(intake))

/** Words of ours in names of files, beside those of targets. */
export const fileWords = ['sequence', 'reminders', 'audiences and pictures', 'evidence', 'sections'] as const

/** Such a word as the name of a file or a folder, in the language of the copy. */
export const sayAsName = (word: string, say: Say): string => asFileName(say(word))

/** "03 Your seat is kept": the number first, so that a folder lists files in order. */
export const numberedName = (number: number, words: string): string =>
  [String(number).padStart(2, '0'), nameFrom(words, 50)].filter((part) => part !== '').join(' ')
