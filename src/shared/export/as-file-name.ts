/** Words as the name of a file: letters, digits and blanks of any script. */
export const asFileName = (words: string): string =>
  words
    .replace(/[^\p{L}\p{N}\p{M} _-]+/gu, ' ')
    .replace(/ {2,}/gu, ' ')
    .trim()
    .slice(0, 80)
    .trim() || 'Vault'
