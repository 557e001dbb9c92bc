import { keysOf, wordsBefore, wordsBehind } from '../words/around.ts'
import type { NumberInText } from '../words/numbers-in.ts'
import type { PlacedText } from '../words/placed-text.ts'
import { singleTimes } from '../words/single-times.ts'
import type { Guard } from './guard.ts'
import { isDescription } from './described-places.ts'
import { isInJoined, isPlan } from './measured.ts'
import { times } from './share-claims.ts'
import { spanTo, type Suspect } from './suspect.ts'

// Numbers that claim nothing by themselves and that nobody gave: forty-two points looked at, every third roof. Each is worth a
// line in the table, where the person says once whether it is so, and no finding.

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u))

/** Fewer things than this one counts as one speaks: “two ways”, “three of them”. */
const fewest = 4

/** “Forty-two points get looked at”, “a dozen or so sittings”: things counted by a number that no answer has. */
export function countedInPassing(placed: PlacedText, number: NumberInText, guard: Guard): Suspect | null {
  if (number.kind !== 'count' || number.value < fewest || isPlan(placed) || isDescription(placed)) return null
  if (guard.known('other', number.value)) return null
  const before = keysOf(wordsBefore(placed, number, 2))
  if (before.some((key) => guard.signals.among.has(key))) return null
  const behind = wordsBehind(placed, number, 4)
  const ofDozens = /(?:aine|cena|dozen|dutzend)s?$/iu.test(number.text)
  const noun = behind[behind.findIndex(({ key }) => !loose.has(key) && !(ofDozens && partitive.has(key)))]
  if (!noun || !/^\p{L}{3}/u.test(noun.key) || small.has(noun.key) || ofTheText.has(noun.key)) return null
  if (times.has(noun.key)) return null
  if (/[^\p{L}\p{N}\s’'‑-]/u.test(placed.text.slice(number.to, noun.from))) return null
  if (guard.known('other', number.value, noun.key)) return null
  return { ...spanTo(number, noun, 'a number'), mild: true, quiet: true }
}

/** Between a number and what it counts: “a dozen or so sittings”, “vier gute Abende”. */
const loose = set('or so good gute guten bonnes bons buenas buenos dobre dobrych')
const partitive = set('of de d')

/** Behind a number that counts nothing: “at nine on a Sunday”, “size 39 when”. */
const small = set(`
  and for the are was were has had did not but with from out off per each every ever else more less when where while was
  und für mit von aus als bis mal nach vor auf beim oder nicht wird war sind ist por para con las los que del ancho largo
  les des sur avec pour qui que dans chez quand est une sont lub dla nad pod przed aby może oraz jest
`)

/** What a text counts of itself, and ways of speaking. */
const ofTheText = set(`
  way ways thing things word words line lines step steps question questions letter letters email emails e-mail e-mails sentence
  sentences reason reasons weg wege dinge wort wörter worte zeilen schritte schritten fragen brief briefe gründe sätze
  maneras cosas palabras líneas pasos preguntas cartas correos frases razones façons choses mots lignes étapes questions
  lettres courriels phrases raisons sposoby rzeczy słowa słów kroki kroków pytania pytań listy listów zdania zdań powody
  o'clock uhr horas heures godzina times
`)

/** “Every other attic”, “jede dritte Therme”, “co trzecie pianino”; never every other week. */
const periodic: Readonly<Record<string, RegExp>> = {
  en: /(?<!\p{L})every (?:other|second|third|fourth|fifth|sixth|tenth) (?<noun>\p{Ll}{3,})/giu,
  de: /(?<!\p{L})jede[rsnm]? (?:zweite|dritte|vierte|fünfte|sechste|zehnte)[rsnm]? (?<noun>\p{Lu}\p{L}{2,})/giu,
  es: /(?<!\p{L})cada (?:segund[oa]|tercera?|cuart[oa]|quint[oa]|décim[oa]) (?<noun>\p{L}{3,})/giu,
  fr: /(?<!\p{L})une? (?<noun>\p{L}{3,}) sur (?:deux|trois|quatre|cinq|dix)(?!\p{L})/giu,
  pl: /(?<!\p{L})co (?:drug|trzec|czwart|piąt|szóst|dziesiąt)(?:i|a|e|y|ie|ia|iego|ej|ą|ego) (?<noun>\p{L}{3,})/giu,
}

/** Shares and lengths without a numeral that no answer has. */
export const sharesInPassing = (placed: PlacedText, guard: Guard): Suspect[] =>
  isPlan(placed) || isDescription(placed)
    ? []
    : [...oneInSomeKind(placed, guard), ...parts(placed, guard), ...halves(placed, guard)]

const line = (from: number, to: number, what: string): Suspect => ({
  from,
  to,
  what,
  mild: true,
  quiet: true,
})

function oneInSomeKind(placed: PlacedText, { measures, answered }: Guard): Suspect[] {
  const pattern = periodic[placed.language]
  if (!pattern) return []
  return [...placed.text.matchAll(pattern)].flatMap(({ 0: words, index, groups }) => {
    const noun = (groups?.['noun'] ?? '').toLowerCase()
    const isTime = measures.unit(noun) !== undefined || measures.weekday(noun) !== undefined
    return isTime || answered(words) ? [] : [line(index, index + words.length, 'a statistic')]
  })
}

/** “A third longer”, “nearly half”: a share of what is no people. */
function parts(placed: PlacedText, { signals, answered }: Guard): Suspect[] {
  const words = placed.words()
  return words.flatMap((word, at) => {
    if (!signals.fractions.has(word.key)) return []
    const behind = words[at + 1]
    const compares = behind?.sentence === word.sentence && comparing.has(behind.key)
    const about = nearly.test(placed.text.slice(Math.max(0, word.from - 24), word.from))
    if (!about && !(compares && !signals.halves.has(word.key))) return []
    const to = compares ? behind.to : word.to
    if (answered(placed.text.slice(word.from, to))) return []
    return [line(words[at - 1]?.from ?? word.from, to, 'a statistic')]
  })
}

/** “Half a day a week”, “une demi-journée”. */
function halves(placed: PlacedText, { known }: Guard): Suspect[] {
  const words = placed.words()
  return singleTimes(words, placed.language).flatMap(({ value, unit, first, last }) => {
    const [head, end] = [words[first], words[last]]
    if (value !== 0.5 || !head || !end || known('other', value, unit)) return []
    if (isInJoined(placed, { first, last })) return []
    return [line(head.from, end.to, 'a length or an amount')]
  })
}

const comparing = set(
  'longer shorter less more fewer faster quicker cheaper lower higher länger kürzer weniger mehr schneller günstiger más menos plus moins więcej mniej dłużej szybciej',
)
const nearly =
  /(?<!\p{L})(?:nearly|almost|about|roughly|around|well over|fast|knapp|beinahe|rund|etwa|gut|casi|cerca de|alrededor de|presque|près de|environ|quasiment|blisko|niemal|prawie|około)(?: an?| the| die| der| das| ein| eine| la| el| un| une)? $/iu
