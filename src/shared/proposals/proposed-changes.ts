import { fieldOf, valueAt, type Field, type FieldPath } from '../sections/outline.ts'
import { sectionOf, type SectionNumber } from '../sections/index.ts'
import type { Content, ProposedChange } from '../vault.ts'
import { sameValue } from '../same-value.ts'
import { changedWords } from './word-edits.ts'

/** The single changes that make one content of a section into another, in reading order. */
export const proposedChanges = (section: SectionNumber, before: Content, after: Content): ProposedChange[] =>
  changesIn(fieldOf(sectionOf(section).schema), before, after, [])

function changesIn(field: Field, before: unknown, after: unknown, path: FieldPath): ProposedChange[] {
  if (sameValue(before, after)) return []
  if (field.kind === 'group')
    return field.fields.flatMap((inner) =>
      changesIn(inner, valueAt(before, [inner.key]), valueAt(after, [inner.key]), [...path, inner.key]),
    )
  // A list that grew or shrank is one change, because its entries cannot be matched.
  if (
    field.kind === 'list' &&
    Array.isArray(before) &&
    Array.isArray(after) &&
    before.length === after.length
  )
    return before.flatMap((entry: unknown, at) => changesIn(field.each, entry, after[at], [...path, at]))
  const key = path.join('/')
  if (typeof before === 'string' && typeof after === 'string')
    return changedWords(before, after).map((words, nth) => ({
      kind: 'words',
      key: `${key}#${nth}`,
      path,
      ...words,
    }))
  return [
    {
      kind: 'value',
      key,
      path,
      ...(before !== undefined && { was: before }),
      ...(after !== undefined && { now: after }),
    },
  ]
}
