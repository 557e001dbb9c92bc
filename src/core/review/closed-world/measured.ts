import { keysOf, wordsBefore, wordsBehind } from '../words/around.ts'
import type { NumberInText } from '../words/numbers-in.ts'
import type { PlacedText } from '../words/placed-text.ts'
import type { Word } from '../words/words-in.ts'
import type { Guard } from './guard.ts'
import { isPeople } from './signals.ts'
import { spanTo, type Suspect } from './suspect.ts'

/**
 * A number of minutes, weeks, pages or of what an offer counts, with another number than the answers'. One that says how
 * long something takes, or how much of it one gets, may be read as a promise; others are worth a line in the table only.
 */
export function measured(placed: PlacedText, number: NumberInText, guard: Guard): Suspect | null {
  const { measures, known, signals } = guard
  if (number.kind !== 'count' || number.value < 1) return null
  const [noun, behind] = wordsBehind(placed, number, 2)
  if (!noun || !/^[ \u00a0‑-]$/u.test(placed.text.slice(number.to, noun.from))) return null
  const unit = measures.unit(noun.key)
  // “One day” is any day; “ready in one week” is a promise.
  if (number.value < 2 && (unit === undefined || !isTime(placed, number, noun, guard))) return null
  const offered = unit === undefined && known.offered(noun.key) && !isPeople(signals, noun.key)
  if (unit === undefined && !offered) return null
  if (known('other', number.value, noun.key)) return null
  const before = keysOf(wordsBefore(placed, number, 2))
  // “the other two visits”, “between two visits” count what the reader has before them.
  if (before.some((key) => signals.among.has(key))) return null
  const found = { ...spanTo(number, noun, what(unit)), mild: true }
  const compound = /[‑-]/u.test(placed.text.slice(number.to, noun.from))
  const promises =
    !isDesign(placed) &&
    (offered ||
      (compound && signals.offering.has(behind?.key ?? '')) ||
      (unit !== 'page' && isTime(placed, number, noun, guard)))
  return promises ? found : { ...found, quiet: true }
}

/** Sections that design something new: the gift, content, the year's program, the show. What they count there is their own. */
const isDesign = ({ section }: PlacedText): boolean => designing.has(section)
const designing: ReadonlySet<number> = new Set([6, 11, 12, 13, 14])

/** “We deliver within 3 days”, “three sittings within five weeks”, “the call lasts 45 minutes”: when one gets something, or how long what is offered takes. */
function isTime(placed: PlacedText, number: NumberInText, noun: Word, { signals }: Guard): boolean {
  const before = keysOf(wordsBefore(placed, number, 6))
  if (before.at(-1) === 'within') return true
  const after = keysOf(placed.words().slice(noun.at + 1, noun.at + 3))
  if (![...before, ...after].some((key) => signals.taking.has(key))) return false
  return before.some((key) => signals.offering.has(key) || signals.within.has(key))
}

const what = (unit: string | undefined): string =>
  unit === undefined || unit === 'page' ? 'a number' : 'a length or an amount'
