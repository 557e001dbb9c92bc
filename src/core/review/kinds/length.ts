import { businessOf, type Business } from '../../../shared/business.ts'
import type { Issue } from '../../../shared/failure.ts'
import { fieldAt, issuesOf, valueAt, type FieldPath } from '../../../shared/sections/outline.ts'
import type { SectionDefinition } from '../../../shared/sections/index.ts'
import { shaped } from '../../../shared/sections/shaped.ts'
import { aboutSection, type Found } from '../finding-about.ts'
import type { Reading, ReadRecord } from '../reading.ts'
import { rootOf } from '../words/placed-text.ts'

/** What the section's own schema says. Lengths and counts of a text that a person decided on are theirs. */
export const lengthFindings = ({ section, record, intake }: Reading): Found[] =>
  record
    ? issuesIn(section, record, {
        ...businessOf(intake),
        ...waysIn(section, record),
        // The sample writes English, whatever language was asked for.
        ...(isSample(record) && { language: 'en' }),
      })
    : []

const isSample = ({ writers }: ReadRecord): boolean => writers.some(({ provider }) => provider === 'sample')

/** How many ways to buy there are, and which have a length, is the person's to say, in the offer as in the intake. */
function waysIn({ number }: SectionDefinition, { content }: ReadRecord): Partial<Business> {
  const ways: unknown = valueAt(content, ['tiers'])
  if (number !== 4 || !Array.isArray(ways)) return {}
  const timed = ways.flatMap((way: unknown, at) => (valueAt(way, ['timeframe']) === undefined ? [] : [at]))
  return { ways: ways.length, timed }
}

function issuesIn(section: SectionDefinition, record: ReadRecord, business: Business): Found[] {
  const parsed = shaped(section.schema, business).safeParse(record.content)
  if (parsed.success) return []
  const theirs = ['edit', 'kept', 'restore'].includes(record.source)
  // What only the shape of the business asks for was right for the business as it was when it was written.
  const inAnyShape = new Set(
    section.schema.safeParse(record.content).error?.issues.map(({ path }) => path.join('.')) ?? [],
  )
  const root = rootOf(section.number)
  const issues = issuesOf(parsed.error, root).filter(
    ({ path }) => !(fieldAt(root, path)?.optional && isEmptyText(record, path)),
  )
  const isLacking = ({ path }: Issue): boolean =>
    valueAt(record.content, path) === undefined && !inAnyShape.has(path.join('.'))
  return [
    ...lackingNote(section, issues.filter(isLacking)),
    ...issues
      .filter((issue) => !isLacking(issue))
      .map((issue) => {
        const decided = theirs && isLength(issue) && !isEmptyText(record, issue.path)
        const inAny = inAnyShape.has(issue.path.join('.'))
        // How many entries a shape asks for changes with the app: a vault of last month is no worse for it.
        const severity = !inAny && issue.rule === 'count' ? 'note' : inAny && !decided ? 'error' : 'warning'
        return aboutSection('length', section, issue.path, severity, issue.sentence)
      }),
  ]
}

/** What is asked for today and was not when the section was written: one note, however many places lack it. */
function lackingNote(section: SectionDefinition, issues: readonly Issue[]): Found[] {
  const root = rootOf(section.number)
  const labels = new Set(issues.map(({ path }) => fieldAt(root, path)?.label ?? ''))
  labels.delete('')
  if (labels.size === 0) return []
  const what = [...labels].join(', ')
  return [aboutSection('length', section, [], 'note', `Asked for today, and not written yet: ${what}.`)]
}

const isLength = (issue: Issue): boolean => ['count', 'words', 'characters'].includes(issue.rule)

function isEmptyText(record: ReadRecord, path: FieldPath): boolean {
  const value = valueAt(record.content, path)
  return typeof value === 'string' ? !/[\p{L}\p{N}]/u.test(value) : Array.isArray(value) && value.length === 0
}
