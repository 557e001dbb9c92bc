import type { Nspell } from 'nspell'

/** What is known of English words. */
export interface English {
  /** The words that are spelled wrong; none where the text they come from is in another language. */
  misspelt(words: readonly string[]): string[]
  /** The likeliest words that were meant. */
  meant(word: string): string[]
  learn(word: string): void
}

const mostMeant = 5

/** Of a text, so many of its words may be unknown before it counts as one in another language. */
const mostUnknown = { ofFew: 0.5, ofMany: 0.4 }
const few = 4

/**
 * Commonest words of other languages that are none in English. One of them is enough where not nearly all other words
 * are English: a name may hold one.
 */
const elsewhere = new Set(
  (
    'der das und ist nicht ein eine mit für sie auf dem den des les est pour que dans une avec vous nous el los las con ' +
    'para una por su het een van voor niet dat zijn di il che gli sono della não uma com você nie się na jest att och är ' +
    'det og på som jag ikke til til jeg ei ja ett av'
  ).split(' '),
)
const nearlyAll = 0.15

export function english(dictionary: Nspell): English {
  const isKnown = (word: string): boolean =>
    dictionary.correct(plain(word)) ||
    plain(word)
      .split('-')
      .every((part) => part === '' || dictionary.correct(part))
  return {
    misspelt(words) {
      const own = [...new Set(words)].filter(isWord)
      const unknown = own.filter((word) => !isKnown(word))
      const share = unknown.length / Math.max(1, own.length)
      const isForeign =
        share > (own.length < few ? mostUnknown.ofFew : mostUnknown.ofMany) ||
        (share > nearlyAll && unknown.some((word) => elsewhere.has(word.toLowerCase())))
      return isForeign ? [] : unknown
    },
    meant: (word) => dictionary.suggest(plain(word)).slice(0, mostMeant),
    learn: (word) => void dictionary.add(plain(word)),
  }
}

/** Words with digits or without letters are names of things, handles and prices. */
const isWord = (word: string): boolean => /^[\p{L}\p{M}'’.-]+$/u.test(word) && /\p{L}/u.test(word)

/** As dictionaries write it: with the straight apostrophe, and none at its ends, as of "clients'". */
const plain = (word: string): string => word.replace(/’/gu, "'").replace(/^['.-]+|['.-]+$/gu, '')
