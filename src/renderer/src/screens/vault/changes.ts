import { diffWords } from 'diff'
import { fieldAt, fieldOf, valueAt, type Field, type FieldPath } from '../../../../shared/sections/outline.ts'
import { sectionOf } from '../../../../shared/sections/index.ts'
import type { Proposal, SectionRecord } from '../../../../shared/vault.ts'
import { plainText } from './plain-text.ts'

/** One place where two versions of a section differ. */
export interface Change {
  /** Unlike every other change of the two. */
  key: string
  path: FieldPath
  field: Field
  before: unknown
  after: unknown
  /** Some words of a text: where they begin in it. The text is as it was before all of its changes. */
  words?: { from: number; text: string }
}

export const pathKey = (path: FieldPath): string => path.join('/')

/** The path that a key stands for. */
export const pathOfKey = (key: string): FieldPath =>
  key.split('/').map((step) => (/^\d+$/u.test(step) ? Number(step) : step))

/**
 * The places where two contents of one section differ, in reading order: leaf by leaf, but a list that grew or shrank
 * is one change, because its entries cannot be matched.
 */
export function changesOf(field: Field, before: unknown, after: unknown, path: FieldPath = []): Change[] {
  if (field.kind === 'group') {
    return field.fields.flatMap((inner) =>
      changesOf(inner, valueAt(before, [inner.key]), valueAt(after, [inner.key]), [...path, inner.key]),
    )
  }
  if (
    field.kind === 'list' &&
    Array.isArray(before) &&
    Array.isArray(after) &&
    before.length === after.length
  ) {
    return before.flatMap((entry: unknown, at) => changesOf(field.each, entry, after[at], [...path, at]))
  }
  if (JSON.stringify(before) === JSON.stringify(after)) return []
  return [{ key: pathKey(path), path, field, before, after }]
}

/** The single changes of a proposal, in reading order. One made before they were kept is told field by field. */
export function proposedIn({ content }: SectionRecord, proposal: Proposal): Change[] {
  const root = fieldOf(sectionOf(proposal.number).schema)
  if (!proposal.changes) return changesOf(root, proposal.base ?? content, proposal.content)
  return proposal.changes.flatMap((change) => {
    const field = fieldAt(root, change.path)
    if (!field) return []
    const { key, path, was: before, now: after } = change
    const around = change.kind === 'words' ? { from: change.from, text: valueAt(proposal.base, path) } : null
    const words =
      around && typeof around.text === 'string' ? { from: around.from, text: around.text } : undefined
    return [{ key, path, field, before, after, ...(words && { words }) }]
  })
}

/** Changes by the place on the page where they stand. */
export function byPlace(changes: readonly Change[]): Map<string, Change[]> {
  const places = new Map<string, Change[]>()
  for (const change of changes) {
    const key = pathKey(change.path)
    places.set(key, [...(places.get(key) ?? []), change])
  }
  return places
}

export interface Piece {
  kind: 'same' | 'out' | 'in'
  text: string
}

/** Below this share of words kept, old and new are easier to read one after the other than woven together. */
const kept = 0.35

/** A change by words. Texts that share little come as the whole old one and the whole new one. */
export function wordPieces(change: Pick<Change, 'field' | 'before' | 'after'>): Piece[] {
  const before = plainText(change.field, change.before)
  const after = plainText(change.field, change.after)
  const pieces = diffWords(before, after).map(({ added, removed, value }): Piece => ({
    kind: added ? 'in' : removed ? 'out' : 'same',
    text: value,
  }))
  const same = pieces
    .filter((piece) => piece.kind === 'same')
    .reduce((sum, { text }) => sum + text.trim().length, 0)
  const longer = Math.max(before.trim().length, after.trim().length, 1)
  if (same / longer >= kept) return pieces
  return [
    { kind: 'out' as const, text: before },
    { kind: 'in' as const, text: after },
  ].filter(({ text }) => text !== '')
}
