import { firstPersons, helping, people, winning, winnings } from '../phrases/number-nouns.ts'
import { keysOf, sentenceAround, wordsBefore, wordsBehind } from '../words/around.ts'
import type { NumberInText } from '../words/numbers-in.ts'
import type { PlacedText } from '../words/placed-text.ts'
import type { Word } from '../words/words-in.ts'
import type { Guard } from './guard.ts'
import { supposing } from './supposing.ts'
import { spanTo, type Suspect } from './suspect.ts'

/** "helped 200 clients", "over 40 restaurants trust us": how many people or firms. */
export function helped(placed: PlacedText, number: NumberInText, guard: Guard): Suspect | null {
  const behind = wordsBehind(placed, number, 4)
  const noun = peopleIn(behind)
  if (!noun || number.value < 2 || guard.known('people', number.value)) return null
  // "Eight in a class" makes eight people known; a large number must have been said of people.
  if (number.value < 20 && guard.known('other', number.value)) return null
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

const clients = /^(?:clients?|customers?|students?|members?)$/u

/** "saved 12 hours a week", "went from 3 to 20 clients", "lost 30 pounds": what somebody won or lost. */
export function won(placed: PlacedText, number: NumberInText, guard: Guard): Suspect | null {
  const noun = wordsBehind(placed, number, 3).find((word) => winnings.has(word.key))
  if (!noun || guard.known('other', number.value, noun.key)) return null
  const keys = keysOf(sentenceAround(placed, number))
  // "lost two days" is anybody's week; two hours that clients win are a result.
  if (number.value < 3 && !keys.some((key) => clients.test(key))) return null
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
export function achieved(placed: PlacedText, number: NumberInText, guard: Guard): Suspect | null {
  const works = published(placed, number, guard)
  if (works) return works
  const noun = wordsBehind(placed, number, 3).find((word) => /[^s]s$/u.test(word.key))
  if (!noun || number.value < 20 || units.test(noun.key) || guard.known('other', number.value, noun.key))
    return null
  const before = keysOf(wordsBefore(placed, number, 4))
  const done = before.some((key) => achieving.has(key)) && before.some((key) => firstPersons.has(key))
  return done ? spanTo(number, noun, 'a number') : null
}

const works = /^(?:books?|papers?|articles?|patents?|albums?|novels?|studies)$/u

/** "published two books": works that nobody named. */
function published(placed: PlacedText, number: NumberInText, { known }: Guard): Suspect | null {
  const noun = wordsBehind(placed, number, 2).find((word) => works.test(word.key))
  if (!noun || known('other', number.value, noun.key)) return null
  const before = keysOf(wordsBefore(placed, number, 3))
  return before.some((key) => publishing.has(key)) ? spanTo(number, noun, 'a number of works') : null
}

const publishing = new Set(['published', 'written', 'wrote', 'authored', 'author', 'filed', 'recorded'])

const places = new Set(
  'places place spots spot seats seat openings slots copies dates days rooms tickets chairs appointments'.split(
    ' ',
  ),
)

const beyond = /(?:more than|over|at least|über|mehr als|más de|plus de|più di|meer dan|över|mais de)\s$/iu

/** "more than 200 flats": a large number of something, made larger still. */
export function beyondCounting(placed: PlacedText, number: NumberInText, { known }: Guard): Suspect | null {
  if (number.value < 20 || known('other', number.value) || known('people', number.value)) return null
  const [noun] = wordsBehind(placed, number, 1)
  const keys = keysOf(sentenceAround(placed, number))
  if (!noun || units.test(noun.key) || keys.includes('you') || keys.includes('your')) return null
  if (keys.some((key) => supposing.has(key))) return null
  const said = beyond.test(placed.text.slice(Math.max(0, number.from - 12), number.from))
  return said && /\p{L}{4}/u.test(noun.text) ? spanTo(number, noun, 'a number') : null
}

/** "only 3 places left": a shortage that nobody spoke of. */
export function scarce(placed: PlacedText, number: NumberInText, guard: Guard): Suspect | null {
  const behind = wordsBehind(placed, number, 5)
  const more = behind[0]?.key === 'more' && behind[1] && people.has(behind[1].key) ? behind[1] : undefined
  const noun = more ?? behind.slice(0, 2).find((word) => places.has(word.key))
  if (!noun || guard.known('other', number.value)) return null
  const last = behind.find((word) => ['left', 'remaining', 'remain', 'available', 'open'].includes(word.key))
  const only = keysOf(wordsBefore(placed, number, 2)).some(
    (key) => key === 'only' || key === 'just' || key === 'last',
  )
  return last || only ? spanTo(number, last ?? noun, 'a shortage') : null
}
