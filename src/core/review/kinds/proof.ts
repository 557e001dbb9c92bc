import type { FindingFamily } from '../../../shared/finding.ts'
import { agreedAmounts, isOwnOffer, isPriceField, isPriceIn } from '../facts/prices.ts'
import { aboutWords, quoted, type Found } from '../finding-about.ts'
import { confirmedWords } from '../proof/confirmed.ts'
import { dateClaims } from '../proof/date-claims.ts'
import type { Guard } from '../proof/guard.ts'
import { isDescription, knownNumbers } from '../proof/known-numbers.ts'
import { numberClaims } from '../proof/number-claims.ts'
import { clientLists, peopleClaims } from '../proof/people-claims.ts'
import { phraseClaims } from '../proof/phrase-claims.ts'
import { quoteClaims, testimonialsOf } from '../proof/quote-claims.ts'
import type { Suspect } from '../proof/suspect.ts'
import type { Reading } from '../reading.ts'
import type { PlacedText } from '../words/placed-text.ts'
import { wordsIn } from '../words/words-in.ts'

/** Proof guard: numbers, persons, quotations, dates and results that the intake does not hold. */
export function proofFindings(reading: Reading): Found[] {
  const { answers, texts } = reading
  const names = { has: (key: string) => answers.keys().has(key) || reading.namedWords.has(key) }
  const guard: Guard = {
    known: knownNumbers(reading),
    owner: new Set(wordsIn(reading.intake.fullName).map(({ key }) => key)),
    answered: answers.hold,
  }
  const testimonials = testimonialsOf(reading.intake)
  const isConfirmed = confirmedWords(reading)
  const isPrice = pricesOf(reading)
  return texts.flatMap((placed) => {
    if (isDescription(placed)) return []
    const priced = isPrice(placed)
    const confirmed = isConfirmed(placed)
    const suspects = [
      ...named('quote', 'testimonial', quoteClaims(placed, answers, testimonials)),
      ...named('claim-phrase', 'result', phraseClaims(placed, answers)),
      ...named('number', 'number', numberClaims(placed, guard)),
      ...named('date', 'date', dateClaims(placed, answers)),
      ...named('person', 'name', peopleClaims(placed, names)),
      ...named('client-list', 'name', clientLists(placed, names)),
    ].filter((suspect) => !priced.has(suspect.from) && !confirmed(suspect))
    return apart(suspects).map((suspect) => finding(placed, suspect))
  })
}

interface Named extends Suspect {
  rule: string
  family: FindingFamily
}

const named = (rule: string, family: FindingFamily, suspects: readonly Suspect[]): Named[] =>
  suspects.map((suspect) => ({ ...suspect, rule, family }))

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
        : agreed.include(number) || (agreed.mayBePrice(number) && isPriceIn(placed, number, agreed)),
    )
    return new Set(prices.map(({ from }) => from))
  }
}

/** What lies inside of something else is left to that. */
function apart(suspects: readonly Named[]): Named[] {
  const sorted = [...suspects].sort((a, b) => a.from - b.from || b.to - a.to)
  let free = 0
  return sorted.filter(({ from, to }) => {
    if (from < free) return false
    free = to
    return true
  })
}

function finding(placed: PlacedText, { from, to, what, repair, rule, family }: Named): Found {
  const here = quoted(placed.text.slice(from, to))
  const sentence = repair
    ? `${here} is not word for word what your client said. Put it right, or confirm that it is true.`
    : `Not from you: ${here}, ${what} that your answers do not hold. Confirm it if it is true, or take it out.`
  return aboutWords('proof', placed, from, to, {
    severity: 'error',
    sentence,
    repair: repair ?? null,
    confirmable: true,
    rule,
    family,
  })
}
