import { answersBasis } from '../../../shared/basis.ts'
import { questionOf } from '../../../shared/intake-questions.ts'
import { intakeSchema } from '../../../shared/intake.ts'
import { sectionOf, type SectionNumber } from '../../../shared/sections/index.ts'
import type { SectionRecord } from '../../../shared/vault.ts'
import { aboutSection, type Found } from '../finding-about.ts'
import type { ReviewedVault } from '../reading.ts'

/**
 * What changed since sections were written from it: answers of the intake, and sections they have read. It is asked of
 * all sections at every review, as every saved edit may be news to others; no text is read for it.
 */
export function staleFindings({ sections, intake }: Pick<ReviewedVault, 'sections' | 'intake'>): Found[] {
  const revisions = new Map(sections.map(({ number, revision }) => [number, revision]))
  return sections.flatMap((record) => staleIn(record, intake, revisions))
}

function staleIn(
  { number, basis }: SectionRecord,
  intake: ReviewedVault['intake'],
  revisions: ReadonlyMap<SectionNumber, number>,
): Found[] {
  const section = sectionOf(number)
  const now = answersBasis(intake, section)
  const answers = intakeSchema
    .keyof()
    .options.filter((key) => basis.answers[key] !== undefined && now[key] !== undefined)
    .filter((key) => basis.answers[key] !== now[key])
    .map((key) => `the answer “${questionOf(key).name}”`)
  const reads = section.reads
    .filter((read) => basis.reads[read] !== undefined && revisions.has(read))
    .filter((read) => revisions.get(read) !== basis.reads[read])
    .map((read) => `“${sectionOf(read).title}”`)
  return [...new Set([...answers, ...reads])].map((what) =>
    aboutSection('stale', section, [], 'warning', `${section.title} was written before ${what} was changed.`),
  )
}
