import type { Reading } from '../reading.ts'
import { placeIndex, type PlaceIndex } from '../words/place-index.ts'
import type { PlacedText } from '../words/placed-text.ts'
import { placesOf } from '../words/words-in.ts'

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

/** Where such names stand in a text: the words of “Three Papers in Order”, a piece of the gift, are not read one by one. */
export const placesOfCoined = (placed: PlacedText, { ownNames }: Pick<Reading, 'ownNames'>): PlaceIndex =>
  placeIndex(
    ownNames.flatMap((name) =>
      [...placesOf(placed.folded(), name)].map((from) => ({ from, to: from + name.length })),
    ),
  )
