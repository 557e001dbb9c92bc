import { isForSoMany } from '../facts/prices.ts'
import { isReckoned } from '../facts/reckoned.ts'
import type { Answers } from '../words/answers.ts'
import { isWeighed } from '../words/currency.ts'
import { keysOf, sentenceAround, wordsBefore, wordsBehind } from '../words/around.ts'
import type { NumberInText } from '../words/numbers-in.ts'
import type { PlacedText } from '../words/placed-text.ts'
import { countedInPassing, sharesInPassing } from './counted-in-passing.ts'
import {
  achieved,
  beyondCounting,
  helped,
  scarce,
  supposes,
  won,
  countedInProof,
  atMost,
} from './deed-claims.ts'
import type { Guard } from './guard.ts'
import { isToRecord, measured, measuredOnce } from './measured.ts'
import { isProduct } from './product.ts'
import { isRounded } from './rounded.ts'
import { fractions, oneInSoMany, stars, timesAsMuch, years } from './share-claims.ts'
import { spanTo, type Suspect } from './suspect.ts'

/** The numbers of a text that claim or promise something, and that nobody gave. */
export function numberClaims(placed: PlacedText, guard: Guard): Suspect[] {
  const found = placed.numbers().flatMap((number, i, numbers) => {
    if (isToRecord(placed, number, guard) || guard.reckonedWith(placed, number)) return []
    if (isRounded(placed, number, guard)) return []
    const suspect =
      claimIn(placed, number, guard) ??
      oneInSoMany(placed, number, numbers[i + 1], guard) ??
      (isSharedOut(number, guard)
        ? null
        : (measured(placed, number, guard) ?? countedInPassing(placed, number, guard)))
    return suspect ? [suspect] : []
  })
  return [
    ...found,
    ...measuredOnce(placed, guard),
    ...fractions(placed, guard),
    ...sharesInPassing(placed, guard),
  ]
}

function claimIn(placed: PlacedText, number: NumberInText, guard: Guard): Suspect | null {
  switch (number.kind) {
    case 'ordinal':
    case 'clock':
    case 'money':
      return null
    case 'percent':
      return percent(placed, number, guard)
    case 'times':
      return times(placed, number, guard)
    case 'year':
      // “Since 2005 we have …” counts nothing.
      return helped(placed, number, guard)
    case 'count':
      return count(placed, number, guard)
  }
}

/** “64 of the 88 who finished passed”: 88 people finished, and 24 did not pass. */
const isSharedOut = ({ kind, value }: NumberInText, { known }: Guard): boolean =>
  kind === 'count' && known.sharedOut(value)

/** What a number is of that a share of the proof leaves as well: so many stars, years or places are another matter. */
const ofOther = [stars, years, scarce]
const ofCounted = [helped, won, achieved, timesAsMuch, beyondCounting, countedInProof, atMost]

function count(placed: PlacedText, number: NumberInText, guard: Guard): Suspect | null {
  if (isProduct(placed, number) || isByTheClock(placed, number)) return null
  for (const way of isSharedOut(number, guard) ? ofOther : [...ofOther, ...ofCounted]) {
    const found = way(placed, number, guard)
    if (found) return found
  }
  return null
}

/** “By twenty past you’ve scrubbed it”, “twenty to five”; “twenty past clients” counts people. */
function isByTheClock(placed: PlacedText, number: NumberInText): boolean {
  if (placed.language !== 'en' || number.value > 59) return false
  const [past, next] = wordsBehind(placed, number, 2)
  // “Twenty to five”: no range falls.
  if (past?.key === 'to')
    return placed
      .numbers()
      .some(({ from, value }) => from === next?.from && value < number.value && value <= 12)
  if (past?.key !== 'past') return false
  return next === undefined || !/^ \p{Ll}/u.test(placed.text.slice(past.to)) || behindTheHour.test(next.key)
}
const behindTheHour =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|midnight|noon|\d+|the|i|you|he|she|it|we|they|(?:i|you|he|she|it|we|they)['’]\p{L}+|and|or|when|on|in|at|every|each)$/u

const of = new Set(['of', 'der', 'de', 'des', 'di', 'van'])

/** What is paid, and what becomes of it: a text that speaks of it may say which share. */
const paying =
  /fees?(?!\p{L})|prices?(?!\p{L})|charg|deposit|cancel|(?<!\p{L})(?:due|pay|paid|pays|owe|free|nothing|balance|up front|refund)|preis|gebühr|honorar|zahl(?:en|st|t|bar)|fällig|stornier|absag|anzahlung|betrag|kostenlos|nichts|precio|pag(?:a|as|ar|o)(?!\p{L})|importe|señal|anul|cobr|gratis|nada|prix|pay[ée]|paie|acompte|frais|solde|rien|gratuit|cen[ayęą](?!\p{L})|płac|opłat|zalicz|odwoł|bezpłat|zadat/iu

function percent(placed: PlacedText, number: NumberInText, guard: Guard): Suspect | null {
  // “Later than that, half the fee” makes no 50 % of clients true.
  const holds = !guard.known.ofTerms(number.value / 100) || paying.test(placed.text)
  if (holds && (guard.known('percent', number.value) || guard.known.share(number.value / 100))) return null
  const [next, owner] = keysOf(wordsBehind(placed, number, 2))
  // "100 % free", "100 % of your attention" and "give 110 %" are ways of speaking.
  const ofSomebody = of.has(next ?? '') && owner !== 'my' && !guard.signals.reader.has(owner ?? '')
  if (number.value >= 100 && number.value <= 110 && !ofSomebody) return null
  if (number.value === 0 || ofThings.test(next ?? '')) return null
  // “The phone is at 9 %.” “Charge whatever you’ll be talking on. Half an hour is long with four per cent.”
  const near = keysOf([...wordsBefore(placed, number, 5), ...wordsBehind(placed, number, 3)])
  if (near.some((key) => charged.test(key))) return null
  if (toBeCharged.test(placed.text.slice(Math.max(0, number.from - 160), number.from))) return null
  return spanTo(number, null, 'a percentage')
}

/** What has a battery. */
const charged =
  /^(?:battery|phone|laptop|tablet|akku|handy|batería|móvil|batterie|téléphone|portable|bateria|baterii|telefon\p{L}*)$/u

/** Somebody’s telephone is to be charged; “we charge 20 % more” is a price. */
const toBeCharged = /(?:^|[.!?:]\s+|\band )charge (?:whatever|what|your|the)(?!\p{L})/iu

/** What is steep, woven, brewed or taxed by so many percent is no claim. */
const ofThings =
  /^(?:hill|slope|grade|gradient|incline|cotton|wool|cocoa|alcohol|vat|tax|interest|deposit|baumwolle|wolle|kakao|alkohol|mwst|ust|steigung|algodón|lana|cacao|iva|pente|coton|laine|tva|bawełny|wełny|kakao|btw|cotone)s?$/u

const often = new Set(
  'a per each every week day month weekly daily monthly pro die im am pro por al a la par na w al alla per in'.split(
    ' ',
  ),
)

function times(placed: PlacedText, number: NumberInText, guard: Guard): Suspect | null {
  const [next] = wordsBehind(placed, number, 1)
  // “7 × 8” is arithmetic.
  if (/^\s?\d/u.test(placed.text.slice(number.to, number.to + 2))) return null
  if (number.value < 2 || guard.known('other', number.value) || often.has(next?.key ?? '')) return null
  return spanTo(number, null, 'a multiple')
}

const worth = new Set(
  `revenue income salary profit profits turnover worth value valued sales savings umsatz einkommen gehalt gewinn wert
  ingresos ventas beneficio sueldo chiffre revenu salaire bénéfice przychód dochód zysk obrót fatturato reddito omzet
  winst`.split(/\s+/u),
)

/** What a coffee or a plate costs claims nothing; a large amount, or one that was won, does. */
export function moneyClaims(placed: PlacedText, guard: Guard, answers: Answers): Suspect[] {
  return placed.numbers().flatMap((number) => {
    if (number.kind !== 'money' || guard.known('money', number.value)) return []
    if (isWeighed(number.text, answers.whole)) return []
    const keys = keysOf(sentenceAround(placed, number))
    if (supposes(keys, guard) || isForSoMany(placed, number, answers)) return []
    if (isReckoned(placed, number, [], answers)) return []
    const telling = keys.some((key) => worth.has(key) || guard.signals.winning.has(key))
    return number.value >= 100 || telling ? [spanTo(number, null, 'an amount of money')] : []
  })
}
