import {
  agreedAmounts,
  isOnlyPrice,
  isOwnOffer,
  isPriceField,
  isPriceIn,
  type AgreedAmounts,
} from '../facts/prices.ts'
import { aboutWords, quoted, type Found } from '../finding-about.ts'
import type { Reading } from '../reading.ts'
import { isWeighed } from '../words/currency.ts'
import type { PlacedText } from '../words/placed-text.ts'

/** Prices that are neither the offer's nor the intake's. A vault with two prices is unusable. */
export function strangePrices(reading: Reading): Found[] {
  const agreed = agreedAmounts(reading)
  const theirs = isOwnOffer(reading)
  return reading.texts.flatMap((placed) => {
    if (isPriceField(placed)) return agreed.asked && !theirs ? ownPrice(reading, placed) : []
    return placed
      .numbers()
      .filter(
        (number) =>
          number.kind === 'money' &&
          !isWeighed(number.text, reading.answers.whole) &&
          !agreed.include(number) &&
          agreed.mayBePrice(number) &&
          !agreed.explain(placed, number) &&
          isPriceIn(placed, number, agreed),
      )
      .map((number) =>
        finding(placed, number, agreed, isOnlyPrice(placed, number, reading.answers) ? agreed.only : null),
      )
  })
}

/** The offer's own price against the answer it should have been taken from. */
function ownPrice({ answers }: Reading, placed: PlacedText): Found[] {
  const asked = agreedAmounts({ facts: [], answers })
  return placed
    .numbers()
    .filter((number) => number.kind === 'money' && !asked.include(number))
    .map((number) => finding(placed, number, asked, null))
}

function finding(
  placed: PlacedText,
  at: { from: number; to: number },
  agreed: AgreedAmounts,
  only: string | null,
): Found {
  const amount = quoted(placed.text.slice(at.from, at.to))
  const sentence = agreed.some
    ? `Two prices: ${amount} is neither in your offer nor in your answer about pricing.`
    : `${amount} is given as a price, but neither your offer nor your answers name one.`
  return aboutWords('fact', placed, at.from, at.to, {
    severity: 'error',
    sentence,
    repair: only === null ? null : { label: `Write ${quoted(only)}`, text: only },
  })
}
