import { diffWordsWithSpace } from 'diff'
import { fieldOf, valueAt, type Field, type FieldPath } from '../../shared/sections/outline.ts'
import { sectionOf, type SectionNumber } from '../../shared/sections/index.ts'
import type { Content, ProposedChange } from '../../shared/vault.ts'
import { sameValue } from './operations.ts'

/** Some words of a text that another text has otherwise; positions in the first, in UTF-16 units. */
export interface WordsChanged {
  from: number
  was: string
  now: string
}

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

/** Below this share of characters kept, two texts are easier to read one after the other than woven together. */
const kept = 0.35
/** Two changes with no more than so many characters between them are decided as one. */
const near = 12

/** Where two texts differ by words; as a whole where they share little. */
export function changedWords(before: string, after: string): WordsChanged[] {
  const pieces = diffWordsWithSpace(before, after)
  const same = pieces.reduce(
    (sum, { added, removed, value }) => (added || removed ? sum : sum + value.trim().length),
    0,
  )
  const longer = Math.max(before.trim().length, after.trim().length, 1)
  if (same / longer < kept) return [{ from: 0, was: before, now: after }]
  const changes: WordsChanged[] = []
  let at = 0
  let between = Infinity
  for (const { added, removed, value } of pieces) {
    if (!added && !removed) {
      at += value.length
      between = value.length
      continue
    }
    const last = changes.at(-1)
    if (last && between > 0 && between <= near && at - (last.from + last.was.length) === between) {
      const gap = before.slice(last.from + last.was.length, at)
      last.was += gap
      last.now += gap
    } else if (!last || between > 0) changes.push({ from: at, was: '', now: '' })
    const current = changes.at(-1)
    if (!current) continue
    if (removed) {
      current.was += value
      at += value.length
    } else current.now += value
    between = 0
  }
  return changes
}
