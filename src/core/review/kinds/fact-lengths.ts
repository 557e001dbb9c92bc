import { agreedLengths, lengthsIn, otherLengths, sameLength, type Length } from '../facts/lengths.ts'
import { kindsOfOffer } from '../facts/name-words.ts'
import { aboutWords, quoted, type Found } from '../finding-about.ts'
import type { Reading } from '../reading.ts'
import { keysOf, wordsBefore, wordsBehind } from '../words/around.ts'
import { numbersIn } from '../words/numbers-in.ts'
import type { PlacedText } from '../words/placed-text.ts'
import { folded, placesOf, wordsIn } from '../words/words-in.ts'

const lasting = new Set([
  'takes',
  'lasts',
  'runs',
  'spans',
  'covers',
  'over',
  'within',
  'in',
  'for',
  'is',
  'a',
  'just',
  'only',
  ...['dauert', 'läuft', 'dura', 'dure', 'trwa', 'duurt'],
])
const notTheOffer = new Set([
  'guarantee',
  'trial',
  'refund',
  'challenge',
  'notice',
  'money-back',
  'free',
  'ago',
  'later',
])
const together = new Set([
  'together',
  'coaching',
  'support',
  'engagement',
  'commitment',
  'journey',
  'partnership',
  ...['ganze', 'insgesamt', 'alles', 'ablauf'],
  ...['programm', 'kurs', 'begleitung', 'programa', 'curso', 'acompañamiento', 'formation', 'cours'],
  ...['accompagnement', 'corso', 'programma', 'cursus', 'traject'],
])

/** “rund acht Wochen”, “about eight weeks”. */
const roughly = new Set(
  'about around roughly approximately rund etwa circa ca knapp gut ungefähr nur insgesamt unos unas aproximadamente environ około'.split(
    ' ',
  ),
)

/** No program runs for longer; "thirty years of coaching" is somebody's life. */
const longest = 2 * 365

/** Lengths given to the program that are not the ones its tiers and the intake state. */
export function strangeLengths(reading: Reading): Found[] {
  const agreed = agreedLengths(reading)
  const beside = otherLengths(reading.intake)
  const programs = agreed.filter(({ days }) => days >= 14)
  if (programs.length === 0) return []
  const isAgreed = (days: number): boolean => agreed.some((each) => sameLength(each.days, days))
  const offer = folded(reading.facts.find(({ id }) => id === 'offer-name')?.text ?? '')
  return reading.texts.flatMap((placed) => {
    if (placed.section === 6 || ['tiers.name', 'tiers.timeframe'].includes(placed.place)) return []
    return lengthsIn(placed.text, placed.words, placed.numbers(), placed.language)
      .filter(({ days }) => days >= 14 && days <= longest)
      .filter(({ days }) => !isAgreed(days))
      .filter(({ value, unit }) => !beside.has(`${value} ${unit}`))
      .filter((length) => isOfTheProgram(placed, length, offer))
      .map((length) => finding(placed, length, programs))
  })
}

/** "a 60-day program", "the program takes 60 days", "<offer name> … in 60 days". */
function isOfTheProgram(placed: PlacedText, { number, from, to }: Length, offer: string): boolean {
  const behind = keysOf(wordsBehind(placed, number, 5)).slice(1)
  const all = keysOf(wordsBefore(placed, number, 8)).reverse()
  const before = all.slice(
    Math.max(
      0,
      all.findIndex((key) => !roughly.has(key)),
    ),
  )
  if (
    behind.slice(0, 3).some((key) => notTheOffer.has(key)) ||
    before[0] === 'first' ||
    before[0] === 'every'
  )
    return false
  const adjective = /[‑-]/u.test(placed.text.slice(number.to, number.to + 1))
  const named = behind.slice(0, adjective ? 3 : 2).some((key) => kindsOfOffer.has(key) || together.has(key))
  if (adjective) return named
  if (named && behind[0] === 'of' && together.has(behind[1] ?? '')) return true
  if (!lasting.has(before[0] ?? '')) return false
  const program =
    before.slice(1, 5).some((key) => isProgramNoun(key)) &&
    before
      .slice(0, 4)
      .some((key) => /^(?:takes|lasts|runs|spans|covers|dauert|läuft|dura|dure|trwa|duurt)$/u.test(key))
  return program || (offer !== '' && isNamedNear(placed, from, to, offer))
}

const isProgramNoun = (key: string): boolean => kindsOfOffer.has(key) || together.has(key)

/** The offer's name stands in the same sentence as the length, not more than a line away. */
function isNamedNear(placed: PlacedText, from: number, to: number, offer: string): boolean {
  const start = Math.max(0, from - 90)
  const around = placed.folded().slice(start, to + 60 + offer.length)
  for (const at of placesOf(around, offer)) {
    const between = around.slice(Math.min(at, from - start), Math.max(at, from - start))
    if (!/[.!?]\s/u.test(between)) return true
  }
  return false
}

function finding(
  placed: PlacedText,
  { from, to, unit, value, number }: Length,
  programs: readonly Length[],
): Found {
  const here = placed.text.slice(from, to)
  const inUnit = programs.filter((each) => each.unit === unit)
  const values = new Set(inUnit.map(({ value }) => value))
  const [only] = values
  const digits = numbersIn(here, wordsIn(here))[0]
  // “3 tygodnie”, but “5 tygodni”: another number may want another form of the noun, which a compound does not have.
  const plurals = new Intl.PluralRules(placed.language)
  const isCompound = /[‑-]/u.test(placed.text.charAt(number.to))
  const agrees = only !== undefined && (isCompound || plurals.select(only) === plurals.select(value))
  const right = values.size === 1 && agrees && digits?.digits ? `${only}${here.slice(digits.to)}` : null
  return aboutWords('fact', placed, from, to, {
    severity: 'error',
    sentence: `Two time frames: ${quoted(here)} is not how long your offer runs.`,
    repair: right === null ? null : { label: `Write ${quoted(right)}`, text: right },
  })
}
