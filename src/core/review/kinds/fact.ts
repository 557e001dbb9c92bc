import type { Found } from '../finding-about.ts'
import type { Reading } from '../reading.ts'
import { takenWords } from '../taken-words.ts'
import { strangeCalls } from './fact-call.ts'
import { strangeLengths } from './fact-lengths.ts'
import { strangeLinks, strangePhones } from './fact-links.ts'
import { nearNames } from './fact-names.ts'
import { strangeOffers } from './fact-offer.ts'
import { pastFacts } from './fact-past.ts'
import { pastedCalls } from './fact-pasted.ts'
import { strangePracticalities } from './fact-practical.ts'
import { strangePrices } from './fact-prices.ts'
import { strangeInStepLists } from './fact-step-lists.ts'
import { strangeSteps } from './fact-steps.ts'

/** The surest first: where two speak of the same words, the first one does. */
const ways = [
  pastFacts,
  strangePrices,
  strangeSteps,
  strangeInStepLists,
  nearNames,
  strangeCalls,
  strangeLengths,
  strangeLinks,
  strangePhones,
  strangePracticalities,
  strangeOffers,
  pastedCalls,
]

/** Names, prices, time frames and titles that are not the ones the vault agreed on. */
export function factFindings(reading: Reading): Found[] {
  const taken = takenWords()
  return ways.flatMap((way) =>
    way(reading).filter((finding) => {
      if (taken.meets(finding)) return false
      taken.take(finding)
      return true
    }),
  )
}
