import type { Fact } from '../../../shared/facts.ts'
import type { PlacedText } from '../words/placed-text.ts'
import { isInflected } from '../words/inflected.ts'
import { isNearly } from '../words/nearly.ts'
import { isAllLarge, isLarge, wordsIn } from '../words/words-in.ts'
import { kindsOfBusiness, lightWords } from './name-words.ts'

/** A word of the business's or the person's name, long and rare enough to be known when it stands alone. */
export interface RareWord {
  fact: Fact
  key: string
  text: string
  /** It is also in the person's name, which changes by an s only. */
  ofPerson: boolean
}

export function rareWordsOf(facts: readonly Fact[]): RareWord[] {
  const person = new Set(
    facts.filter(({ id }) => id === 'full-name').flatMap(({ text }) => wordsIn(text).map(({ key }) => key)),
  )
  return facts
    .filter(({ id }) => id === 'business-name' || id === 'full-name')
    .flatMap((fact) =>
      wordsIn(fact.text).map(({ key, text }) => ({ fact, key, text, ofPerson: person.has(key) })),
    )
    .filter(({ key, text }) => key.length >= 6 && isLarge(text))
    .filter(({ key }) => !lightWords.has(key) && !kindsOfBusiness.has(key))
}

/** Words that are a rare word but for a slip of the pen, such as a surname with a wrong letter. */
export function* nearWords(
  placed: PlacedText,
  rare: readonly RareWord[],
  answered: ReadonlySet<string>,
): Generator<{ from: number; to: number; text: string; fact: Fact }> {
  for (const word of placed.words()) {
    if (word.key.length < 5 || !isLarge(word.text) || answered.has(word.key)) continue
    const meant = rare.find((each) => isNearly(word.key, each.key) && !isFormOf(word.key, each))
    if (!meant) continue
    const to = word.to - (/['’ʼ]s$/iu.test(word.text) ? 2 : 0)
    const large = isAllLarge(placed.text.slice(word.from, to))
    yield { from: word.from, to, text: large ? meant.text.toUpperCase() : meant.text, fact: meant.fact }
  }
}

/** "Schwimmschulen" is no misspelt "Schwimmschule", nor is "Haslers" a misspelt "Hasler". */
const isFormOf = (word: string, { key, ofPerson }: RareWord): boolean =>
  ofPerson ? word === `${key}s` || key === `${word}s` : isInflected(word, key)
