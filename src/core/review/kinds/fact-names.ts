import type { Fact } from '../../../shared/facts.ts'
import { copyLanguage } from '../../../shared/copy-language.ts'
import { isSourceOf } from '../fact-changes.ts'
import { callNameIn } from '../facts/call-name.ts'
import { isName } from '../facts/fact-parts.ts'
import { nameToFind, nearMiss, type NameToFind } from '../facts/near-miss.ts'
import { nearWords, rareWordsOf } from '../facts/near-word.ts'
import { aboutWords, quoted, type Found } from '../finding-about.ts'
import type { Reading } from '../reading.ts'
import { placeIndex, type Place } from '../words/place-index.ts'
import type { PlacedText } from '../words/placed-text.ts'
import { folded, placesOf } from '../words/words-in.ts'

interface Miss extends Place {
  text: string
  fact: Fact
}
type NamesByWord = ReadonlyMap<string, readonly { name: NameToFind; at: number }[]>

/** A name of more words is a sentence, of which nobody writes nearly the same. */
const mostWords = 12

/** Names that are nearly those the vault agreed on: misspelt, a word exchanged, missing or too many. */
export function nearNames(reading: Reading): Found[] {
  const language = copyLanguage(reading.intake)
  const names = reading.facts
    .filter(({ id }) => isName(id))
    .map((fact) => nameToFind(fact, language))
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
    const misses = [...missesIn(placed, byWord, answered), ...nearWords(placed, rare, answered)]
    if (misses.length === 0) return []
    const rightHere = placeIndex(placesIn(placed, right))
    return misses.filter((miss) => !rightHere.meet(miss)).map((miss) => findingOf(placed, miss))
  })
}

function namesByWord(names: readonly NameToFind[]): NamesByWord {
  const byWord = new Map<string, { name: NameToFind; at: number }[]>()
  for (const name of names) {
    name.keys.forEach((key, at) => {
      if (!name.light[at]) byWord.set(key, [...(byWord.get(key) ?? []), { name, at }])
    })
  }
  return byWord
}

function* missesIn(placed: PlacedText, byWord: NamesByWord, answered: ReadonlySet<string>): Generator<Miss> {
  for (const word of placed.words()) {
    for (const { name, at } of byWord.get(word.key) ?? []) {
      if (isSourceOf(name.fact, placed)) continue
      const miss = nearMiss(placed, word.at - at, name, answered)
      if (miss) yield { ...miss, fact: name.fact }
    }
  }
}

/** Where right names stand. In small letters altogether, a name is not written right. */
const placesIn = (placed: PlacedText, names: readonly string[]): Place[] =>
  names
    .flatMap((name) => [...placesOf(placed.folded(), name)].map((from) => ({ from, to: from + name.length })))
    .filter(({ from, to }) => /\p{Lu}/u.test(placed.text.slice(from, to)))

function findingOf(placed: PlacedText, { from, to, text, fact }: Miss): Found {
  const here = placed.text.slice(from, to)
  return aboutWords('fact', placed, from, to, {
    severity: 'error',
    sentence: `${quoted(here)} is nearly, but not quite, ${quoted(text)} (${fact.name.toLowerCase()}).`,
    repair: { label: `Write ${quoted(text)}`, text },
  })
}
