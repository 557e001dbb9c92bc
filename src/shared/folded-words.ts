/** Scripts that are written without spaces: each of their letters counts as a word, and a word of theirs as a phrase. */
const spaceless =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}'
const wordPattern = new RegExp(`[${spaceless}]|(?:(?![${spaceless}])[\\p{L}\\p{N}\\p{M}])+`, 'gu')
const beyondAscii = /[^\0-\x7f]+/gu
/** Accents of Latin, Greek and Cyrillic, and the vowel signs that Hebrew and Arabic leave out as they please. */
const accents =
  /[\u0300-\u036f]|[\u0591-\u05c7]|[\u064b-\u065f]|\u0670|[\u1ab0-\u1aff]|[\u1dc0-\u1dff]|[\u20d0-\u20ff]/gu
const noWord = /[^\p{L}\p{N}\p{M}]/gu
const eachSpaceless = new RegExp(`[${spaceless}]`, 'gu')
/** Letters that Unicode does not take apart but people type without their strokes. */
const plainer: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
}
const hasPlainer = new RegExp(`[${Object.keys(plainer).join('')}]`, 'gu')

/**
 * A text as it is looked up: small letters, accents gone, and between words only what is no letter or digit. ASCII
 * punctuation stays where it is; words are the runs of ASCII letters, digits and anything beyond ASCII.
 */
export function foldedText(text: string): string {
  return text.replace(beyondAscii, foldedRun).toLowerCase()
}

function foldedRun(run: string): string {
  return run
    .replace(noWord, ' ')
    .replace(eachSpaceless, ' $& ')
    .normalize('NFKD')
    .replace(accents, '')
    .toLowerCase()
    .replace(accents, '')
    .replace(hasPlainer, (letter) => plainer[letter] ?? letter)
    .replace(noWord, ' ')
}

/** The words of a folded text, as they are compared. */
export const foldedKeys = (folded: string): string[] => folded.match(/[a-z0-9\u0080-\uffff]+/g) ?? []

/** A word of a text, by UTF-16 positions: `from` inclusive, `to` exclusive. */
export interface FoundWord {
  from: number
  to: number
  key: string
}

/** The words of a text with their places; the same keys as `foldedKeys(foldedText(text))`. */
export function foldedWords(text: string): FoundWord[] {
  const words: FoundWord[] = []
  for (const { 0: word, index: from } of text.matchAll(wordPattern)) {
    // One sign may stand for several words: "½".
    for (const key of foldedKeys(foldedText(word))) words.push({ from, to: from + word.length, key })
  }
  return words
}
