import { mostShownWords, type SectionChange } from '../../shared/section-change.ts'
import { unreachable } from '../../shared/result.ts'
import type { FieldPath } from '../../shared/sections/outline.ts'
import type { SectionNumber } from '../../shared/sections/section-definition.ts'
import { approvalSchema, leftOutSchema, sectionRecordSchema, type SectionRecord } from '../../shared/vault.ts'
import type { Operation } from '../../shared/vault-change.ts'
import type { Entry } from './history.ts'

/** More rows than a person reads; older versions are still there by their number. */
const mostRows = 500

/**
 * What was done to a section, newest first. `versions`: those that are known by themselves, with the one that stands now;
 * they tell what happened before the changes that are kept.
 */
export function sectionHistory(
  section: SectionNumber,
  entries: readonly Entry[],
  versions: readonly SectionRecord[],
): SectionChange[] {
  const told = entries.toReversed().flatMap((entry) => rowOf(section, entry) ?? [])
  const known = new Set(told.map(({ revision }) => revision))
  const older = versions
    .filter(({ revision }) => !known.has(revision))
    .sort((a, b) => b.revision - a.revision)
    .map(rowOfVersion)
  return [...told, ...older].slice(0, mostRows)
}

function rowOf(section: SectionNumber, entry: Entry): SectionChange | null {
  const own = entry.operations.filter(({ at }) => at[0] === 'sections' && Number(at[1]) === section)
  const approval = markOf('approvals', section, entry)
  const leaving = markOf('leftOut', section, entry)
  if (own.length === 0 && !approval && !leaving) return null
  const whole = own.flatMap((operation) => wholeIn(operation) ?? []).at(-1)
  const words = own.filter(({ at }) => at[2] === 'content')
  const [first] = words
  return {
    ...{ entry: entry.first, at: entry.at, by: entry.by, what: entry.what, undone: entry.undone },
    revision: whole?.revision ?? own.flatMap((operation) => revisionIn(operation) ?? []).at(-1) ?? null,
    written: whole ? writtenOf(whole) : null,
    place: first ? placeOf(first) : null,
    places: new Set(words.map(({ at }) => at.join('/'))).size,
    approved: approval ? approvalSchema.safeParse(nowOf(approval)).success : null,
    leftOut: leaving ? leftOutSchema.safeParse(nowOf(leaving)).success : null,
  }
}

/** The operation that changes what `vault.json` says of a section; undefined where none does. */
const markOf = (mark: 'approvals' | 'leftOut', section: SectionNumber, { operations }: Entry) =>
  operations.find(({ at }) => at[0] === 'vault' && at[1] === mark && Number(at[2]) === section)

const nowOf = (operation: Operation): unknown => ('now' in operation ? operation.now : null)

const rowOfVersion = (record: SectionRecord): SectionChange => ({
  ...{
    entry: null,
    by: null,
    what: null,
    place: null,
    places: 0,
    approved: null,
    leftOut: null,
    undone: false,
  },
  ...{ at: record.savedAt, revision: record.revision, written: writtenOf(record) },
})

const writtenOf = ({ source, writers, note }: SectionRecord): SectionChange['written'] => ({
  source,
  writers,
  note,
})

/** The record an operation puts there as a whole. */
function wholeIn(operation: Operation): SectionRecord | null {
  if (operation.do !== 'set' || operation.at.length !== 2) return null
  return sectionRecordSchema.safeParse(operation.now).data ?? null
}

function revisionIn(operation: Operation): number | null {
  const isRevision = operation.do === 'set' && operation.at[2] === 'revision'
  return isRevision && typeof operation.now === 'number' ? operation.now : null
}

/** Where words changed, and the first of them. */
function placeOf(operation: Operation): SectionChange['place'] {
  const path: FieldPath = operation.at.slice(3)
  switch (operation.do) {
    case 'set':
    case 'text':
      return { path, was: firstWords(operation.was), now: firstWords(operation.now) }
    case 'insert':
      return { path: [...path, operation.index], was: '', now: firstWords(operation.entry) }
    case 'remove':
      return { path: [...path, operation.index], was: firstWords(operation.entry), now: '' }
    case 'move':
      return { path: [...path, operation.to], was: '', now: '' }
    default:
      return unreachable(operation)
  }
}

/** The first text in a value, cut where a row has no more room for it. */
function firstWords(value: unknown): string {
  if (typeof value === 'string') return value.trim().slice(0, mostShownWords)
  if (typeof value !== 'object' || value === null) return ''
  for (const inner of Object.values(value)) {
    const words = firstWords(inner)
    if (words !== '') return words
  }
  return ''
}
