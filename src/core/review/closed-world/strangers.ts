import type { FindingFamily } from '../../../shared/finding.ts'
import { isName } from '../facts/fact-parts.ts'
import { isReckonedWith } from '../facts/reckoned.ts'
import { placesOfCoined } from '../facts/known-names.ts'
import { agreedAmounts, isOwnOffer, isPriceField, isPriceIn } from '../facts/prices.ts'
import type { Reading } from '../reading.ts'
import type { Answers } from '../words/answers.ts'
import { onceFor } from '../words/once.ts'
import { measuresOf } from '../words/measures.ts'
import type { PlacedText } from '../words/placed-text.ts'
import { stemOf } from '../../../shared/stems.ts'
import { folded, wordsIn } from '../words/words-in.ts'
import { dateClaims } from './date-claims.ts'
import type { Guard } from './guard.ts'
import { knownNumbers } from './known-numbers.ts'
import { moneyClaims, numberClaims } from './number-claims.ts'
import { methodNames } from './method-names.ts'
import { abbreviationsIn, capitalNames, givenIn, placeNames, sureNames, surnames } from './name-claims.ts'
import { clientLists, peopleClaims } from './people-claims.ts'
import { signalsOf } from './signals.ts'
import type { Suspect } from './suspect.ts'
import { namesAnswered } from '../facts/names-answered.ts'

/** Words of a text that no answer, fact or confirmed word explains, with the family they are of. */
export interface Stranger extends Suspect {
  family: FindingFamily
}

/**
 * What may be said is finite: the answers, the facts, what was confirmed. Tells of each text the numbers, amounts, dates and
 * names beside these.
 */
export function strangersIn(reading: Reading): (placed: PlacedText) => Stranger[] {
  const { answers } = reading
  const isAnswered = namesAnswered(answers)
  const names = { has: (key: string) => isAnswered(key) || reading.namedWords.has(key) }
  const guard: Guard = {
    known: knownNumbers(reading),
    owner: new Set(wordsIn(reading.intake.fullName).map(({ key }) => key)),
    answered: answers.hold,
    offerWords: offerWords(reading),
    reckonedWith: (placed, number) => isReckonedWith(placed, number, answers),
    signals: signalsOf(answers.language),
    measures: measuresOf(answers.language),
  }
  const isPrice = pricesOf(reading)
  const given = givenIn(reading.intake.proof)
  const abbreviations = abbreviationsOf(answers)
  const own = new Set(
    wordsIn(`${reading.intake.businessName} ${reading.intake.fullName}`).map(({ key }) => key),
  )
  const ownMethods = {
    held: (text: string) =>
      answers.hold(text) || reading.facts.some((fact) => folded(fact.text).includes(folded(text))),
    own: { has: (key: string) => own.has(key) || reading.namedWords.has(key) },
  }
  return (placed) => {
    const priced = isPrice(placed)
    const coined = placesOfCoined(placed, reading)
    return [
      ...of('number', numberClaims(placed, guard)).filter((number) => !coined.hold(number)),
      ...of('money', moneyClaims(placed, guard, answers)).filter(({ from }) => !priced.has(from)),
      ...of('date', dateClaims(placed, answers, guard)),
      ...of('name', peopleClaims(placed, names)),
      ...of('name', clientLists(placed, names)),
      ...of('name', sureNames(placed, names)),
      ...of('name', surnames(placed, given, names)),
      ...of('name', placeNames(placed, names)),
      ...of('name', methodNames(placed, ownMethods)).filter((name) => !coined.hold(name)),
      ...of('name', capitalNames(placed, names, abbreviations)).filter((name) => !coined.hold(name)),
    ]
  }
}

const abbreviationsOf = onceFor((answers: Answers) => abbreviationsIn(answers.words()))

/** By what the offer, its steps, the gift and the first step are called, as stems. */
function offerWords({ intake, facts }: Reading): ReadonlySet<string> {
  const { offers, offerProgram, callToAction } = intake
  const names = facts.filter(({ id }) => isName(id) && id !== 'full-name' && id !== 'business-name')
  const texts = [
    ...names.map(({ text }) => text),
    ...offers.map(({ name }) => name),
    offerProgram,
    callToAction,
  ]
  return new Set(
    texts.flatMap((text) =>
      wordsIn(text).flatMap(({ key }) => (/^\p{L}{4}/u.test(key) ? [stemOf(key)] : [])),
    ),
  )
}

const of = (family: FindingFamily, suspects: readonly Suspect[]): Stranger[] =>
  suspects.map((suspect) => ({ ...suspect, family }))

/**
 * Amounts that are spoken of as a price are the business of the kind `fact`, but for a price in the offer itself where
 * no answer names one: nobody but the person can say that it is right.
 */
function pricesOf(reading: Reading): (placed: PlacedText) => ReadonlySet<number> {
  const agreed = agreedAmounts(reading)
  const answered = agreedAmounts({ ...reading, facts: [] })
  const trusted = isOwnOffer(reading) || agreed.asked
  return (placed) => {
    const money = placed.numbers().filter((number) => number.kind === 'money')
    const prices = money.filter((number) =>
      isPriceField(placed)
        ? trusted || answered.include(number)
        : agreed.include(number) ||
          agreed.explain(placed, number) ||
          (agreed.mayBePrice(number) && isPriceIn(placed, number, agreed)),
    )
    return new Set(prices.map(({ from }) => from))
  }
}
