import type { Fact, FactId } from '../../../shared/facts.ts'
import { changesIn, isSourceOf } from '../fact-changes.ts'
import { isName, partsOf } from '../facts/fact-parts.ts'
import { spotsIn } from '../facts/fact-spots.ts'
import { nameFormsIn } from '../facts/name-forms.ts'
import { nameGrammar, type NameGrammar } from '../facts/name-grammar.ts'
import { fitsArticle, nameToFind } from '../facts/near-miss.ts'
import { aboutWords, quoted, type Found } from '../finding-about.ts'
import type { Reading } from '../reading.ts'
import { placeIndex, type Place } from '../words/place-index.ts'
import type { PlacedText } from '../words/placed-text.ts'
import { wordsIn } from '../words/words-in.ts'

/** Words that still speak of a fact as it was before it was changed. */
export function pastFacts(reading: Reading): Found[] {
  const changed = reading.past.flatMap(({ id, text }) => {
    const now = reading.facts.find((fact) => fact.id === id)
    return now && now.text !== text.trim() ? [{ before: text.trim(), now }] : []
  })
  if (changed.length === 0) return []
  const grammar = nameGrammar(reading.language)
  return reading.texts.flatMap((placed) => {
    const right = placeIndex(rightIn(reading, placed, grammar))
    return changed.flatMap(({ before, now }) =>
      isSourceOf(now, placed)
        ? []
        : [...wordForWord(placed, before, now, grammar), ...inForms(placed, before, now, grammar)]
            .filter((place) => !right.hold(place))
            .map((place) => findingOf(placed, now, place)),
    )
  })
}

/** An earlier text, and what stands there when it is put right; null where that may not fit the sentence. */
interface Past extends Place {
  text: string | null
  doubtful: boolean
}

const wordForWord = (placed: PlacedText, before: string, now: Fact, grammar: NameGrammar): Past[] =>
  changesIn(placed, now.id, before, now.text).map(({ from, to, text, doubtful }) => ({
    ...{ from, to, doubtful },
    text: !doubtful && fits(placed, from, to, text, now.id, grammar) ? text : null,
  }))

/** “der Ruhigen Stunde”, where the earlier name was “Ruhige Stunde”. */
const inForms = (placed: PlacedText, before: string, now: Fact, grammar: NameGrammar): Past[] =>
  isName(now.id)
    ? [...nameFormsIn(placed, nameToFind({ ...now, text: before }, grammar))].map((place) => ({
        ...place,
        text: null,
        doubtful: false,
      }))
    : []

/** Where facts stand as they are now: an earlier text inside of one is part of a right name. */
const rightIn = ({ facts }: Reading, placed: PlacedText, grammar: NameGrammar): Place[] =>
  facts.flatMap((fact) => [
    ...spotsIn(placed, fact.id, partsOf(fact.id, fact.text)),
    ...(isName(fact.id) ? nameFormsIn(placed, nameToFind(fact, grammar)) : []),
  ])

/**
 * Whether the sentence stays right with the later text in it. Where nouns have a gender, articles and adjectives around
 * a name go with its first or last word; an amount, a person and what stands on a line of its own fit anywhere.
 */
function fits(
  placed: PlacedText,
  from: number,
  to: number,
  text: string,
  id: FactId,
  { genders }: NameGrammar,
): boolean {
  const first = placed.words().find((word) => word.from === from)
  if (!genders) return fitsArticle(placed, first, text)
  if (!id.endsWith('-timeframe') && (!isName(id) || id === 'full-name')) return true
  const was = wordsIn(placed.text.slice(from, to)).map(({ key }) => key)
  const now = wordsIn(text).map(({ key }) => key)
  if (id.endsWith('-timeframe')) return was.at(-1) === now.at(-1)
  const alone =
    /(?:^|\n)["“„«]?$/u.test(placed.text.slice(Math.max(0, from - 2), from)) &&
    /^[.!?"”“»]*\s*(?:$|\n)/u.test(placed.text.slice(to))
  return alone || was[0] === now[0] || was.at(-1) === now.at(-1)
}

function findingOf(placed: PlacedText, now: Fact, { from, to, text, doubtful }: Past): Found {
  const was = placed.text.slice(from, to)
  if (doubtful)
    return aboutWords('fact', placed, from, to, {
      severity: 'warning',
      sentence: `${quoted(was)} is an earlier text of a fact (${nameOf(now)}), which now reads ${quoted(now.text)}. If it is only a word of this sentence, it may stay.`,
    })
  return aboutWords('fact', placed, from, to, {
    severity: 'error',
    sentence: `${quoted(was)} is an earlier text of a fact (${nameOf(now)}). It now reads ${quoted(text ?? now.text)}.`,
    repair: text === null ? null : { label: `Write ${quoted(text)}`, text },
  })
}

const nameOf = ({ name }: Fact): string => name.charAt(0).toLowerCase() + name.slice(1)
