import { answersBasis } from '../../../shared/basis.ts'
import { questionOf } from '../../../shared/intake-questions.ts'
import { intakeSchema } from '../../../shared/intake.ts'
import { sectionOf } from '../../../shared/sections/index.ts'
import { aboutSection, type Found } from '../finding-about.ts'
import type { Reading } from '../reading.ts'

/** What changed since a section was written from it: answers of the intake, and sections it has read. */
export function staleFindings({ section, record, intake, revisions }: Reading): Found[] {
  if (!record) return []
  const { basis } = record
  const now = answersBasis(intake, section)
  const answers = intakeSchema
    .keyof()
    .options.filter((key) => basis.answers[key] !== undefined && now[key] !== undefined)
    .filter((key) => basis.answers[key] !== now[key])
    .map((key) => `the answer “${questionOf(key).name}”`)
  const reads = section.reads
    .filter((number) => basis.reads[number] !== undefined && revisions.has(number))
    .filter((number) => revisions.get(number) !== basis.reads[number])
    .map((number) => `“${sectionOf(number).title}”`)
  return [...new Set([...answers, ...reads])].map((what) =>
    aboutSection('stale', section, [], 'warning', `${section.title} was written before ${what} was changed.`),
  )
}
