import type { Reading } from '../reading.ts'
import { phraseFinder, type PhraseInText } from './phrase-finder.ts'
import type { Word } from './words-in.ts'

/** Phrases as `phraseFinder` reads them, by the short code of their language. */
export type ByLanguage<T> = Readonly<Partial<Record<string, T>>>

/** What the copy's own language has; copy of an unknown language is taken for English. */
export const ofLanguage = <T>(all: ByLanguage<T>, { language }: Pick<Reading, 'language'>): T | undefined =>
  all[language ?? 'en']

/** A list that belongs together, and what a finding says of its phrases. */
export interface PhraseList {
  phrases: ByLanguage<readonly string[]>
}

/** A phrase of one of several lists. */
export interface ListedPhrase<L> extends PhraseInText {
  list: L
}

/**
 * Finds the phrases of all lists at once, in the language of the copy and, where `always` says so, in another one: what
 * a model says of its work is often English, whatever it writes.
 */
export function listFinder<L extends PhraseList>(
  lists: readonly L[],
  always: readonly string[] = [],
): (reading: Pick<Reading, 'language'>) => (words: readonly Word[]) => ListedPhrase<L>[] {
  const made = new Map<string, (words: readonly Word[]) => ListedPhrase<L>[]>()
  return ({ language }) => {
    const codes = [...new Set([language ?? 'en', ...always])]
    const known = made.get(codes.join(' '))
    if (known) return known
    const entries = lists.flatMap((list) =>
      codes.flatMap((code) => (list.phrases[code] ?? []).map((phrase) => ({ list, phrase }))),
    )
    const find = phraseFinder(entries.map(({ phrase }) => phrase))
    const finder = (words: readonly Word[]): ListedPhrase<L>[] =>
      find(words).flatMap((found) => {
        const entry = entries[found.phrase]
        return entry ? [{ ...found, list: entry.list }] : []
      })
    made.set(codes.join(' '), finder)
    return finder
  }
}
