import { valueAt, type FieldPath } from './sections/outline.ts'
import type { SectionNumber } from './sections/section-definition.ts'
import type { Content } from './vault.ts'

/** A name or a number that must read the same in all seventeen sections, and where it was coined. */
export interface Fact {
  name: string
  text: string
  section: SectionNumber
  path: FieldPath
}

const steps = [0, 1, 2, 3, 4, 5, 6]

/** Where facts are coined. Those the person answered are in the intake: names, price, call to action. */
const places: readonly Omit<Fact, 'text'>[] = [
  { name: 'One-liner', section: 2, path: ['oneLiner'] },
  { name: 'Offer name', section: 4, path: ['name'] },
  ...steps.map((step): Omit<Fact, 'text'> => {
    return { name: `Step ${step + 1} of the offer`, section: 4, path: ['blueprint', step, 'name'] }
  }),
  { name: 'Time frame of the 90-day tier', section: 4, path: ['tiers', 'ninetyDays', 'timeframe'] },
  { name: 'Price of the 90-day tier', section: 4, path: ['tiers', 'ninetyDays', 'price'] },
  { name: 'Time frame of the 12-month tier', section: 4, path: ['tiers', 'twelveMonths', 'timeframe'] },
  { name: 'Price of the 12-month tier', section: 4, path: ['tiers', 'twelveMonths', 'price'] },
  { name: 'Title of the free gift', section: 6, path: ['title', 'main'] },
]

/** The facts that the sections written so far have coined, in a fixed order. */
export function coinedFacts(contents: Partial<Record<SectionNumber, Content>>): Fact[] {
  return places.flatMap((place): Fact[] => {
    const text = valueAt(contents[place.section], place.path)
    return typeof text === 'string' && text.trim() !== '' ? [{ ...place, text: text.trim() }] : []
  })
}
