import { changesSince, type BasisChange } from '../../../shared/basis-changes.ts'
import { sourcesOf } from '../../../shared/basis.ts'
import { sectionOf, type SectionDefinition, type SectionNumber } from '../../../shared/sections/index.ts'
import type { SectionRecord } from '../../../shared/vault.ts'
import { aboutSection, type Found } from '../finding-about.ts'
import type { ReviewedVault } from '../reading.ts'

/**
 * What means something else since sections were written from it: answers of the intake, and sections they have read.
 * A warning where it is news; a note where only a few words are others. A comma is neither. It is asked of all sections
 * at every review, as every saved edit may be news to others; only what has another revision is read for it.
 */
export function staleFindings({ sections, intake }: Pick<ReviewedVault, 'sections' | 'intake'>): Found[] {
  const saved: Partial<Record<SectionNumber, SectionRecord>> = {}
  for (const record of sections) saved[record.number] = record
  const sources = sourcesOf(intake, saved)
  return sections.flatMap(({ number, basis }) => {
    const section = sectionOf(number)
    return changesSince(section, basis, sources).map((change) => staleFinding(section, change))
  })
}

function staleFinding(section: SectionDefinition, { weight, what }: BasisChange): Found {
  const { title } = section
  return weight === 'news'
    ? aboutSection('stale', section, [], 'warning', `${title} was written before ${what} was changed.`)
    : aboutSection('stale', section, [], 'note', `Since ${title} was written, ${what} changed a little.`)
}
