import type { FactId } from '../../../shared/facts.ts'
import type { PlacedText } from '../words/placed-text.ts'
import { currencyOf } from '../words/currency.ts'
import { folded, isAllLarge, placesOf } from '../words/words-in.ts'
import { isName, type FactPart } from './fact-parts.ts'

/** Where a wording of a fact stands, and how it is written there. */
export interface FactSpot {
  from: number
  to: number
  part: string
  /** Another wording, written in the manner of this place: all in large letters, or with a small first letter. */
  inItsManner(other: string): string
}

const article = /^(?:the|a|an)\s/iu

/** Where the wordings of a fact stand in a text, in order; where two overlap, the longer. */
export function spotsIn(placed: PlacedText, id: FactId, parts: readonly FactPart[]): FactSpot[] {
  const found = parts.flatMap((part) =>
    part.amount ? amountSpots(placed, part) : [...wordSpots(placed, id, part)],
  )
  found.sort((a, b) => a.from - b.from || b.to - a.to)
  let free = 0
  return found.filter(({ from, to }) => {
    if (from < free) return false
    free = to
    return true
  })
}

function amountSpots(placed: PlacedText, { part, amount, text }: FactPart): FactSpot[] {
  return placed
    .numbers()
    .filter((number) => number.kind === 'money' && number.value === amount?.value)
    .filter((number) => currencyOf(number.text) === currencyOf(text))
    .map(({ from, to }) => ({ from, to, part, inItsManner: (other) => other }))
}

function* wordSpots(placed: PlacedText, id: FactId, { part, text }: FactPart): Generator<FactSpot> {
  let after = 0
  for (const from of placesOf(placed.folded(), folded(text))) {
    if (from < after) continue
    const to = from + text.length
    const manner = mannerOf(placed.text.slice(from, to), text, {
      begins: mayBeginSmall(id, part, text),
      all: mayBeSmall(id, part, text),
    })
    if (!manner) continue
    after = to
    yield { from, to, part, inItsManner: manner }
  }
}

/** Sentences, lengths and names with an article begin small in the middle of a sentence; other names do not. */
const mayBeginSmall = (id: FactId, part: string, text: string): boolean =>
  id.endsWith('-timeframe') ||
  id === 'one-liner' ||
  (id === 'call-to-action' && part === 'whole') ||
  article.test(text)

/** A name of three words is meant in small letters too: "the kitchen table talks", but not "map it". */
const mayBeSmall = (id: FactId, part: string, text: string): boolean =>
  isName(id) && part === 'whole' && text.replace(article, '').split(/\s+/u).length >= 3

/** How the words are written here; null: not a way in which this fact is spoken of, as "map it" for the step "Map It". */
function mannerOf(
  here: string,
  text: string,
  small: { begins: boolean; all: boolean },
): FactSpot['inItsManner'] | null {
  if (even(here) === even(text)) return (other) => other
  if (isAllLarge(here)) return (other) => other.toUpperCase()
  if (small.all && here === here.toLowerCase()) return (other) => other.toLowerCase()
  const rest = even(here).slice(1) === even(text).slice(1)
  if (!rest || !small.begins) return null
  const isSmall = here.charAt(0) === here.charAt(0).toLowerCase()
  return (other) => (isSmall ? other.charAt(0).toLowerCase() : other.charAt(0).toUpperCase()) + other.slice(1)
}

/** Whatever the quotation marks, dashes and spaces. */
const even = (text: string): string =>
  text
    .replace(/[’‘ʼ]/gu, "'")
    .replace(/[“”„«»]/gu, '"')
    .replace(/[‐‑–—]/gu, '-')
    .replace(/\s/gu, ' ')
