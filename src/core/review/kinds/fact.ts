import type { Finding } from '../../../shared/finding.ts'
import type { Reading } from '../reviewed-vault.ts'
import { strangeCalls } from './fact-call.ts'
import { strangeLengths } from './fact-lengths.ts'
import { strangeLinks } from './fact-links.ts'
import { nearNames } from './fact-names.ts'
import { strangeOffers } from './fact-offer.ts'
import { pastFacts } from './fact-past.ts'
import { strangePrices } from './fact-prices.ts'
import { strangeSteps } from './fact-steps.ts'

/** The surest first: where two speak of the same words, the first one does. */
const ways = [
  pastFacts,
  strangePrices,
  strangeSteps,
  nearNames,
  strangeCalls,
  strangeLengths,
  strangeLinks,
  strangeOffers,
]

/** Names, prices, time frames and titles that are not the ones the vault agreed on. */
export function factFindings(reading: Reading): Finding[] {
  const taken = new Map<string, { from: number; to: number }[]>()
  return ways.flatMap((way) =>
    way(reading).filter(({ section, path, span }) => {
      if (!span) return true
      const field = JSON.stringify([section, path])
      const spans = taken.get(field) ?? []
      if (spans.some((other) => other.from < span.to && span.from < other.to)) return false
      taken.set(field, [...spans, span])
      return true
    }),
  )
}
