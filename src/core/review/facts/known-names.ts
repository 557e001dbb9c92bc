import type { Reading } from '../reviewed-vault.ts'
import { folded } from '../words/words-in.ts'

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
  '4.tiers.ninetyDays.deliverables',
  '4.tiers.twelveMonths.deliverables',
])

/** Names that are not facts and yet right: what a section itself coined, such as the twelve-month program's. */
export function ownNames({ texts }: Reading): string[] {
  return texts
    .filter((placed) => coining.has(`${placed.section}.${placed.place}`))
    .map((placed) => folded(placed.text.trim()))
    .filter((name) => name !== '')
}
