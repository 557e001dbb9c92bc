import { firstBehind, keysOf, sentenceAround, wordsBefore, wordsBehind } from '../words/around.ts'
import type { NumberInText } from '../words/numbers-in.ts'
import type { PlacedText } from '../words/placed-text.ts'
import type { Word } from '../words/words-in.ts'
import type { Guard } from './guard.ts'
import { times } from './share-claims.ts'
import { isPeople, type Signals } from './signals.ts'
import { spanTo, type Suspect } from './suspect.ts'

/** True where the words of a sentence make something up. “They say we helped 200 clients” does not. */
export const supposes = (keys: readonly string[], { signals }: Pick<Guard, 'signals'>): boolean =>
  keys.some((key, i) => signals.supposing.has(key) && !(key === 'say' && tellsOn(keys[i - 1], signals)))

/** Who says something, directly before the word. */
const tellsOn = (key: string | undefined, signals: Signals): boolean =>
  key !== undefined && (sayers.has(key) || isPeople(signals, key))
const sayers = new Set('they i we some many most all others who reviews'.split(' '))

const addresses = (keys: readonly string[], { signals }: Guard): boolean =>
  keys.some((key) => signals.reader.has(key))

/** "helped 200 clients", "over 40 restaurants trust us": how many people or firms. */
export function helped(placed: PlacedText, number: NumberInText, guard: Guard): Suspect | null {
  const behind = wordsBehind(placed, number, 4)
  const noun = peopleIn(behind, guard)
  if (!noun || number.value < 2 || guard.known('people', number.value)) return null
  // "Eight in a class" makes eight people known; a large number must have been said of people.
  if (number.value < 20 && guard.known('other', number.value)) return null
  // A number the answers have counts these people only where it stands right before them: “the 88 are people who …”, “since 2018: people …”.
  if (behind[0] !== noun && guard.known('other', number.value)) return null
  // “83 sites. Client’s smell at 51”: what was counted goes without saying there, and may be named here.
  if (guard.known.partOfProven(number.value, noun.key)) return null
  if (/[:;–—]/u.test(placed.text.slice(number.to, noun.from))) return null
  const beyond = guard.signals.beyond.test(placed.text.slice(Math.max(0, number.from - 14), number.from))
  if (beyond && number.value >= 20 && guard.known.roundedDown(number.value, noun.key)) return null
  const keys = keysOf(sentenceAround(placed, number))
  if (supposes(keys, guard)) return null
  const { helping, winning } = guard.signals
  const near = keysOf([...wordsBefore(placed, number, 6), ...behind])
  const before = placed.language === 'en' ? keysOf(wordsBefore(placed, number, 6)) : near
  const claims = before.some((key) => helping.has(key) || winning.has(key))
  const many =
    number.value >= 20 &&
    !addresses(keys, guard) &&
    !keys.some((key) => anybody.has(key)) &&
    !reckons(placed, number)
  const few = number.value < 5 && !before.some((key) => key === 'helped' || key === 'coached')
  return (claims && !few) || many ? spanTo(number, noun, 'a number of people') : null
}

/** Of what anybody does nobody is counted: “on invite quarante personnes”, “man lädt vierzig Leute ein”. */
const anybody = new Set(['on', "l'on", 'man', 'uno'])

/** “For sixty guests that comes to €2,280” reckons a price. */
const reckons = ({ text }: PlacedText, { from, to }: NumberInText): boolean =>
  /\p{Sc}|(?<!\p{L})(?:EUR|CHF|PLN|zł|euros?)(?!\p{L})/u.test(text.slice(Math.max(0, from - 60), to + 60))

const joining = new Set(
  'of and to or in on at for with von und oder in mit bei y o con de et ou avec i lub z e con en met van'.split(
    ' ',
  ),
)

/** The noun counted: directly behind the number, or behind one or two words that say which. */
function peopleIn(behind: readonly Word[], { signals, measures }: Guard): Word | null {
  const stop = behind.findIndex(
    ({ key }) => joining.has(key) || measures.unit(key) !== undefined || /^steps?$/u.test(key),
  )
  const counted = behind.slice(0, stop < 0 ? 3 : Math.min(3, stop))
  return counted.findLast((word) => isPeople(signals, word.key)) ?? null
}

const oneOf = /^(?:clients?|customers?|students?|members?)$/u

/** "saved 12 hours a week", "went from 3 to 20 clients", "lost 30 pounds": what somebody won or lost. */
export function won(placed: PlacedText, number: NumberInText, guard: Guard): Suspect | null {
  const { winning, winnings } = guard.signals
  const isWon = ({ key }: Word): boolean =>
    winnings.has(key) || (placed.language !== 'en' && isUnit(key, guard))
  const noun = wordsBehind(placed, number, 3).find(isWon)
  if (!noun || guard.known('other', number.value, noun.key)) return null
  const keys = keysOf(sentenceAround(placed, number))
  // "lost two days" is anybody's week; two hours that clients win are a result.
  if (number.value < 3 && !keys.some((key) => oneOf.test(key))) return null
  if (supposes(keys, guard)) return null
  const before = keysOf(sinceLastNumber(placed, wordsBefore(placed, number, 5)))
  // A German or Dutch verb may stand at the end.
  const verbs = placed.language === 'de' || placed.language === 'nl' ? keys : before
  return verbs.some((key) => winning.has(key)) ? spanTo(number, noun, 'a result') : null
}

/** “You save €200 on what ten nights would cost”: what is won is the number behind the verb, and not the one behind that. */
function sinceLastNumber(placed: PlacedText, words: readonly Word[]): readonly Word[] {
  const numbers = placed.numbers()
  const start = firstBehind(numbers, words[0]?.from ?? 0)
  const last = numbers
    .slice(start, start + words.length)
    .findLast(({ first }) => first <= (words.at(-1)?.at ?? -1))
  return last ? words.filter(({ at }) => at >= last.next) : words
}

const isUnit = (key: string, { measures }: Guard): boolean => measures.unit(key) !== undefined

/** "I have built 214 bikes": how much somebody says they have done. */
export function achieved(placed: PlacedText, number: NumberInText, guard: Guard): Suspect | null {
  const works = published(placed, number, guard)
  if (works) return works
  const behind = wordsBehind(placed, number, 3)
  const noun = behind.find(({ key }) => /\p{L}{4}/u.test(key))
  if (!noun || number.value < 20 || guard.known('other', number.value, noun.key)) return null
  // “Un puisatier de 84 ans, Fañch, nous a donné …”: what is counted are years, and the next word is behind a comma.
  if (behind.slice(0, behind.indexOf(noun) + 1).some(({ key }) => isUnit(key, guard))) return null
  if (/[,;:–—(]/u.test(placed.text.slice(number.to, noun.from))) return null
  if (placed.language === 'en' && !/[^s]s$/u.test(noun.key)) return null
  const { achieving, firstPersons } = guard.signals
  const near = placed.language === 'en' ? wordsBefore(placed, number, 4) : sentenceAround(placed, number)
  const keys = keysOf(near)
  const done = keys.some((key) => achieving.has(key)) && keys.some((key) => firstPersons.has(key))
  return done ? spanTo(number, noun, 'a number') : null
}

const works = /^(?:books?|papers?|articles?|patents?|albums?|novels?|studies)$/u
const publishing = new Set(['published', 'written', 'wrote', 'authored', 'author', 'filed', 'recorded'])

/** "published two books": works that nobody named. */
function published(placed: PlacedText, number: NumberInText, { known }: Guard): Suspect | null {
  const noun = wordsBehind(placed, number, 2).find((word) => works.test(word.key))
  if (!noun || known('other', number.value, noun.key)) return null
  const before = keysOf(wordsBefore(placed, number, 3))
  return before.some((key) => publishing.has(key)) ? spanTo(number, noun, 'a number of works') : null
}

/** "more than 200 flats": a large number of something, made larger still. */
export function beyondCounting(placed: PlacedText, number: NumberInText, guard: Guard): Suspect | null {
  const { known, signals } = guard
  if (number.value < 20 || known('other', number.value) || known('people', number.value)) return null
  const [noun] = wordsBehind(placed, number, 1)
  const keys = keysOf(sentenceAround(placed, number))
  if (!noun || isUnit(noun.key, guard) || addresses(keys, guard) || supposes(keys, guard)) return null
  const said = signals.beyond.test(placed.text.slice(Math.max(0, number.from - 14), number.from))
  if (known.roundedDown(number.value, noun.key)) return null
  return said && /\p{L}{4}/u.test(noun.text) ? spanTo(number, noun, 'a number') : null
}

/** "only 3 places left": a shortage that nobody spoke of. */
export function scarce(placed: PlacedText, number: NumberInText, guard: Guard): Suspect | null {
  const { signals, known } = guard
  const behind = wordsBehind(placed, number, 5)
  const more =
    behind[0]?.key === 'more' && behind[1] && isPeople(signals, behind[1].key) ? behind[1] : undefined
  const noun = more ?? behind.slice(0, 2).find((word) => signals.places.has(word.key))
  if (!noun || known('other', number.value, noun.key)) return null
  const after = behind.slice(behind.indexOf(noun) + 1, behind.indexOf(noun) + 3)
  // “three places that open by hand” are none that are left.
  const last = opening.has(after[0]?.key ?? '') ? undefined : after.find(({ key }) => signals.left.has(key))
  const only = keysOf(wordsBefore(placed, number, 2)).some((key) => signals.only.has(key))
  return last || only ? spanTo(number, last ?? noun, 'a shortage') : null
}

const opening = new Set(['that', 'to', 'which', 'die', 'zu', 'que', 'qui', 'które', 'che', 'om'])

/** “looks after 180 sole traders” where the proof counts 86: another number of what the proof counts. */
export function countedInProof(placed: PlacedText, number: NumberInText, guard: Guard): Suspect | null {
  const { known, signals, owner } = guard
  if (number.value < 2) return null
  const noun = wordsBehind(placed, number, 3).find(({ key }) => known.proven(key) && !times.has(key))
  if (!noun || known('other', number.value) || known('people', number.value)) return null
  const keys = keysOf(sentenceAround(placed, number))
  if (supposes(keys, guard)) return null
  const ours = keys.some((key) => signals.firstPersons.has(key) || owner.has(key) || signals.helping.has(key))
  if (!ours && number.value < 20) return null
  if (
    signals.beyond.test(placed.text.slice(Math.max(0, number.from - 14), number.from)) &&
    known.roundedDown(number.value, noun.key)
  )
    return null
  const found = spanTo(number, noun, 'a number')
  return number.value < 20 || addresses(keys, guard) ? { ...found, mild: true } : found
}

const before =
  /(?<!\p{L})(?:at (?:the very )?most|no more than|not more than|never more than|a maximum of|höchstens|maximal|nie mehr als|nicht mehr als|como (?:mucho|máximo)|no más de|nunca más de|un máximo de|au (?:plus|maximum)|jamais plus de|pas plus de|najwyżej|maksymalnie|nie więcej niż)\s$/iu
const behind =
  /^[^.!?;:]{0,24}?(?<!\p{L})(?:at (?:the very )?most|at the outside|maximum|höchstens|maximal|como (?:mucho|máximo)|máximo|au (?:plus|maximum|grand maximum)|najwyżej|maksymalnie)(?!\p{L})/iu

/** “six at the very most” where the answers speak of four: a limit that nobody gave. */
export function atMost(placed: PlacedText, number: NumberInText, guard: Guard): Suspect | null {
  const { known, measures } = guard
  const [noun] = wordsBehind(placed, number, 1)
  if (number.value < 2 || known('other', number.value) || known('people', number.value)) return null
  if (measures.unit(noun?.key ?? '') !== undefined) return null
  const limited =
    before.test(placed.text.slice(Math.max(0, number.from - 24), number.from)) ||
    behind.test(placed.text.slice(number.to, number.to + 48))
  if (!limited || supposes(keysOf(sentenceAround(placed, number)), guard)) return null
  return { ...spanTo(number, noun ?? null, 'a limit'), mild: true }
}
