import { partOfRows, type Intake } from '../../../shared/intake.ts'

export const pricingOf = ({ offers }: Intake): string => offers[0]?.price ?? ''
export const deliverablesOf = ({ offers }: Intake): string => partOfRows(offers, 'includes')
export const testimonialsOf = ({ proof }: Intake): string => partOfRows(proof, 'words')

export function businessTypeOf({
  sells,
  work,
}: Intake): 'coaching' | 'service' | 'digital' | 'physical' | null {
  if (sells === null) return null
  if (work === 'us') return 'service'
  if (work === 'thing') return 'physical'
  return 'coaching'
}
