import type { PlacedText } from '../words/placed-text.ts'

/** Fields in which a section coins a name of its own. */
const coining = new Set([
  '6.title.main',
  '6.title.alternatives',
  '6.deliverables.title',
  '12.name',
  '12.quarters.theme',
  '13.name',
  '13.segments.name',
  '14.pillars.name',
  '4.tiers.name',
  '4.tiers.deliverables',
])

/** A name that is no fact and yet right: what a section itself coined, such as the twelve-month program's. */
export const isCoined = ({ section, place }: Pick<PlacedText, 'section' | 'place'>): boolean =>
  coining.has(`${section}.${place}`)
