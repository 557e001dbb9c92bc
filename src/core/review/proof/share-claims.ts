import { firstPersons, ofExperience } from '../phrases/number-nouns.ts'
import { keysOf, sentenceAround, wordsBefore, wordsBehind } from '../words/around.ts'
import type { NumberInText } from '../words/numbers-in.ts'
import type { PlacedText } from '../words/placed-text.ts'
import type { Guard } from './guard.ts'
import { claimOf } from './known-numbers.ts'
import { spanTo, type Suspect } from './suspect.ts'

export function stars(placed: PlacedText, number: NumberInText): Suspect | null {
  const [next] = wordsBehind(placed, number, 1)
  const isRating = next !== undefined && (next.key === 'star' || next.key === 'stars') && number.value <= 5
  return isRating && (number.value > 3 || !Number.isInteger(number.value))
    ? spanTo(number, next, 'a rating')
    : null
}

/** "fifteen years of experience", "I have done this for over ten years", "eight years ago I". */
export function years(placed: PlacedText, number: NumberInText, guard: Guard): Suspect | null {
  const behind = wordsBehind(placed, number, 5)
  const [unit, ...rest] = behind
  const decades = unit?.key === 'decades' || unit?.key === 'decade'
  if (!unit || !(decades || unit.key === 'years' || unit.key === 'year') || number.value < 2) return null
  if (guard.known('years', decades ? number.value * 10 : number.value)) return null
  const keys = keysOf(rest)
  const ofWork =
    keys.slice(0, 3).some((key) => ofExperience.has(key)) &&
    [
      'of',
      'as',
      'in',
      'building',
      'helping',
      'working',
      'running',
      'coaching',
      'leading',
      'teaching',
      'training',
      'developing',
      'practising',
      'practicing',
      'experience',
    ].includes(keys[0] ?? '')
  const asSomebody = keys[0] === 'as' || (keys[0] === 'in' && keys[1] !== 'a' && keys[1] !== 'prison')
  const mine = speaksOfOwner(placed, number, guard)
  const before = keysOf(wordsBefore(placed, number, 4))
  const lasting = before.some((key) =>
    ['for', 'over', 'past', 'last', 'spent', 'nearly', 'almost', 'than', 'after'].includes(key),
  )
  const ago = keys[0] === 'ago'
  return ofWork || (mine && (asSomebody || lasting || ago)) ? spanTo(number, unit, 'a number of years') : null
}

/** The sentence speaks of the person who writes and not of the one who reads. */
function speaksOfOwner(placed: PlacedText, number: NumberInText, { owner }: Guard): boolean {
  const keys = keysOf(sentenceAround(placed, number))
  return (
    keys.some((key) => firstPersons.has(key) || owner.has(key)) &&
    !keys.includes('you') &&
    !keys.includes('your')
  )
}

const compared = new Set(
  'as more faster higher better larger bigger cheaper quicker longer likelier the'.split(' '),
)

/** "3.5 times as many enquiries". */
export function timesAsMuch(placed: PlacedText, number: NumberInText, guard: Guard): Suspect | null {
  const [word, next] = wordsBehind(placed, number, 2)
  if (word?.key !== 'times' || !compared.has(next?.key ?? '') || guard.known('other', number.value))
    return null
  return spanTo(number, word, 'a multiple')
}

/** "four in five" needs no noun to be a share; "ten in twelve weeks" is none. */
const shares = new Set([3, 4, 5, 10, 20, 100])
const unit = /^(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|a|one)$/u

/** "nine out of ten managers", "one in five owners". */
export function oneInSoMany(
  placed: PlacedText,
  number: NumberInText,
  other: NumberInText | undefined,
  { answered }: Guard,
): Suspect | null {
  const words = placed.words()
  if (number.kind !== 'count' || other?.kind !== 'count') return null
  const link =
    words[number.next]?.key === 'out' && words[number.next + 1]?.key === 'of'
      ? 2
      : words[number.next]?.key === 'in'
        ? 1
        : 0
  if (link === 0 || other.first !== number.next + link) return null
  if (other.value <= number.value || other.value > 1000) return null
  if (answered(placed.text.slice(number.from, other.to))) return null
  const upToThere = { from: number.from, to: other.to, what: 'a statistic' }
  if (!Number.isInteger(number.value)) return { ...upToThere, what: 'a rating' }
  const scale = keysOf(sentenceAround(placed, number)).some((key) => key === 'scale' || key === 'score')
  if (scale) return null
  const noun = words[other.next]
  if (!noun || noun.sentence !== words[number.first]?.sentence) {
    return link === 2 && shares.has(other.value) ? upToThere : null
  }
  const counted = link === 2 && /[^s]s$/u.test(noun.key) && noun.key !== 'times' && other.value >= 3
  if (!counted && claimOf(other, words) !== 'people') {
    const share = shares.has(other.value) && !unit.test(noun.key)
    return share ? upToThere : null
  }
  return { from: number.from, to: noun.to, what: 'a statistic' }
}
