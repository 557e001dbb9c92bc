import { firstPersons, helping, ofExperience, people, winning, winnings } from '../phrases/number-nouns.ts'
import { keysOf, sentenceAround, wordsBefore, wordsBehind } from '../words/around.ts'
import type { NumberInText } from '../words/numbers-in.ts'
import type { PlacedText } from '../words/placed-text.ts'
import type { Word } from '../words/words-in.ts'
import { claimOf, type KnownNumbers } from './known-numbers.ts'
import type { Suspect } from './suspect.ts'

/** The numbers of a text that claim a result, an experience or how many were helped, and that nobody gave. */
export function numberClaims(
  placed: PlacedText,
  known: KnownNumbers,
  owner: ReadonlySet<string> = new Set(),
): Suspect[] {
  return placed.numbers().flatMap((number, i, numbers) => {
    const found = claimIn(placed, number, known, owner) ?? oneInSoMany(placed, number, numbers[i + 1])
    return found ? [found] : []
  })
}

function claimIn(
  placed: PlacedText,
  number: NumberInText,
  known: KnownNumbers,
  owner: ReadonlySet<string>,
): Suspect | null {
  switch (number.kind) {
    case 'ordinal':
    case 'clock':
      return null
    case 'percent':
      return percent(placed, number, known)
    case 'money':
      return money(placed, number, known)
    case 'times':
      return times(placed, number, known)
    case 'year':
    case 'count':
      return count(placed, number, known, owner)
  }
}

const spanTo = ({ from, to }: NumberInText, last: Word | null | undefined, what: string): Suspect => ({
  from,
  to: Math.max(to, last?.to ?? 0),
  what,
})

function percent(placed: PlacedText, number: NumberInText, known: KnownNumbers): Suspect | null {
  if (known('percent', number.value)) return null
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

function times(placed: PlacedText, number: NumberInText, known: KnownNumbers): Suspect | null {
  const [next] = wordsBehind(placed, number, 1)
  if (number.value < 2 || known('other', number.value) || often.has(next?.key ?? '')) return null
  return spanTo(number, null, 'a multiple')
}

const worth = new Set(
  'revenue income salary profit profits turnover worth value valued sales savings'.split(' '),
)

/** What a coffee or a plate costs claims nothing; a large amount, or one that was won, does. */
function money(placed: PlacedText, number: NumberInText, known: KnownNumbers): Suspect | null {
  if (known('money', number.value)) return null
  const keys = keysOf(sentenceAround(placed, number))
  if (keys.some((key) => supposing.has(key))) return null
  const telling = keys.some((key) => worth.has(key) || winning.has(key))
  return number.value >= 100 || telling ? spanTo(number, null, 'an amount of money') : null
}

function count(
  placed: PlacedText,
  number: NumberInText,
  known: KnownNumbers,
  owner: ReadonlySet<string>,
): Suspect | null {
  return (
    stars(placed, number) ??
    years(placed, number, known, owner) ??
    helped(placed, number, known) ??
    won(placed, number, known) ??
    achieved(placed, number, known) ??
    scarce(placed, number, known) ??
    timesAsMuch(placed, number, known)
  )
}

function stars(placed: PlacedText, number: NumberInText): Suspect | null {
  const [next] = wordsBehind(placed, number, 1)
  const isRating = next !== undefined && (next.key === 'star' || next.key === 'stars') && number.value <= 5
  return isRating && (number.value > 3 || !Number.isInteger(number.value))
    ? spanTo(number, next, 'a rating')
    : null
}

/** "fifteen years of experience", "I have done this for over ten years", "eight years ago I". */
function years(
  placed: PlacedText,
  number: NumberInText,
  known: KnownNumbers,
  owner: ReadonlySet<string>,
): Suspect | null {
  const behind = wordsBehind(placed, number, 5)
  const [unit, ...rest] = behind
  const decades = unit?.key === 'decades' || unit?.key === 'decade'
  if (!unit || !(decades || unit.key === 'years' || unit.key === 'year') || number.value < 2) return null
  if (known('years', decades ? number.value * 10 : number.value)) return null
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
  const mine = speaksOfOwner(placed, number, owner)
  const before = keysOf(wordsBefore(placed, number, 4))
  const lasting = before.some((key) =>
    ['for', 'over', 'past', 'last', 'spent', 'nearly', 'almost', 'than', 'after'].includes(key),
  )
  const ago = keys[0] === 'ago'
  return ofWork || (mine && (asSomebody || lasting || ago)) ? spanTo(number, unit, 'a number of years') : null
}

/** The sentence speaks of the person who writes and not of the one who reads. */
function speaksOfOwner(placed: PlacedText, number: NumberInText, owner: ReadonlySet<string>): boolean {
  const keys = keysOf(sentenceAround(placed, number))
  return (
    keys.some((key) => firstPersons.has(key) || owner.has(key)) &&
    !keys.includes('you') &&
    !keys.includes('your')
  )
}

const supposing = new Set(['imagine', 'suppose', 'if', 'say', 'picture', 'whether'])

/** "helped 200 clients", "over 40 restaurants trust us": how many people or firms. */
function helped(placed: PlacedText, number: NumberInText, known: KnownNumbers): Suspect | null {
  const behind = wordsBehind(placed, number, 4)
  const noun = peopleIn(behind)
  if (!noun || number.value < 2 || known('people', number.value)) return null
  // "Eight in a class" makes eight people known; a large number must have been said of people.
  if (number.value < 20 && known('other', number.value)) return null
  const keys = keysOf(sentenceAround(placed, number))
  if (keys.some((key) => supposing.has(key))) return null
  const before = keysOf(wordsBefore(placed, number, 6))
  const claims = before.some((key) => helping.has(key) || winning.has(key))
  const many = number.value >= 20 && !keys.includes('you') && !keys.includes('your')
  const few = number.value < 5 && !before.some((key) => key === 'helped' || key === 'coached')
  return (claims && !few) || many ? spanTo(number, noun, 'a number of people') : null
}

/** The noun counted: directly behind the number, or behind one or two words that say which. */
function peopleIn(behind: readonly Word[]): Word | null {
  const stop = behind.findIndex((word) =>
    /^(?:of|and|to|or|in|on|at|for|with|minutes?|hours?|days?|weeks?|months?|years?|pages?|steps?)$/u.test(
      word.key,
    ),
  )
  const counted = behind.slice(0, stop < 0 ? 3 : Math.min(3, stop))
  return counted.findLast((word) => people.has(word.key)) ?? null
}

/** "saved 12 hours a week", "went from 3 to 20 clients", "lost 30 pounds": what somebody won or lost. */
function won(placed: PlacedText, number: NumberInText, known: KnownNumbers): Suspect | null {
  const noun = wordsBehind(placed, number, 3).find((word) => winnings.has(word.key))
  if (!noun || number.value < 3 || known('other', number.value)) return null
  const keys = keysOf(sentenceAround(placed, number))
  if (keys.some((key) => supposing.has(key))) return null
  const before = keysOf(wordsBefore(placed, number, 5))
  return before.some((key) => winning.has(key)) ? spanTo(number, noun, 'a result') : null
}

const achieving = new Set(
  'built sold delivered published written recorded installed completed finished run taught launched produced shipped baked designed made held given hosted'.split(
    ' ',
  ),
)
const units =
  /^(?:minutes?|hours?|days?|weeks?|months?|years?|pages?|words?|steps?|metres?|meters?|miles?|km)$/u

/** "I have built 214 bikes": how much somebody says they have done. */
function achieved(placed: PlacedText, number: NumberInText, known: KnownNumbers): Suspect | null {
  const noun = wordsBehind(placed, number, 3).find((word) => /[^s]s$/u.test(word.key))
  if (!noun || number.value < 20 || units.test(noun.key) || known('other', number.value)) return null
  const before = keysOf(wordsBefore(placed, number, 4))
  const done = before.some((key) => achieving.has(key)) && before.some((key) => firstPersons.has(key))
  return done ? spanTo(number, noun, 'a number') : null
}

const places = new Set(
  'places place spots spot seats seat openings slots copies dates days rooms tickets chairs appointments'.split(
    ' ',
  ),
)

/** "only 3 places left": a shortage that nobody spoke of. */
function scarce(placed: PlacedText, number: NumberInText, known: KnownNumbers): Suspect | null {
  const behind = wordsBehind(placed, number, 5)
  const noun = behind.slice(0, 2).find((word) => places.has(word.key))
  if (!noun || known('other', number.value)) return null
  const last = behind.find((word) => ['left', 'remaining', 'remain', 'available', 'open'].includes(word.key))
  const only = keysOf(wordsBefore(placed, number, 2)).some(
    (key) => key === 'only' || key === 'just' || key === 'last',
  )
  return last || only ? spanTo(number, last ?? noun, 'a shortage') : null
}

const compared = new Set(
  'as more faster higher better larger bigger cheaper quicker longer likelier the'.split(' '),
)

/** "3.5 times as many enquiries". */
function timesAsMuch(placed: PlacedText, number: NumberInText, known: KnownNumbers): Suspect | null {
  const [word, next] = wordsBehind(placed, number, 2)
  if (word?.key !== 'times' || !compared.has(next?.key ?? '') || known('other', number.value)) return null
  return spanTo(number, word, 'a multiple')
}

/** "nine out of ten managers", "one in five owners". */
function oneInSoMany(
  placed: PlacedText,
  number: NumberInText,
  other: NumberInText | undefined,
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
  const noun = words[other.next]
  if (!noun || noun.sentence !== words[number.first]?.sentence) return null
  const counted = link === 2 && /[^s]s$/u.test(noun.key) && noun.key !== 'times' && other.value >= 3
  if (!counted && claimOf(other, words) !== 'people') return null
  return { from: number.from, to: noun.to, what: 'a statistic' }
}
