import type { FactId } from '../../../shared/facts.ts'
import type { PlacedText } from '../words/placed-text.ts'
import { firstBehind } from '../words/around.ts'
import { currencyOf } from '../words/currency.ts'
import type { Place } from '../words/place-index.ts'
import { folded, isAllLarge, placesOf } from '../words/words-in.ts'
import { isName, moneyIn, type FactPart } from './fact-parts.ts'

/** Where a wording of a fact stands, and how it is written there. */
export interface FactSpot {
  from: number
  to: number
  part: string
  /** True where the words may be ordinary ones of the sentence: “Rinse it twice”, for a step “Rinse”. */
  doubtful: boolean
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
    .map(({ from, to }) => ({
      from,
      to: to + (noCents.exec(placed.text.slice(to, to + 2))?.[0].length ?? 0),
      part,
      doubtful: false,
      inItsManner: (other) => other,
    }))
}

/** “CHF 9.–” */
const noCents = /^[.,][–—-]/u

function* wordSpots(placed: PlacedText, id: FactId, { part, text }: FactPart): Generator<FactSpot> {
  // “Free” and “on request” say what one pays nowhere but in the price itself.
  if (id.endsWith('-price') && moneyIn(text).length === 0) return
  let after = 0
  for (const from of placesOf(placed.folded(), folded(text))) {
    if (from < after) continue
    const to = from + text.length
    const manner = mannerOf(placed.text.slice(from, to), id, part, text)
    if (!manner || cutsNumber(placed, from, to)) continue
    after = to
    yield { from, to, part, doubtful: isDoubtful(placed, id, text, { from, to }), inItsManner: manner }
  }
}

/** “390 €” stands in “11.390 €” and “£20” in “£20,000”, and neither speaks of the price. */
const cutsNumber = (placed: PlacedText, from: number, to: number): boolean => {
  const numbers = placed.numbers()
  return [from, to].some((edge) => (numbers[firstBehind(numbers, edge)]?.from ?? edge) < edge)
}

/**
 * A length in a sentence about something else: “I am away for 2 weeks”. And a step or a way to buy that is called by one
 * word: where a sentence begins with it and goes on, and in German anywhere in a sentence, the large letter tells no name.
 */
function isDoubtful(placed: PlacedText, id: FactId, text: string, { from, to }: Place): boolean {
  const words = placed.words()
  const at = firstBehind(words, from)
  const [before, word, behind] = [words[at - 1], words[at], words[at + 1]]
  if (!word) return false
  if (id.endsWith('-timeframe'))
    return words
      .slice(Math.max(0, at - 10), at + 10)
      .some(({ key, sentence }) => sentence === word.sentence && ofOtherLengths.test(key))
  if (!isName(id) || ofOneself.has(id) || /\s/u.test(text)) return false
  const goesOn =
    behind?.sentence === word.sentence && /^[ \u00a0,]+$/u.test(placed.text.slice(to, behind.from))
  const isIn =
    placed.language === 'de' &&
    before?.sentence === word.sentence &&
    /^[ \u00a0]$/u.test(placed.text.slice(before.to, from))
  return word.begins ? goesOn : isIn
}

/** What lasts beside the work: absences, guarantees, the time in which one may cancel. */
const ofOtherLengths =
  /^(?:away|closed|holidays?|vacation|guarantees?d?|refund\p{L}*|cancel\p{L}*|notice|warranty|verreist|urlaub|geschlossen|garantie\p{L}*|storn\p{L}*|absag\p{L}*|vacances|congés?|absente?|fermée?|annul\p{L}*|vacaciones|cerrad[oa]s?|garantía|anula\p{L}*|cancela\p{L}*|urlop\p{L}*|nieczynn\p{L}*|gwarancj\p{L}*|odwoła\p{L}*)$/u
const ofOneself: ReadonlySet<FactId> = new Set(['business-name', 'full-name'])

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
function mannerOf(here: string, id: FactId, part: string, text: string): FactSpot['inItsManner'] | null {
  if (even(here) === even(text)) return (other) => other
  if (isAllLarge(here)) return (other) => other.toUpperCase()
  if (mayBeSmall(id, part, text) && here === here.toLowerCase()) return (other) => other.toLowerCase()
  const rest = even(here).slice(1) === even(text).slice(1)
  if (!rest || !mayBeginSmall(id, part, text)) return null
  const isSmall = here.charAt(0) === here.charAt(0).toLowerCase()
  return (other) => {
    const first = other.charAt(0)
    if (!isSmall) return first.toUpperCase() + other.slice(1)
    // “Try the Fix” becomes “Try Mended by Post”: only an article is small in a name.
    return isName(id) && !article.test(other) ? other : first.toLowerCase() + other.slice(1)
  }
}

/** Whatever the quotation marks, dashes and spaces. */
const even = (text: string): string =>
  text
    .replace(/[’‘ʼ]/gu, "'")
    .replace(/[“”„«»]/gu, '"')
    .replace(/[‐‑–—]/gu, '-')
    .replace(/\s/gu, ' ')
