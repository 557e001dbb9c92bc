import { winning } from '../phrases/number-nouns.ts'
import { keysOf, sentenceAround, wordsBehind } from '../words/around.ts'
import type { NumberInText } from '../words/numbers-in.ts'
import type { PlacedText } from '../words/placed-text.ts'
import { achieved, beyondCounting, helped, scarce, won } from './deed-claims.ts'
import type { Guard } from './guard.ts'
import { oneInSoMany, stars, timesAsMuch, years } from './share-claims.ts'
import { supposing } from './supposing.ts'
import { spanTo, type Suspect } from './suspect.ts'

/** The numbers of a text that claim a result, an experience or how many were helped, and that nobody gave. */
export function numberClaims(placed: PlacedText, guard: Guard): Suspect[] {
  return placed.numbers().flatMap((number, i, numbers) => {
    const found = claimIn(placed, number, guard) ?? oneInSoMany(placed, number, numbers[i + 1], guard)
    return found ? [found] : []
  })
}

function claimIn(placed: PlacedText, number: NumberInText, guard: Guard): Suspect | null {
  switch (number.kind) {
    case 'ordinal':
    case 'clock':
      return null
    case 'percent':
      return percent(placed, number, guard)
    case 'money':
      return money(placed, number, guard)
    case 'times':
      return times(placed, number, guard)
    case 'year':
    case 'count':
      return count(placed, number, guard)
  }
}

function count(placed: PlacedText, number: NumberInText, guard: Guard): Suspect | null {
  for (const way of [stars, years, helped, won, achieved, scarce, timesAsMuch, beyondCounting]) {
    const found = way(placed, number, guard)
    if (found) return found
  }
  return null
}

function percent(placed: PlacedText, number: NumberInText, guard: Guard): Suspect | null {
  if (guard.known('percent', number.value)) return null
  const [next, owner] = keysOf(wordsBehind(placed, number, 2))
  // "100 % free", "100 % of your attention" and "give 110 %" are ways of speaking.
  const ofSomebody = next === 'of' && owner !== 'your' && owner !== 'my'
  if (number.value >= 100 && number.value <= 110 && !ofSomebody) return null
  if (number.value === 0 || ofThings.test(next ?? '')) return null
  return spanTo(number, null, 'a percentage')
}

/** What is steep, woven, brewed or taxed by so many percent is no claim. */
const ofThings =
  /^(?:hill|slope|grade|gradient|incline|cotton|wool|cocoa|alcohol|vat|tax|interest|deposit)s?$/u

const often = new Set(['a', 'per', 'each', 'every', 'week', 'day', 'month', 'weekly', 'daily', 'monthly'])

function times(placed: PlacedText, number: NumberInText, guard: Guard): Suspect | null {
  const [next] = wordsBehind(placed, number, 1)
  if (number.value < 2 || guard.known('other', number.value) || often.has(next?.key ?? '')) return null
  return spanTo(number, null, 'a multiple')
}

const worth = new Set(
  'revenue income salary profit profits turnover worth value valued sales savings'.split(' '),
)

/** What a coffee or a plate costs claims nothing; a large amount, or one that was won, does. */
function money(placed: PlacedText, number: NumberInText, guard: Guard): Suspect | null {
  if (guard.known('money', number.value)) return null
  const keys = keysOf(sentenceAround(placed, number))
  if (keys.some((key) => supposing.has(key))) return null
  const telling = keys.some((key) => worth.has(key) || winning.has(key))
  return number.value >= 100 || telling ? spanTo(number, null, 'an amount of money') : null
}
