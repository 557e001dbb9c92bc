import type { Reading } from '../reading.ts'
import { keysOf, sentenceAround, wordsBefore, wordsBehind } from '../words/around.ts'
import type { NumberInText } from '../words/numbers-in.ts'
import type { Answers } from '../words/answers.ts'
import { currencyOf } from '../words/currency.ts'
import { signalsOf } from '../closed-world/signals.ts'
import { onceFor } from '../words/once.ts'
import { placeIndex, type Place } from '../words/place-index.ts'
import type { PlacedText } from '../words/placed-text.ts'
import { tellingStems } from '../../../shared/stems.ts'
import { wordsIn } from '../words/words-in.ts'
import { moneyIn } from './fact-parts.ts'
import { isReckoned } from './reckoned.ts'
import { isTaxed, withTax } from './taxes.ts'
import { boundOf, isOfAnotherPrice, isPaidByUs } from './whose-price.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u))

const ofPrices = set(`
  price prices priced pricing cost costs costing investment invest fee fees tuition pay pays paying paid payment
  payments payable instalment instalments installment installments deposit upfront enrol enroll enrolment enrollment
  charge charges charged discount discounted rate retainer total
  preis preise festpreis kostet kosten investition zahlung zahlen zahlbar gebühr honorar raten
  prix coûte coûtent tarif tarifs paiement paiements investissement mensualités acompte
  precio precios cuesta cuestan inversión pago pagos tarifa cuota cuotas
  prezzo costa investimento pagamento prijs kost betaling pris kostar investering
`)
const ofResults = set(`
  worth value valued made makes make making earned earns earn earning generated generating generates saved saves save
  saving lost loses lose losing revenue income salary profit profits turnover sales raised booked closed sold debt
  grew grow from added bonus raise savings budget burn burned wasted wasting
`)
const others = set(`them their him her us me`)

/** Fields in which an amount is the price unless something else is said of it. */
const ofPrice = new Set(['5.investmentClose', '12.pricing', '10.salesPage.offer', '4.callToAction'])

/** True when an amount of money is spoken of as the price: the nearest word that says what it is decides. */
export function isPriceIn(placed: PlacedText, amount: NumberInText, agreed: AgreedAmounts): boolean {
  if (keysOf(sentenceAround(placed, amount)).some((key) => examples.has(key))) return false
  if (isSupposedShare(placed, amount) || isPaidByUs(placed, amount)) return false
  const before = keysOf(wordsBefore(placed, amount, 9)).reverse()
  const behind = keysOf(wordsBehind(placed, amount, 6))
  const price = nearest(before, behind, ofPrices)
  const result = nearest(before, behind.slice(0, 3), ofResults)
  // "It costs them $900 a month" is no price of ours.
  const cost = before.findIndex((key) => key === 'cost' || key === 'costs' || key === 'costing')
  if (cost > 0 && others.has(before[cost - 1] ?? '')) return false
  if (price !== Infinity || result !== Infinity) return price <= result
  if (ofPrice.has(`${placed.section}.${placed.place}`) || agreed.isNearPrice(amount)) return true
  return (
    ['for', 'only', 'just', 'at'].includes(before[0] ?? '') ||
    /^\s*(?:\/|a |per |each |every )/u.test(placed.text.slice(amount.to, amount.to + 8))
  )
}

/** True where a sentence speaks of a price and of no other amount, no part and no sum of it: there another amount can take its place. */
export function isOnlyPrice(placed: PlacedText, amount: NumberInText, answers: Answers): boolean {
  const own = sentenceAround(placed, amount)
  const sentence = placed.text.slice(own[0]?.from, own.at(-1)?.to)
  const amounts = placed
    .numbers()
    .filter(
      ({ kind, from }) => kind === 'money' && from >= (own[0]?.from ?? 0) && from < (own.at(-1)?.to ?? 0),
    )
  const keys = keysOf(own)
  return (
    amounts.length === 1 &&
    keys.some((key) => ofPrices.has(key) || isOfPrices.test(key)) &&
    !keys.some((key) => ofParts.test(key)) &&
    !/[+×=]/u.test(sentence) &&
    boundOf(placed, amount) === null &&
    !isOfAnotherPrice(placed, amount, (words) => isOffered(answers, words))
  )
}

/** Whether words hold one by which the offer or a way to buy is called. */
const isOffered = ({ intake: { offers, offerProgram } }: Answers, words: string): boolean => {
  const called = tellingStems(wordsIn([offerProgram, ...offers.map(({ name }) => name)].join(' ')))
  return tellingStems(wordsIn(words)).some((stem) => called.includes(stem))
}

/** Other forms of the words for a price, and those of Polish. */
const isOfPrices =
  /^(?:cen[aeęy]|kosztuj\p{L}*|koszt|płac\p{L}*|zapłac\p{L}*|zahl\p{L}*|bezahl\p{L}*|kost\p{L}*|pay\p{L}*|paga\p{L}*|paie\p{L}*|paye\p{L}*|vale|valen|coûte\p{L}*)$/u

/** Words of what is paid first or in parts, of what several prices come to, and of what is taken off. */
const ofParts =
  /^(?:deposits?|upfront|down|instal+ments?|payments?|first|now|later|rest|balance|half|plus|together|total|sum|altogether|both|each|per|off|discount\p{L}*|credit\p{L}*|saves?|anzahlung\p{L}*|raten?|zuerst|jetzt|später|rest\p{L}*|hälfte|zusammen|insgesamt|summe|je|pro|rabatt\p{L}*|ersparnis|acomptes?|arrhes|mensualités?|versements?|maintenant|reste|solde|moitié|ensemble|somme|chacune?|par|remise|señal|anticipo|cuotas?|plazos?|ahora|resto|mitad|juntos|suma|cada|por|descuento|zalicz\p{L}*|zadat\p{L}*|rat[aęy]?|teraz|później|reszt\p{L}*|połow\p{L}*|razem|łącznie|sumie|każd\p{L}*|rabat\p{L}*)$/u

/** What is made up to show how something is reckoned. */
const examples = new Set(['suppose', 'imagine', 'picture', 'example'])

/** Words of what is not so yet. */
const mightBe = set('would were if say wäre würde wenn sería serían si serait seraient byłoby jeśli')

/**
 * “25% books the date, so on a quote of €1,000 that would be €250”: two amounts that only might be, of which one is the named
 * share of the other.
 */
function isSupposedShare(placed: PlacedText, amount: NumberInText): boolean {
  const own = sentenceAround(placed, amount)
  const sentence = placed.text.slice(own[0]?.from, (own.at(-1)?.to ?? 0) + 1)
  const share = /(\d{1,2})\s?%/u.exec(sentence)?.[1]
  if (share === undefined || !keysOf(own).some((key) => mightBe.has(key))) return false
  const amounts = amountsIn(sentence)
  return amounts.some(
    (other) => other * Number(share) === amount.value * 100 || amount.value * Number(share) === other * 100,
  )
}

/** How near a word of the set is; words before count as they are, words behind a little farther. */
function nearest(before: readonly string[], behind: readonly string[], wanted: ReadonlySet<string>): number {
  const first = before.findIndex((key) => wanted.has(key))
  const next = behind.findIndex((key) => wanted.has(key))
  return Math.min(first < 0 ? Infinity : first, next < 0 ? Infinity : next + 0.5)
}

/** The amounts that are prices of this vault, each with its currency. */
export interface AgreedAmounts {
  /** False: nobody named one. */
  some: boolean
  /** The answer about pricing names one. */
  asked: boolean
  /** The amount, if offer and intake together name but one. */
  only: string | null
  include: (amount: NumberInText) => boolean
  /** What prices come to with or without tax, several times over or in instalments, where the words around say so. */
  explain: (placed: PlacedText, amount: NumberInText) => boolean
  /** False for what a plate or a coffee costs: next to nothing beside the smallest price. */
  mayBePrice: (amount: NumberInText) => boolean
  /** True from half of an agreed amount to twice as much. */
  isNearPrice: (amount: NumberInText) => boolean
}

/** The prices of the offer and of the intake, and what they add up to. */
export function agreedAmounts({ facts, answers }: Pick<Reading, 'facts' | 'answers'>): AgreedAmounts {
  const asked = pricesAnswered(answers)
  const offered = pricesIn(facts.filter(({ id }) => id.endsWith('-price')).map(({ text }) => text))
  const given = moneyAnswered(answers)
  const least = Math.min(asked.least, offered.least)
  return {
    some: [asked.sums, offered.sums, given].some(({ size }) => size > 0),
    asked: asked.amounts.size > 0,
    only: onlyOf([...asked.amounts, ...offered.amounts]),
    include: ({ text, value }) => {
      const sign = currencyOf(text)
      // Of cents nobody says of which currency they are.
      const sums =
        sign === '' ? [...signs, ''].map((each) => `${each}${value}`) : [`${sign}${value}`, `${value}`]
      return (
        sums.some((sum) => given.has(sum) || asked.sums.has(sum) || offered.sums.has(sum)) ||
        isBareIn(answers, value)
      )
    },
    explain: (placed, amount) => {
      const isBound = boundOf(placed, amount)
      if (isBound && [...asked.amounts.keys(), ...offered.amounts.keys()].some(isBound)) return true
      const prices = [
        ...new Set([...asked.amounts.keys(), ...offered.amounts.keys(), ...firstStepPrices(answers)]),
      ].slice(0, few)
      return (
        comesTo(placed, amount, prices) ||
        isForSoMany(placed, amount, answers) ||
        isReckoned(placed, amount, prices, answers)
      )
    },
    isNearPrice: (amount) => asked.isNear(amount) || offered.isNear(amount),
    mayBePrice: ({ value }) =>
      least === Infinity ||
      value >= least / 20 ||
      [...asked.amounts.keys(), ...offered.amounts.keys()].some(
        (each) => value >= each / 2 && value <= each * 2,
      ),
  }
}

const signs = ['$', '€', '£', '₹', 'CHF', 'PLN', 'KR']

/** Amounts of a short stretch of text. */
const amountsIn = (text: string): number[] =>
  [...text.matchAll(/\d(?:[\d.,]*\d)?/gu)]
    .slice(0, 12)
    .map(([digits]) => Number(digits.replaceAll(/[.,](?=\d{3}(?!\d))/gu, '').replace(',', '.')))

const differs =
  /(?<!\p{L})(?:more|less|cheaper|dearer|difference|saves?|extra|mehr|weniger|unterschied|teurer|günstiger|spar\p{L}*|más|menos|diferencia|ahorr\p{L}*|plus|moins|écart|différence|więcej|mniej|różnic\p{L}*|drożej|taniej)(?!\p{L})/iu

function comesTo(placed: PlacedText, amount: NumberInText, prices: readonly number[]): boolean {
  const same = (value: number): boolean => Math.abs(value - amount.value) <= 1
  if (prices.some((one, i) => prices.slice(i + 1).some((other) => same(one + other)))) return true
  const around = placed.text.slice(Math.max(0, amount.from - 40), amount.to + 40)
  if (isTaxed(placed, amount) && prices.some((price) => withTax(price).some(same))) return true
  // “Four payments add up to $2,060, so paying in parts comes to $80 more.”
  if (differs.test(placed.text.slice(amount.to, amount.to + 24)) || differs.test(around.slice(0, 40))) {
    const nearby = amountsIn(placed.text.slice(Math.max(0, amount.from - 200), amount.to + 100))
    if (nearby.some((one) => [...nearby, ...prices].some((other) => same(Math.abs(one - other))))) return true
  }
  const halves = keysOf(sentenceAround(placed, amount)).some((key) =>
    signalsOf(placed.language).halves.has(key),
  )
  if (halves && prices.some((price) => same(price / 2))) return true
  // “In the morning and in the evening it is 68 francs a day”, where a visit is 34.
  if (
    twice.test(placed.text.slice(Math.max(0, amount.from - 80), amount.to + 40)) &&
    prices.some((price) => same(price * 2))
  )
    return true
  // “£39 for 6 blades. That's £6.50 a blade.”
  const isEach = forEach.test(placed.text.slice(amount.to))
  const sentence = placed.words()[amount.first]?.sentence ?? -1
  const counts = [sentence, ...(isEach ? [sentence - 1] : [])].flatMap(
    (each) => countsOf(placed).get(each) ?? [],
  )
  return counts.some(
    (count) => count <= 24 && prices.some((price) => same(price * count) || same(price / count)),
  )
}

const twice =
  /(?<!\p{L})(?:twice|both|the two|two of (?:them|us)|mornings? and (?:in the )?evenings?|zweimal|zu zweit|zwei davon|beiden?|zusammen|morgens und abends|früh und abends|dos veces|ambos|ambas|los dos|las dos|mañana y (?:por la )?(?:tarde|noche)|deux fois|les deux|matin et soir|dwa razy|obydwa|oba|obie|razem|rano i wieczorem)(?!\p{L})/iu

const forEach = /^\s?(?:\/|(?:per|a|each|pro|je|par|por|za)\s)/iu

/**
 * “For sixty guests that is €2,280” where a guest is €38; “at £30 odd each, six new ones come to more than £180”. What the
 * answers say that one costs, or the sentence itself, so many times as the sentence counts.
 */
export function isForSoMany(placed: PlacedText, { value, first }: NumberInText, answers: Answers): boolean {
  const sentence = placed.words()[first]?.sentence ?? -1
  const counts = countsOf(placed).get(sentence) ?? []
  if (counts.length === 0) return false
  const said = placed
    .numbers()
    .filter(({ kind, first }) => kind === 'money' && placed.words()[first]?.sentence === sentence)
    .slice(0, few)
  const each = [...eachAnswered(answers), ...said.map((amount) => amount.value)]
  return counts.some((count) => each.some((price) => Math.abs(price * count - value) <= 1))
}

/** The smallest price; what is paid for a mile or a page, in cents, is none to tell coffee from it. */
const least = (amounts: readonly number[]): number =>
  [...amounts]
    .filter((value) => value >= 1 || amounts.every((each) => each < 1))
    .reduce((a, b) => Math.min(a, b), Infinity)

/** What the answers say that one of something costs: a price for each, and every amount that is no price of the offer. */
const eachAnswered = onceFor((answers: Answers): readonly number[] => {
  const { amounts, each } = pricesAnswered(answers)
  const others = answers.numbers().filter(({ kind, value }) => kind === 'money' && !amounts.has(value))
  return [...new Set([...each, ...others.map(({ value }) => value)])].slice(0, 2 * few)
})

/** The counts from 2 to 1,000 of each sentence, the first few of an endless one. */
const countsOf = onceFor((placed: PlacedText) => {
  const bySentence = new Map<number, number[]>()
  for (const { kind, value, first } of placed.numbers()) {
    if (kind !== 'count' || value < 2 || value > 1000) continue
    const sentence = placed.words()[first]?.sentence ?? -1
    const counts = bySentence.get(sentence) ?? []
    if (counts.length < few) counts.push(value)
    bySentence.set(sentence, counts)
  }
  return bySentence
})

/** More ways to buy than anybody offers. */
const few = 12

const onlyOf = (amounts: readonly (readonly [number, string])[]): string | null =>
  new Set(amounts.map(([value]) => value)).size === 1 ? (amounts[0]?.[1] ?? null) : null

/** Prices with what they add up to. */
interface Prices {
  /** Each value as it is first written. */
  amounts: ReadonlyMap<number, string>
  sums: ReadonlySet<string>
  least: number
  isNear: AgreedAmounts['isNearPrice']
  /** Those for a person, a page, a metre. */
  each: ReadonlySet<number>
}

function pricesIn(texts: readonly string[]): Prices {
  const amounts = new Map<number, string>()
  const sums = new Set<string>()
  const near = new Map<string, Place[]>()
  const each = new Set<number>()
  for (const text of texts) {
    for (const amount of moneyIn(text)) {
      const { value } = amount
      const sign = currencyOf(amount.text)
      if (!amounts.has(value)) amounts.set(value, amount.text)
      if (forEach.test(text.slice(amount.to))) each.add(value)
      const places = near.get(sign)
      if (places) places.push({ from: value / 2, to: value * 2 })
      else near.set(sign, [{ from: value / 2, to: value * 2 }])
      for (const times of [1, timesBefore(text, amount), ...monthsOf(text, amount)]) {
        sums.add(`${sign}${value * times}`)
      }
    }
  }
  const indexes = new Map([...near].map(([sign, places]) => [sign, placeIndex(places)]))
  return {
    ...{ amounts, sums, each, least: least([...amounts.keys()]) },
    isNear: ({ text, value }) => indexes.get(currencyOf(text))?.hold({ from: value, to: value }) === true,
  }
}

const pricesAnswered = onceFor(({ intake }: Answers) => pricesIn(intake.offers.map(({ price }) => price)))
/** A visit that is paid and the work behind it come to a sum as well. */
const firstStepPrices = onceFor(({ intake }: Answers) => [
  ...pricesIn([intake.firstStep.price]).amounts.keys(),
])
const moneyAnswered = onceFor(
  (answers: Answers) =>
    new Set(
      answers
        .numbers()
        .filter(({ kind }) => kind === 'money')
        .map(({ text, value }) => `${currencyOf(text)}${value}`),
    ),
)

/** “En once semanas, 4.905 €. Perdoné 1.120.”: an amount whose currency stands with the one before it. */
const isBareIn = (answers: Answers, value: number): boolean =>
  answers
    .numbers()
    .some(
      (number, at, all) =>
        number.value === value &&
        number.kind === 'count' &&
        all[at - 1]?.kind === 'money' &&
        /^\s*(?:[.;!?)»”"]|$)/u.test(answers.whole.slice(number.to)),
    )

/** A price for a month may be added up to a quarter, half a year or a year. */
const monthsOf = (text: string, { to }: NumberInText): number[] =>
  /^.{0,12}\bmonth/iu.test(text.slice(to, to + 24)) ? [3, 6, 12] : []

const counts = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

/** 3 in "three payments of $1,700". */
function timesBefore(text: string, amount: NumberInText): number {
  const before = text.slice(Math.max(0, amount.from - 60), amount.from)
  const count =
    /\b(\d{1,2}|[a-z]+)\s+(?:equal\s+|monthly\s+|weekly\s+)?(?:payments?|instal+ments?|x|×|times)\s+(?:of\s+)?$/iu.exec(
      before,
    )?.[1] ?? ''
  return /^\d+$/u.test(count) ? Number(count) : Math.max(1, counts.indexOf(count.toLowerCase()))
}

/** The places in the offer where prices are coined. */
export const isPriceField = (placed: PlacedText): boolean =>
  placed.section === 4 && placed.place === 'tiers.price'

/** The person wrote the offer as it stands, or took it as it is: its prices are theirs. */
export const isOwnOffer = ({ section, record }: Pick<Reading, 'section' | 'record'>): boolean =>
  section.number === 4 && ['edit', 'kept', 'restore'].includes(record?.source ?? '')
