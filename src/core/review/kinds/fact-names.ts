import type { Fact } from '../../../shared/facts.ts'
import { isSourceOf } from '../fact-changes.ts'
import { callNameIn } from '../facts/call-name.ts'
import { isName } from '../facts/fact-parts.ts'
import { nameGrammar, type NameGrammar } from '../facts/name-grammar.ts'
import { nameToFind, nearMiss, type NameToFind, type NearMiss } from '../facts/near-miss.ts'
import { nearWords, rareWordsOf } from '../facts/near-word.ts'
import { aboutWords, quoted, type Found } from '../finding-about.ts'
import type { Reading } from '../reading.ts'
import type { Answers } from '../words/answers.ts'
import { placeIndex, type Place } from '../words/place-index.ts'
import { beginOf } from '../words/inflected.ts'
import type { PlacedText } from '../words/placed-text.ts'
import { folded, placesOf, wordsIn } from '../words/words-in.ts'

type Miss = NearMiss & { fact: Fact }
type NamesByWord = ReadonlyMap<string, readonly { name: NameToFind; at: number }[]>

/** A name of more words is a sentence, of which nobody writes nearly the same. */
const mostWords = 12

/** Names that are nearly those the vault agreed on: misspelt, a word exchanged, missing or too many. */
export function nearNames(reading: Reading): Found[] {
  const grammar = nameGrammar(reading.language)
  const names = reading.facts
    .filter(({ id }) => isName(id))
    .map((fact) => nameToFind(fact, grammar))
    .filter(({ keys }) => keys.length <= mostWords)
  const byWord = namesByWord(names)
  const call = callNameIn(reading.intake)
  const right = [
    ...names.map((name) => name.folded),
    ...reading.ownNames,
    ...(call === null ? [] : [folded(call)]),
  ]
  const rare = rareWordsOf(reading.facts)
  const answered = reading.answers.keys()
  return reading.texts.flatMap((placed) => {
    const misses = [...missesIn(placed, byWord, reading), ...nearWords(placed, rare, answered, grammar)]
    if (misses.length === 0) return []
    const rightHere = placeIndex(placesIn(placed, right))
    return misses
      .filter((miss) => !rightHere.meet(miss) && !isAnswered(placed, miss, reading.answers))
      .map((miss) => findingOf(placed, miss))
  })
}

/** Somebody else may have nearly the same name, and an answer may call a thing otherwise than a section does. */
const isAnswered = (placed: PlacedText, { from, to }: Miss, answers: Answers): boolean =>
  /\s/u.test(placed.text.slice(from, to)) && answers.hold(placed.text.slice(from, to))

function namesByWord(names: readonly NameToFind[]): NamesByWord {
  const byWord = new Map<string, { name: NameToFind; at: number }[]>()
  for (const name of names) {
    name.keys.forEach((key, at) => {
      if (name.light[at]) return
      const by = lookedUpBy(key, name.grammar)
      byWord.set(by, [...(byWord.get(by) ?? []), { name, at }])
    })
  }
  return byWord
}

/** A word as it is looked up; where it changes in a sentence, its beginning. */
const lookedUpBy = (key: string, { genders }: NameGrammar): string => (genders ? beginOf(key) : key)

function* missesIn(placed: PlacedText, byWord: NamesByWord, { answers, language }: Reading): Generator<Miss> {
  const grammar = nameGrammar(language)
  for (const word of placed.words()) {
    const named = byWord.get(lookedUpBy(word.key, grammar))
    if (!named) continue
    for (const { name, at } of named) {
      if (isSourceOf(name.fact, placed)) continue
      const miss = nearMiss(placed, word.at - at, name, answers.keys())
      if (miss) yield { ...miss, fact: name.fact }
    }
  }
}

/** From so many words on, a name in small letters is the sentence it was taken from. */
const wordsOfPhrase = 5

/** A name that asks is a question of everyday speech as well: “you see which paper is missing”. */
const asking = new Set(
  `what which who whose how why when where was welche welcher welches wer wessen wie warum wann wo qué cuál quién cómo
  cuándo dónde que quel quelle quels quelles qui comment pourquoi quand où co który która które kto jak dlaczego kiedy
  gdzie`.split(/\s+/u),
)
const wordsOfQuestion = 3

const isQuestion = ([first, ...rest]: readonly { key: string }[]): boolean =>
  asking.has(first?.key ?? '') && rest.length + 1 >= wordsOfQuestion

/** Where right names stand. In small letters altogether, a short name is not written right. */
const placesIn = (placed: PlacedText, names: readonly string[]): Place[] =>
  names
    .flatMap((name) => [...placesOf(placed.folded(), name)].map((from) => ({ from, to: from + name.length })))
    .filter(({ from, to }) => {
      const text = placed.text.slice(from, to)
      const words = wordsIn(text)
      return /\p{Lu}/u.test(text) || words.length >= wordsOfPhrase || isQuestion(words)
    })

function findingOf(placed: PlacedText, { from, to, text, sure, fits, fact }: Miss): Found {
  const here = placed.text.slice(from, to)
  return aboutWords('fact', placed, from, to, {
    severity: sure ? 'error' : 'warning',
    sentence: `${quoted(here)} is nearly, but not quite, ${quoted(text)} (${fact.name.toLowerCase()}).`,
    repair: fits ? { label: `Write ${quoted(text)}`, text } : null,
  })
}
