import { answersBasis } from '../../shared/basis.ts'
import type { PastFact } from '../../shared/facts.ts'
import type { Issue } from '../../shared/failure.ts'
import type { Confirmed, Finding } from '../../shared/finding.ts'
import { fingerprint } from '../../shared/fingerprint.ts'
import { questionOf } from '../../shared/intake-questions.ts'
import { intakeSchema, type Intake } from '../../shared/intake.ts'
import { fieldOf, issuesOf, valueAt, type FieldPath } from '../../shared/sections/outline.ts'
import { sections, type SectionDefinition, type SectionNumber } from '../../shared/sections/index.ts'
import type { SectionRecord } from '../../shared/vault.ts'

/** What the review reads: everything saved, and what is remembered about it. */
export interface ReviewedVault {
  sections: readonly SectionRecord[]
  intake: Intake
  /** Earlier texts of facts. */
  past: readonly PastFact[]
  /** Words that the person confirmed to be true. */
  confirmed: readonly Confirmed[]
}

/** What is missing or wrong, section by section. Offline: looks at what is saved and asks nobody. */
export function checkVault(vault: ReviewedVault): Finding[] {
  const saved = new Map(vault.sections.map((record) => [record.number, record]))
  return sections.flatMap((section): Finding[] => {
    const record = saved.get(section.number)
    if (!record) {
      return [finding('not-written', section, [], 'error', `${section.title} is not written.`)]
    }
    const missing = missingParts(section, record)
    return [
      ...missing,
      ...contentFindings(section, record),
      ...staleFindings(section, record, vault.intake, saved),
      ...(record.writers.some((writer) => writer.provider === 'sample')
        ? [finding('sample', section, [], 'warning', `${section.title} was written by the sample provider.`)]
        : []),
    ]
  })
}

const finding = (
  kind: Finding['kind'],
  section: Pick<SectionDefinition, 'number'>,
  path: FieldPath,
  severity: Finding['severity'],
  sentence: string,
): Finding => ({
  id: fingerprint(JSON.stringify([kind, section.number, path, sentence])),
  kind,
  section: section.number,
  path,
  span: null,
  severity,
  sentence,
  repair: null,
  confirmable: false,
})

/** A part that left nothing behind is named as such: "E-mails 7 to 12" says more than a count. */
function missingParts(section: SectionDefinition, { content }: SectionRecord): Finding[] {
  if (section.parts.length === 1) return []
  const dealt = new Map<string, number>()
  return section.parts.flatMap((part) => {
    const form = fieldOf(part.schema)
    const fields = form.kind === 'group' ? form.fields : []
    const present = fields.map((field) => {
      const value = valueAt(content, [field.key])
      if (field.kind !== 'list') return value !== undefined
      const from = dealt.get(field.key) ?? 0
      dealt.set(field.key, from + (field.count?.[1] ?? 0))
      return Array.isArray(value) && value.length > from
    })
    return present.some(Boolean)
      ? []
      : [finding('part-missing', section, [], 'error', `The part “${part.title}” is missing.`)]
  })
}

/** What the section's own schema says. Lengths and counts of a text that a person decided on are theirs. */
function contentFindings(section: SectionDefinition, record: SectionRecord): Finding[] {
  const parsed = section.schema.safeParse(record.content)
  if (parsed.success) return []
  const theirs = ['edit', 'kept', 'restore'].includes(record.source)
  return issuesOf(parsed.error, fieldOf(section.schema)).map((issue) => {
    const decided = theirs && isLength(issue) && !isEmptyText(record, issue.path)
    return finding('length', section, issue.path, decided ? 'warning' : 'error', issue.sentence)
  })
}

const isLength = (issue: Issue): boolean => ['count', 'words', 'characters'].includes(issue.rule)

function isEmptyText(record: SectionRecord, path: FieldPath): boolean {
  const value = valueAt(record.content, path)
  return typeof value === 'string' ? !/[\p{L}\p{N}]/u.test(value) : Array.isArray(value) && value.length === 0
}

/** What changed since a section was written from it: answers of the intake, and sections it has read. */
function staleFindings(
  section: SectionDefinition,
  { basis }: SectionRecord,
  intake: Intake,
  saved: ReadonlyMap<SectionNumber, SectionRecord>,
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
    .map((number) => `section ${number}`)
  return [...new Set([...answers, ...reads])].map((what) =>
    finding('stale', section, [], 'warning', `${section.title} was written before ${what} was changed.`),
  )
}
