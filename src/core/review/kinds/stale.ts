import { answersBasis } from '../../../shared/basis.ts'
import type { Finding } from '../../../shared/finding.ts'
import { questionOf } from '../../../shared/intake-questions.ts'
import { intakeSchema } from '../../../shared/intake.ts'
import { sectionOf, sections, type SectionDefinition } from '../../../shared/sections/index.ts'
import type { SectionRecord } from '../../../shared/vault.ts'
import { aboutSection } from '../finding-about.ts'
import type { Reading } from '../reviewed-vault.ts'

/** What changed since a section was written from it: answers of the intake, and sections it has read. */
export function staleFindings(reading: Reading): Finding[] {
  return sections.flatMap((section) => {
    const record = reading.saved.get(section.number)
    return record ? staleIn(section, record, reading) : []
  })
}

function staleIn(
  section: SectionDefinition,
  { basis }: SectionRecord,
  { intake, saved }: Reading,
): Finding[] {
  const now = answersBasis(intake, section)
  const answers = intakeSchema
    .keyof()
    .options.filter((key) => basis.answers[key] !== undefined && now[key] !== undefined)
    .filter((key) => basis.answers[key] !== now[key])
    .map((key) => `the answer “${questionOf(key).name}”`)
  const reads = section.reads
    .filter((number) => basis.reads[number] !== undefined)
    .filter((number) => saved.get(number) && saved.get(number)?.revision !== basis.reads[number])
    .map((number) => `“${sectionOf(number).title}”`)
  return [...new Set([...answers, ...reads])].map((what) =>
    aboutSection('stale', section, [], 'warning', `${section.title} was written before ${what} was changed.`),
  )
}
