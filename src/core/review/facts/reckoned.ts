import { isOfPeriod } from './periods.ts'
import { isTaxed, withTax } from './taxes.ts'
import { sharesBetween, sharesIn } from '../closed-world/shares-said.ts'
import { sharesAnswered } from '../closed-world/numbers-answered.ts'
import type { Answers } from '../words/answers.ts'
import { firstBehind } from '../words/around.ts'
import { measuresOf } from '../words/measures.ts'
import { numbersIn, type NumberInText } from '../words/numbers-in.ts'
import { numberWordsOf } from '../words/number-words.ts'
import { onceFor } from '../words/once.ts'
import type { PlacedText } from '../words/placed-text.ts'
import { wordsIn } from '../words/words-in.ts'

// “A plot of 14 acres comes to ₹22,300”, “30 per cent first, that is €117”: what somebody works out for the reader from what the
// answers say. Each part of the reckoning must stand beside the amount, in the answers, or both; the result is right to the cent.

/** Letters before an amount in which the parts of its reckoning are said, and behind it. */
const beside = { before: 280, behind: 70 }
/** More parts than anybody reckons with in a breath. */
const most = { said: 8, answered: 16, counts: 12 }

/** True when an amount is what others beside it and in the answers come to: a sum, a rest, a share, so many of one, one of so many. */
export function isReckoned(
  placed: PlacedText,
  amount: NumberInText,
  prices: readonly number[],
  answers: Answers,
): boolean {
  const said = saidBeside(placed, amount)
  const { value } = amount
  const isIt = (result: number): boolean => Math.abs(result - value) < 0.006
  const answered = [...new Set([...prices, ...amountsAnswered(answers)])].slice(0, most.answered)
  const amounts = [...new Set([...said.amounts, ...answered])]
  const shares = said.shares.flatMap((share) => [share, 1 - share, 1 + share])
  if (
    isTaxed(placed, amount) &&
    said.amounts.some((net) => withTax(net).some((gross) => Math.abs(gross - value) < 0.02))
  )
    return true
  if (amounts.some((each) => shares.some((share) => isIt(each * share)))) return true
  if (isOfExample(value, said, answers) || isOfPeriod(placed, amount, answers)) return true
  if (isReduced(placed, amount, answers)) return true
  // Where words for numbers are not read, nobody can tell how many are meant: “cinquenta alunos”, “två personer”.
  const isRead = numberWordsOf(placed.language) !== null
  if (!isRead && pricesOffered(answers).some((price) => isFewTimes(price, value))) return true
  const isForOne = isSaidOfOne(placed, amount)
  const isSum = isResult(placed, amount)
  if ((isForOne || isSum) && quotientsAnswered(answers).some(isIt)) return true
  const near = isAbout(placed, amount) ? value / 20 : 0.006
  const isNearly = (result: number): boolean => Math.abs(result - value) < near
  const isQuotient = countsBy(placed, amount, isForOne).some((count) =>
    amounts.some((price) => isNearly(price / count)),
  )
  if (isQuotient && (isForOne || before.test(sentenceBefore(placed, amount)))) return true
  if (isForSoManyMore(placed, amount, answers)) return true
  if (!isSum && !atMost.test(sentenceBefore(placed, amount))) return false
  // A rest, a difference or a sum has one of its parts beside it.
  if (said.amounts.some((one) => amounts.some((other) => isIt(Math.abs(one - other)) || isIt(one + other))))
    return true
  const each = [...new Set([...said.amounts, ...eachAnswered(answers)])]
  const beyond = thereAndBack(said.counts, placed, amount, answers).flatMap((count) => [
    count,
    ...countsBesideAmounts(answers).flatMap((included) => (included < count ? [count - included] : [])),
  ])
  const many = beyond.flatMap((count) => each.map((price) => count * price))
  if (!isRead && eachAnswered(answers).some((price) => isIt(price * Math.round(value / price)))) return true
  // “£14 a month, or £150 at once, which saves you £18”.
  return (
    many.some(
      (sum) => isNearly(sum) || answered.some((price) => isIt(price + sum) || isIt(Math.abs(price - sum))),
    ) || boughtSingly(answers).some(isIt)
  )
}

const isFewTimes = (price: number, value: number): boolean => {
  const times = Math.round(value / price)
  return times >= 2 && times <= 12 && Math.abs(price * times - value) < 0.006
}

/**
 * “A fifth comes off on weekdays, that makes it £19.20”, “SPIN10 takes ten bucks off: twenty-nine dollars”: a price less what the
 * answers take off, where the copy says that something is taken off.
 */
function isReduced(placed: PlacedText, amount: NumberInText, answers: Answers): boolean {
  const { start, end } = paragraphOf(placed, amount)
  if (!takenOff.test(placed.text.slice(start, end))) return false
  const { shares, amounts } = reductionsAnswered(answers)
  const isIt = (result: number): boolean => Math.abs(result - amount.value) < 0.006
  return pricesOffered(answers).some(
    (price) => shares.some((share) => isIt(price * (1 - share))) || amounts.some((off) => isIt(price - off)),
  )
}

/** What takes something off a price. */
const takenOff =
  /(?<!\p{L})(?:off|less|discount\p{L}*|reduc\p{L}*|cheaper|rabatt\p{L}*|nachlass\p{L}*|\p{L}*ermäßig\p{L}*|ermässig\p{L}*|weniger|günstiger|billiger|descuent\p{L}*|rebaj\p{L}*|menos|remise\p{L}*|réduction\p{L}*|moins|rabat\p{L}*|zniżk\p{L}*|tani(?:ej|szy|sza|sze)|mniej|odejmuj\p{L}*|scont\p{L}*|meno|korting\p{L}*|minder|goedkoper|desconto\p{L}*|mindre|billigare|avdrag\p{L}*|drar vi av|drar av)(?!\p{L})/iu

/** The shares and amounts that sentences of the answers take off. */
export const reductionsAnswered = onceFor(
  ({ texts, language }: Answers): Pick<Beside, 'shares' | 'amounts'> => {
    const parts = texts
      .flatMap((text) => text.split(/(?<=[.!?;])\s+|\n/u))
      .filter((part) => takenOff.test(part))
      .map((part) => ({ words: wordsIn(part), numbers: numbersIn(part, wordsIn(part), language) }))
    return {
      shares: parts
        .flatMap(({ words, numbers }) => sharesIn(words, numbers, language).map(({ value }) => value))
        .filter((share) => share > 0 && share < 1)
        .slice(0, most.said),
      amounts: parts
        .flatMap(({ numbers }) => numbers.flatMap(({ kind, value }) => (kind === 'money' ? [value] : [])))
        .slice(0, most.said),
    }
  },
)

/** “₹45 a kilometre, both ways”: whoever drives there drives back. */
const bothWays =
  /(?<!\p{L})(?:both ways|each way|there and back|(?:round|return) (?:trip|journey)|hin und zurück|hin- und rück\p{L}*|ida y vuelta|aller[- ]?retour|aller et retour|tam i z powrotem|w obie strony|andata e ritorno|heen en terug|ida e volta|tur och retur)(?!\p{L})/iu

function thereAndBack(
  counts: readonly number[],
  placed: PlacedText,
  amount: NumberInText,
  answers: Answers,
): number[] {
  const { start, end } = paragraphOf(placed, amount)
  const isTwice = bothWays.test(placed.text.slice(start, end)) || bothWays.test(answers.whole)
  return isTwice ? [...counts, ...counts.map((count) => count * 2)] : [...counts]
}

/**
 * “A visit costs €135 at 30 kilometres”: a price, and what each one of those that the sentence counts costs beside it, or of those
 * beyond so many.
 */
function isForSoManyMore(placed: PlacedText, amount: NumberInText, answers: Answers): boolean {
  const said = thereAndBack(countsBy(placed, amount, false), placed, amount, answers)
  const counts = said.flatMap((count) => [
    count,
    ...countsBesideAmounts(answers).map((included) => count - included),
  ])
  return pricesOffered(answers).some((price) =>
    eachAnswered(answers).some((each) =>
      counts.some((count) => count > 0 && Math.abs(price + count * each - amount.value) < 0.006),
    ),
  )
}

/**
 * “At 500 francs that is 90 francs for us”, where the answers say 18 per cent: an amount that nobody charges, and the share of it
 * that is answered, or what is left. Of a price no share is meant: the half that is due when one cancels late is no half price.
 */
function isOfExample(
  value: number,
  { amounts, counts }: Pick<Beside, 'amounts' | 'counts'>,
  answers: Answers,
): boolean {
  const shares = sharesAnswered(answers).filter((share) => share > 0 && share < 1)
  const isExample = (base: number): boolean => !pricesOffered(answers).includes(base)
  const isPart = (part: number, base: number): boolean =>
    shares.some((share) => [share, 1 - share].some((each) => Math.abs(base * each - part) < 0.006))
  return (
    amounts.some((base) => isExample(base) && isPart(value, base)) ||
    // The part may go without its currency: “of 1,000 francs 180”.
    (isExample(value) && [...amounts, ...counts].some((part) => isPart(part, value)))
  )
}

/** True for what the parts of one way to buy come to singly, and what is saved by buying them together. */
export const isBoughtSingly = (answers: Answers, value: number): boolean =>
  boughtSingly(answers).some((sum) => Math.abs(sum - value) < 0.006)

/** What one says before what one has worked out. */
const before =
  /(?<!\p{L})(?:so|thus|that(?:['’]s| is| makes| comes)|would|singly|separately|one by one|comes?|coming|makes?|total|altogether|together|left|leaves|leaving|remain\p{L}*|rest|balance|more|less|adds?|added|sav(?:es?|ed|ing)|instead|works out|also|das (?:sind|ist|macht|waren)|(?:sind|wären|waren|ergibt) (?:das|es)|macht|machen|würden?|einzeln|bleib\p{L}*|mehr|weniger|gespart|spar\p{L}*|zusammen|insgesamt|somit|daher|damit|statt|anstatt|beziehungsweise|kommt|kämen|es decir|o sea|así que|sal[eg]n?|serían|sería|son|costarían?|por separado|qued\p{L}+|resto|más|menos|en total|suman?|ahorr\p{L}*|lugar|en vez|soit|donc|fait|font|coûteraient|séparément|revient|reviennent|économis\p{L}*|reste|restent|au total|lieu|czyli|więc|zostaje|kosztował\p{L}*|osobno|razem|wychodzi|reszt\p{L}*|mniej|więcej|dopłac\p{L}*|oszczęd\p{L}*|zamiast|łącznie|cioè|quindi|totale|dus|dat is|samen|totaal|krijg\p{L}*|ou seja|no total|são|blir|totalt|alltså)(?!\p{L})|=|(?<!\p{L})(?:with|mit|con|avec|inkl\p{L}*|z) [^.!?\d]{0,24}$/iu
/** The same behind it. */
const behind =
  /^[^.!?;:\n]{0,16}?(?<!\p{L})(?:in all|all in|altogether|total|more|less|off|back|mehr|weniger|zusammen|insgesamt|zurück|más|menos|en total|de plus|moins|au total|więcej|mniej|razem|łącznie|terug|totaal|totalt|in totale)(?!\p{L})/iu
/** “2.268 € netto, also zwölfmal 189 €”: the reckoning may follow. */
const reckonedBehind =
  /^[^.!?;:\n]{0,24}[,(–—]\s?(?:also|d\. ?h\.|das (?:sind|ist)|that(?:['’]s| is)|i\.?e\.|es decir|o sea|soit|c['’]est-à-dire|czyli|to jest|tj\.|cioè|dus|ofwel|ou seja|alltså)(?!\p{L})/iu
const isResult = (placed: PlacedText, amount: NumberInText): boolean => {
  const after = placed.text.slice(amount.to, amount.to + 32)
  return (
    /^\s?=/u.test(after) ||
    before.test(sentenceBefore(placed, amount)) ||
    behind.test(after) ||
    reckonedBehind.test(placed.text.slice(amount.to, amount.to + 48))
  )
}

const atMost =
  /(?<!\p{L})(?:at most|up to|no more than|maximum|höchstens|maximal|bis zu|como (?:mucho|máximo)|máximo|hasta|au (?:plus|maximum)|jusqu['’]à|najwyżej|maksymalnie|do)\s(?:[£$€₹]|CHF )?$/iu

const sentenceBefore = ({ text }: PlacedText, { from }: NumberInText): string =>
  text
    .slice(Math.max(0, from - 48), from)
    .replace(/^[\s\S]*\n/u, '')
    .replace(/^.*[.!?]\s/u, '')

/** By what an amount may be divided: counts of its sentence, and of the one before where it is for one of them. */
function countsBy(placed: PlacedText, amount: NumberInText, isForOne: boolean): number[] {
  const sentenceOf = ({ first }: NumberInText): number => placed.words()[first]?.sentence ?? -1
  const own = sentenceOf(amount)
  const all = placed.numbers()
  const start = firstBehind(all, amount.from - beside.before)
  const near = all
    .slice(start, start + 40)
    .filter((number) => sentenceOf(number) === own || (isForOne && sentenceOf(number) === own - 1))
  const text = placed.text.slice(Math.max(0, amount.from - 60), amount.to + 30)
  return [...(two.test(text) ? [2] : []), ...countsIn(near, placed)].slice(0, most.counts)
}

/** True when a sentence reckons with a number: an amount in it is what so many of one come to, beside the price or not. */
export function isReckonedWith(placed: PlacedText, number: NumberInText, answers: Answers): boolean {
  const sentence = placed.words()[number.first]?.sentence
  const numbers = placed.numbers()
  const first = firstBehind(numbers, number.from - 120)
  const near = numbers.slice(first, first + 16).filter(({ kind }) => kind === 'money')
  const here = near.filter((amount) => placed.words()[amount.first]?.sentence === sentence)
  if (here.length === 0 || (number.kind !== 'count' && number.kind !== 'percent')) return false
  const answered = amountsAnswered(answers).slice(0, most.answered)
  const share = number.value / 100
  if (number.kind === 'percent')
    return here.some(({ value }) =>
      answered.some((price) =>
        [price * (1 + share), price * (1 - share), price * share].some(
          (sum) => Math.abs(sum - value) < 0.006,
        ),
      ),
    )
  // “A family of three pays $77”: one at the one price, the others at the next.
  const counts = [
    ...[number.value, number.value - 1],
    ...countsBesideAmounts(answers).map((included) => number.value - included),
  ]
  return here.some(({ value }) =>
    eachAnswered(answers).some((each) =>
      counts.some(
        (count) =>
          count > 0 && [0, ...answered].some((price) => Math.abs(price + count * each - value) < 0.006),
      ),
    ),
  )
}

interface Beside {
  amounts: number[]
  counts: number[]
  shares: number[]
}

/** Other amounts, counts and shares near an amount, in its paragraph. */
function saidBeside(placed: PlacedText, amount: NumberInText): Beside {
  const { text } = placed
  const { start, end } = paragraphOf(placed, amount)
  const all = placed.numbers()
  const first = firstBehind(all, start)
  const near = all.slice(first, first + 40).filter(({ from, to }) => from < end && to !== amount.to)
  return {
    amounts: near
      .filter(({ kind, value }) => kind === 'money' && value !== amount.value)
      .map(({ value }) => value)
      .slice(-most.said),
    counts: [
      ...(two.test(text.slice(start, end)) ? [2] : []),
      ...countsIn(near, placed),
      ...timesIn(text.slice(start, end), placed.language),
    ].slice(-most.counts),
    shares: sharesBetween(placed, start, end)
      .filter(({ value }) => value < 1)
      .map(({ value }) => value)
      .slice(-most.said),
  }
}

/** What is near an amount in its paragraph. */
function paragraphOf({ text }: PlacedText, amount: NumberInText): { start: number; end: number } {
  const paragraph = text.indexOf('\n', amount.to)
  return {
    start: Math.max(text.lastIndexOf('\n', amount.from) + 1, amount.from - beside.before),
    end: Math.min(paragraph < 0 ? text.length : paragraph, amount.to + beside.behind),
  }
}

/** What is counted, litres of millilitres and hours of minutes. */
function countsIn(near: readonly NumberInText[], { words, language }: PlacedText): number[] {
  const { unit } = measuresOf(language)
  return near.flatMap(({ kind, value, next }) => {
    if ((kind !== 'count' && kind !== 'times') || value <= 0 || value > 10_000) return []
    const measure = unit(words()[next]?.key ?? '') ?? ''
    return [
      value,
      ...(thousandth.has(measure) ? [value / 1000] : []),
      ...(measure === 'minute' ? [value / 60] : []),
    ]
  })
}

/** “Zwölfmal 189 €”: how often, in one word. */
const timesIn = (text: string, language: string): number[] =>
  language !== 'de'
    ? []
    : [...text.matchAll(/(?<![\p{L}\p{N}])(?<count>\p{L}{3,})mal(?!\p{L})/giu)]
        .slice(0, most.counts)
        .flatMap(({ groups }) => {
          const count = groups?.['count'] ?? ''
          return numbersIn(count, wordsIn(count), language).map(({ value }) => value)
        })

/** Two without a numeral: “for both”, “pro Paar”, “kajak dwuosobowy”. */
const two =
  /(?<!\p{L})(?:both|double|twice|two of us|beiden?|zu zweit|pair|couple|paar|doppel\p{L}*|zweimal|doble|dos veces|deux fois|podwójn\p{L}*|dwa razy|ambos|ambas|pareja|entre dos|les deux|à deux|biplaces?|biplazas?|two-(?:person|seat\p{L}*)|zweisitz\p{L}*|zweier\p{L}*|dwuosobow\p{L}*|dwójk\p{L}*|we dwoje|oboje|obydwoje|obie)(?!\p{L})/iu

const thousandth = new Set(['milliliter', 'gram', 'meter'])

const about =
  /(?<!\p{L})(?:about|around|roughly|some|just over|just under|nearly|rund|etwa|ca\.|circa|knapp|gut|unos|unas|cerca de|alrededor de|casi|environ|près de|presque|quelque|około|prawie|blisko|ok\.|ongeveer|zo'n)\s$/iu
const isAbout = ({ text }: PlacedText, { from }: NumberInText): boolean =>
  about.test(text.slice(Math.max(0, from - 16), from))

/** Amounts of the answers. */
const amountsAnswered = onceFor((answers: Answers) => [
  ...new Set(answers.numbers().flatMap(({ kind, value }) => (kind === 'money' ? [value] : []))),
])

/** “$0.70 a mile”, “£16 per quarter of an hour”, “190 kr per hektar”, “€ 250 for each one more”: what one of something costs. */
const forOne =
  /^\s?(?:\/|(?:for )?(?:per|a|an|each|every|apiece|pro|je|jede[rsnm]?|par|de|du|le|la|por|cada|al|el|za|na|każd\p{L}*|kolejn\p{L}*|del|alla|om|elke?|im|in der|in einer?|al|all['’])\s)/iu

/** “Na osobę wychodzi 30 zł”: the same in front of it. */
const perHead =
  /(?<!\p{L})(?:(?:per|a|each) (?:person|head|adult|child|guest)|(?:pro|je) (?:person|kopf|gast)|par (?:personne|tête)|por (?:persona|cabeza|pessoa)|na osobę|na głowę|per persona|a testa|per persoon|per person)(?!\p{L})/iu
const isSaidOfOne = (placed: PlacedText, amount: NumberInText): boolean =>
  forOne.test(placed.text.slice(amount.to, amount.to + 16)) || perHead.test(sentenceBefore(placed, amount))

const eachAnswered = onceFor(({ texts, language }: Answers) => {
  const found = texts.flatMap((text) =>
    numbersIn(text, wordsIn(text), language).flatMap(({ kind, to, value }) =>
      kind === 'money' && forOne.test(text.slice(to, to + 16)) ? [value] : [],
    ),
  )
  return [...new Set(found)].slice(0, most.answered)
})

/** “Up to 10 acres”, “after the first 15 miles”: how many are in a price before each more costs. */
const countsBesideAmounts = onceFor(({ texts, language }: Answers) => {
  const found = texts.flatMap((text) => {
    const numbers = numbersIn(text, wordsIn(text), language)
    return numbers.some(({ kind }) => kind === 'money')
      ? numbers.flatMap(({ kind, value }) => (kind === 'count' && value > 1 && value <= 1000 ? [value] : []))
      : []
  })
  return [...new Set(found)].slice(0, most.answered)
})

const pricesOffered = onceFor(({ intake: { offers }, language }: Answers) =>
  offers.flatMap(({ price }) => moneyOf(price, language)),
)

const moneyOf = (text: string, language: string): number[] =>
  numbersIn(text, wordsIn(text), language).flatMap(({ kind, value }) => (kind === 'money' ? [value] : []))

/**
 * What the parts of one way to buy come to at the prices of the others, and what is saved by it: “one First Visit and three
 * Follow-ups” at £185, “Ten Tuesdays” of one night each; and what is left of a price when the first step is taken off.
 */
const boughtSingly = onceFor(({ intake: { offers, firstStep }, language }: Answers) => {
  const priced = offers.map((offer) => ({ ...offer, amount: moneyOf(offer.price, language)[0] ?? 0 }))
  const sums = priced.flatMap((whole) => {
    const others = priced.filter((each) => each !== whole && each.amount > 0)
    const held = [whole.name, whole.timeframe, whole.includes].flatMap((text) =>
      numbersIn(text, wordsIn(text), language).map((number) => ({ ...number, of: text })),
    )
    const counted = held.filter(({ kind, value }) => kind === 'count' && value > 1 && value <= 100)
    const named = others.map(({ name, amount }) => {
      const at = name.trim() === '' ? -1 : whole.includes.toLowerCase().indexOf(name.trim().toLowerCase())
      if (at < 0) return 0
      const before = held.findLast(({ of, to }) => of === whole.includes && to <= at && at - to <= 2)
      return amount * (before?.value ?? 1)
    })
    const singly = counted.flatMap(({ value }) => others.map(({ amount }) => value * amount))
    return [named.reduce((sum, each) => sum + each, 0), ...singly]
      .filter((sum) => sum > whole.amount)
      .flatMap((sum) => [sum, sum - whole.amount])
  })
  // “£90 an hour, ten hours at most” is £900.
  const capped = offers.flatMap(({ price }) => {
    const numbers = numbersIn(price, wordsIn(price), language)
    const counts = numbers.flatMap(({ kind, value }) => (kind === 'count' && value > 1 ? [value] : []))
    return numbers.flatMap(({ kind, value, to }) =>
      kind === 'money' && forOne.test(price.slice(to, to + 16)) ? counts.map((count) => count * value) : [],
    )
  })
  const first = moneyOf(firstStep.price, language)[0]
  const left = first === undefined ? [] : priced.map(({ amount }) => amount - first)
  return [...new Set([...sums, ...capped, ...left])].filter((sum) => sum > 0).slice(0, 100)
})

/** What one of so many comes to within a way to buy: “a tin of 2.5 litres at €58” is €23.20 a litre. */
const quotientsAnswered = onceFor(({ intake: { offers }, language }: Answers) => {
  const found = offers.flatMap(({ name, timeframe, includes, price }) => {
    const read = (text: string): NumberInText[] => numbersIn(text, wordsIn(text), language)
    const counts = [name, timeframe, includes, price].flatMap((text) =>
      read(text).flatMap(({ kind, value }) => (kind === 'count' && value > 0 ? [value, value / 1000] : [])),
    )
    const amounts = read(price).flatMap(({ kind, value }) => (kind === 'money' ? [value] : []))
    const pair = two.test([name, includes, price].join('\n')) ? [2] : []
    return amounts.flatMap((amount) => [...counts, ...pair].map((count) => amount / count))
  })
  return [...new Set(found)].slice(0, 200)
})
