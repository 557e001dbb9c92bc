import type { Fact } from '../../../shared/facts.ts'
import type { PlacedText } from '../words/placed-text.ts'
import { plainLetters } from '../words/inflected.ts'
import { isNearly, isSlip } from '../words/nearly.ts'
import { isAllLarge, isLarge, wordsIn, type Word } from '../words/words-in.ts'
import type { NameGrammar } from './name-grammar.ts'
import { keepsForm, type NearMiss } from './near-miss.ts'
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
  grammar: NameGrammar,
): Generator<NearMiss & { fact: Fact }> {
  for (const word of placed.words()) {
    if (word.key.length < 5 || !isLarge(word.text) || answered.has(word.key)) continue
    const meant = rare.find((each) => isMeant(placed, word, each, grammar))
    if (!meant) continue
    const to = word.to - (/['’ʼ]s$/iu.test(word.text) ? 2 : 0)
    const large = isAllLarge(placed.text.slice(word.from, to))
    const text = large ? meant.text.toUpperCase() : meant.text
    const fits = keepsForm(word.key, meant.key, meant.ofPerson, grammar)
    yield { from: word.from, to, text, sure: true, fits, fact: meant.fact }
  }
}

/**
 * A word that can be nothing else than the name misspelt, or one that is nearly it where only a name can stand: large
 * inside a sentence, in languages that write nouns small, or behind “Frau”.
 */
function isMeant(placed: PlacedText, word: Word, { key, ofPerson }: RareWord, grammar: NameGrammar): boolean {
  if (word.key[0] !== key[0] || !isNearly(word.key, key)) return false
  const isForm = ofPerson ? isFormOfPerson(word.key, key, grammar) : grammar.isForm(word.key, key)
  if (isForm || (isAllLarge(word.text) && plainLetters(word.key) === plainLetters(key))) return false
  if (isSlip(word.key, key, grammar.compounds)) return true
  if (ofPerson && titles.has(placed.words()[word.at - 1]?.key ?? '')) return true
  if (!grammar.nounsAreSmall || word.begins || isAllLarge(word.text)) return false
  return placed.sentences()[word.sentence]?.title !== true
}

const isFormOfPerson = (word: string, key: string, grammar: NameGrammar): boolean =>
  word === `${key}s` || key === `${word}s` || grammar.isFormOfName(word, key)

/** What stands before a surname and before nothing else. */
const titles = new Set(
  'mr mrs ms dr prof herr herrn frau familie señor señora sr sra monsieur madame mme signor signora senhor senhora pan pani pana panią meneer mevrouw'.split(
    ' ',
  ),
)
