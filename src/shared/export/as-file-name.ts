/** Some words as the name of a file on every system, without its ending: letters, digits and blanks of any script. */
export const nameFrom = (words: string, most: number): string =>
  Array.from(
    words
      .replace(/[^\p{L}\p{N}\p{M} _-]+/gu, ' ')
      .replace(/ {2,}/gu, ' ')
      .trim(),
  )
    .slice(0, most)
    .join('')
    .trim()

/** Words as the name of a file. */
export const asFileName = (words: string): string => nameFrom(words, 80) || 'Vault'
