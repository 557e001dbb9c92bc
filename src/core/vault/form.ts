import type { Failure, Issue } from '../../shared/failure.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import {
  fieldAt,
  fieldOf,
  issuesOf,
  nameOfPath,
  valueAt,
  type Field,
  type FieldPath,
} from '../../shared/sections/outline.ts'
import { sectionNumbers, sectionOf, type SectionNumber } from '../../shared/sections/index.ts'
import { tooLongSentence } from '../../shared/too-long.ts'
import type { Place } from '../../shared/vault-change.ts'
import type { Content } from '../../shared/vault.ts'
import { baseOf, longestText } from '../../shared/vault-command.ts'
import type { VaultDocument } from './document.ts'
import { sectionName } from './section-name.ts'

/** The field at a place of a section's content, or why there is none. */
export function fieldIn(section: SectionNumber, content: Content, path: FieldPath): Result<Field> {
  const root = fieldOf(sectionOf(section).schema)
  const field = fieldAt(root, path)
  if (field && isPlace(content, path)) return ok(field)
  const sentence = `${sectionName(section)} has no place “${nameOfPath(root, path)}”.`
  return failed({ kind: 'bad-input', issues: [{ path, rule: 'shape', sentence }] })
}

/** True when the content has the place or, in a group, the room to put it. */
function isPlace(content: Content, path: FieldPath): boolean {
  const step = path.at(-1)
  if (step === undefined) return true
  const around = valueAt(content, path.slice(0, -1))
  if (Array.isArray(around)) return typeof step === 'number' && step < around.length
  return typeof around === 'object' && around !== null
}

/** A value as the field holds it, or what of its form is wrong. Counts and ranges of words do not matter here. */
export function fitting(field: Field, value: unknown, path: FieldPath): Result<unknown> {
  const tooLong = longestIn(value) > longestText
  const issues = tooLong ? [tooLongAt(field, path)] : shapeIssues(field, value, path)
  return issues.length > 0 ? failed({ kind: 'bad-input', issues }) : ok(known(field, value))
}

function shapeIssues(field: Field, value: unknown, path: FieldPath): Issue[] {
  const parsed = field.schema.safeParse(value)
  if (parsed.success) return []
  return issuesOf(parsed.error, field)
    .filter((issue) => issue.rule === 'shape')
    .map((issue) => ({ ...issue, path: [...path, ...issue.path] }))
}

function tooLongAt({ label }: Field, path: FieldPath): Issue {
  return { path, rule: 'characters', sentence: tooLongSentence(label, longestText) }
}

function longestIn(value: unknown): number {
  if (typeof value === 'string') return value.length
  if (typeof value !== 'object' || value === null) return 0
  return Object.values(value).reduce<number>((most, inner) => Math.max(most, longestIn(inner)), 0)
}

/** Without keys the schema does not know, as zod would hand it back if counts did not stand in its way. */
function known(field: Field, value: unknown): unknown {
  if (field.kind === 'list' && Array.isArray(value)) return value.map((each) => known(field.each, each))
  if (field.kind !== 'group') return value
  return Object.fromEntries(
    field.fields
      .map((inner) => ({ inner, own: valueAt(value, [inner.key]) }))
      .filter(({ inner, own }) => !inner.optional || own !== undefined)
      .map(({ inner, own }) => [inner.key, known(inner, own)]),
  )
}

/** `changed-outside` where another value stands than the one the person began from. */
export function changedSince(value: unknown, base: string | undefined, what: string): Failure | null {
  return base === undefined || base === baseOf(value) ? null : { kind: 'changed-outside', what }
}

/** True for a record of a section whose content has no place of another form than its own, but those that ours has too. */
export function fitsAsWellAs(
  { sections }: Pick<VaultDocument, 'sections'>,
  at: Place,
  record: object,
): boolean {
  const section = sectionNumbers.find((number) => at[0] === 'sections' && at[1] === number)
  if (section === undefined) return true
  const wrong = (content: unknown): string[] =>
    shapeIssues(fieldOf(sectionOf(section).schema), content, []).map(({ path }) => path.join('/'))
  const known = new Set(wrong(sections[section]?.content))
  return wrong(valueAt(record, ['content'])).every((place) => known.has(place))
}
