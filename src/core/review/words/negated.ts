import { negationWords } from '../../../shared/telling-words.ts'
import { sentenceBounds } from './sentence-bounds.ts'
import type { Word } from './words-in.ts'

/** True when one of the words is a negation. */
export const isNegated = (words: readonly Word[]): boolean =>
  words.some(({ key }) => negationWords.has(key) || key.endsWith("n't"))

/** True when a negation stands in front of a word in its own sentence, so many words back at most. */
export function negatedBefore(words: readonly Word[], first: number, most = 5): boolean {
  const sentence = words[first]?.sentence
  return isNegated(words.slice(Math.max(0, first - most), first).filter((word) => word.sentence === sentence))
}

/** True when the sentence of a word ends as a question. */
export function isAsked(text: string, words: readonly Word[], at: number): boolean {
  const end = words[sentenceBounds(words, at).end - 1]?.to ?? 0
  return /^["”’»)\s]{0,2}[?？]/u.test(text.slice(end, end + 3))
}
