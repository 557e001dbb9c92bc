/** What one answer gives the writer. */
export interface Judged {
  mark: 'empty' | 'skipped' | 'thin' | 'enough' | 'strong'
  /** Why, and what would help, for whoever is typing. */
  reason: string
  /** The same as the end of a sentence, "yours has four words"; null where nothing is weak. */
  yours: string | null
}

const words =
  'no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen'.split(
    ' ',
  )

/** A small number in words, as in running text; larger ones in digits. */
export const inWords = (count: number): string => words[count] ?? String(count)

/** "one word", "four words" */
export const countOf = (count: number, thing = 'word'): string =>
  `${inWords(count)} ${thing}${count === 1 ? '' : 's'}`
