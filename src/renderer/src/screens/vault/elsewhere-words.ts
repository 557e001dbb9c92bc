import { sectionOf } from '../../../../shared/sections/index.ts'
import type { ChangedElsewhere } from '../../../../shared/vault-event.ts'

/** More sections than this are counted. */
const mostNamed = 3

/** “Changed outside Vaultwright at 14:02: Offer & Pricing, E-mail Sequence.” */
export function elsewhereWords({ at, by, sections, answers }: Omit<ChangedElsewhere, 'entries'>): string {
  const time = new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
  const who = by === 'program' ? 'Changed outside Vaultwright' : 'Changed by another Vaultwright'
  const named = sections.slice(0, mostNamed).map((section) => sectionOf(section).title)
  const more = sections.length - named.length
  const places = [...(answers ? ['the intake'] : []), ...named, ...(more > 0 ? [`${more} more`] : [])]
  return `${who} at ${time}${places.length > 0 ? `: ${places.join(', ')}` : ''}.`
}
