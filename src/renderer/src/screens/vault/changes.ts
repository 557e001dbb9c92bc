import { diffArrays } from 'diff'
import { shownAnswer, changesOfAnswer } from '../../../../shared/proposals/answers-of.ts'
import { proposedChanges } from '../../../../shared/proposals/proposed-changes.ts'
import { decisionAbout, standingChanges } from '../../../../shared/proposals/standing-changes.ts'
import { sameValue } from '../../../../shared/same-value.ts'
import { sectionOf, type SectionNumber } from '../../../../shared/sections/index.ts'
import { fieldAt, fieldOf, valueAt, type Field, type FieldPath } from '../../../../shared/sections/outline.ts'
import type { Content, Proposal, ProposedChange, SectionRecord } from '../../../../shared/vault.ts'

/** One place where two versions of a section differ. */
export interface Change {
  /** Unlike every other change of the two. */
  key: string
  path: FieldPath
  field: Field
  before: unknown
  after: unknown
  /** Some words of a text: where they begin in it. The text is as it is before all of its changes. */
  words?: { from: number; text: string }
  /** The person changed the same words since the change was proposed; `before` is theirs. */
  clash: boolean
  /** What the person decided about it; left out while it is open. */
  decision?: 'accepted' | 'rejected'
}

export const pathKey = (path: FieldPath): string => path.join('/')

/** The path that a key stands for. */
export const pathOfKey = (key: string): FieldPath =>
  key.split('/').map((step) => (/^\d+$/u.test(step) ? Number(step) : step))

/** Where two contents of a section differ, in reading order. */
export const changesBetween = (section: SectionNumber, before: Content, after: Content): Change[] =>
  shownIn(section, before, proposedChanges(section, before, after))

/** The changes of a proposal's answer that is looked at, where they stand in the section now. */
export function proposedIn({ number, content }: SectionRecord, proposal: Proposal): Change[] {
  const { base, changes } = changesOfAnswer(proposal, shownAnswer(proposal), content)
  const standing = standingChanges(base, content, changes).map((change) => {
    const decision = decisionAbout(change, proposal.decisions ?? {})
    return { ...change, ...(decision && { decision }) }
  })
  return shownIn(number, content, standing)
}

function shownIn(
  section: SectionNumber,
  content: Content,
  changes: readonly (ProposedChange & Partial<Pick<Change, 'clash' | 'decision'>>)[],
): Change[] {
  const root = fieldOf(sectionOf(section).schema)
  return changes.flatMap((change): Change[] => {
    const { key, path, was: before, now: after, clash = false, decision } = change
    const field = fieldAt(root, path)
    if (!field) return []
    const text = change.kind === 'words' ? valueAt(content, path) : null
    const words = change.kind === 'words' &&
      typeof text === 'string' && { words: { from: change.from, text } }
    return [{ key, path, field, before, after, clash, ...words, ...(decision && { decision }) }]
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

export interface EntryPiece {
  kind: 'same' | 'out' | 'in'
  entry: unknown
}

/** The entries of a list that grew or shrank: which stay, which go, which come. */
export const entryPieces = (before: readonly unknown[], after: readonly unknown[]): EntryPiece[] =>
  diffArrays([...before], [...after], { comparator: sameValue }).flatMap(({ added, removed, value }) =>
    value.map((entry): EntryPiece => ({ kind: added ? 'in' : removed ? 'out' : 'same', entry })),
  )
