import { type Field, type FieldPath } from '../../shared/sections/outline.ts'
import { severalOf } from '../../shared/several-of.ts'
import type { Kept } from '../part-end.ts'
import { contentSchema } from '../../shared/vault.ts'
import { entriesOf, isObject, issuesByPlace } from './gather.ts'
import type { Cut } from './partial-json.ts'

type List = Extract<Field, { kind: 'list' }>
type Open = ReadonlyMap<object, Cut>

/** What is good at a place, undefined where nothing is, and the places below it that are still wanted. */
interface Sifted {
  good: unknown
  wanted: FieldPath[]
}

/**
 * What is good of an answer by its own form, and what is still wanted. A field is good as a whole, a list entry by
 * entry. `null`: nothing is good, so all is to be asked again.
 */
export function sift(root: Field, value: unknown, open: Open): Kept | null {
  const { good, wanted } = siftField(root, value, [], open)
  const content = contentSchema.safeParse(good)
  if (!content.success || Object.keys(content.data).length === 0) return null
  return { content: content.data, wanted, counted: countedOf(root, content.data, wanted) }
}

/**
 * The same without the piece at `last`, the one an answer was cut at: nobody can say that it had ended, even where it
 * would pass. `null` where it is all there is.
 */
export function withoutPiece(root: Field, { content }: Kept, last: FieldPath): Kept | null {
  return sift(root, withoutAt(content, last), new Map())
}

function withoutAt(value: unknown, [step, ...rest]: FieldPath): unknown {
  if (Array.isArray(value)) {
    const entries: unknown[] = value
    return entries.map((entry, position) => (position === step ? null : entry))
  }
  const fields = [...entriesOf(value)].flatMap(([key, inner]): [string, unknown][] => {
    if (key !== step) return [[key, inner]]
    return rest.length > 0 ? [[key, withoutAt(inner, rest)]] : []
  })
  return Object.fromEntries(fields)
}

/** The last field or entry of a list that an answer holds, in the order in which it was written. */
export function lastPiece(field: Field, value: unknown): FieldPath {
  if (field.kind === 'list' && Array.isArray(value) && value.length > 0) return [value.length - 1]
  if (field.kind !== 'group' || !isObject(value)) return []
  const key = [...entriesOf(value).keys()].findLast((name) =>
    field.fields.some((inner) => inner.key === name),
  )
  const inner = field.fields.find((candidate) => candidate.key === key)
  return key === undefined || !inner ? [] : [key, ...lastPiece(inner, entriesOf(value).get(key))]
}

function siftField(field: Field, value: unknown, path: FieldPath, open: Open): Sifted {
  if (field.kind === 'group') return siftGroup(field.fields, value, path, open)
  if (field.kind === 'list') return siftList(field, value, path, open)
  return field.schema.safeParse(value).success ? { good: value, wanted: [] } : nothing(path)
}

const nothing = (path: FieldPath): Sifted => ({ good: undefined, wanted: [path] })

function siftGroup(fields: readonly Field[], value: unknown, path: FieldPath, open: Open): Sifted {
  if (!isObject(value)) return nothing(path)
  const given = entriesOf(value)
  const sifted = fields.map((inner) => ({
    key: inner.key,
    ...siftField(inner, given.get(inner.key), [...path, inner.key], open),
  }))
  const good = sifted.filter((inner) => inner.good !== undefined)
  if (good.length === 0) return nothing(path)
  return {
    good: Object.fromEntries(good.map((inner) => [inner.key, inner.good])),
    wanted: sifted.flatMap((inner) => inner.wanted),
  }
}

function siftList(field: List, value: unknown, path: FieldPath, open: Open): Sifted {
  if (!Array.isArray(value)) return nothing(path)
  const [least, most] = field.count ?? [0, Infinity]
  // Which of too many are to go is not ours to say.
  if (value.length > most) return nothing(path)
  const given: unknown[] = value
  const cut = open.get(value)
  // An entry that is missing somewhere in an order that only the words tell could be any of them.
  if (field.inOrder && cut === undefined && given.length < least && !given.includes(null))
    return nothing(path)
  const seen = new Set<string>()
  const good = given.map((entry, position) => {
    const isGood = issuesByPlace(field, entry, given.length)[position] === 0
    const mark = JSON.stringify(entry)
    const isNew = !isObject(entry) || !seen.has(mark)
    seen.add(mark)
    return isGood && isNew ? entry : null
  })
  if (good.every((entry) => entry === null)) return nothing(path)
  // A list that was cut in an entry lacks at least that one.
  const length = Math.max(least, given.length + (cut === 'within' && given.length < most ? 1 : 0))
  const whole = Array.from({ length }, (_, position) => good[position] ?? null)
  const holes = whole.flatMap((entry, position) => (entry === null ? [position] : []))
  if (holes.length === 0 && !field.schema.safeParse(whole).success) return nothing(path)
  return { good: whole, wanted: holes.map((position) => [...path, position]) }
}

/** How much is kept and wanted, in the entries of a list where only entries of one are wanted. */
function countedOf(root: Field, content: unknown, wanted: readonly FieldPath[]): Kept['counted'] {
  const [first] = wanted
  const list = first && typeof first.at(-1) === 'number' ? first.slice(0, -1) : null
  const isOneList =
    list !== null && wanted.every((path) => path.length === list.length + 1 && startsWith(path, list))
  if (isOneList) {
    const { field, value } = follow(root, content, list)
    const entries = Array.isArray(value) ? value : []
    const what = severalOf(lowered(field?.item ?? 'Entry'))
    return { kept: entries.filter((entry) => entry !== null).length, wanted: wanted.length, what }
  }
  const missing = wanted.map((path) => leaves(follow(root, null, path).field))
  return { kept: leavesIn(content), wanted: sum(missing), what: 'pieces' }
}

const startsWith = (path: FieldPath, start: FieldPath): boolean => start.every((step, i) => path[i] === step)
const sum = (numbers: readonly number[]): number => numbers.reduce((total, next) => total + next, 0)
/** "E-mail" → "e-mail"; an abbreviation stays as it is. */
const lowered = (label: string): string =>
  /^\p{Lu}{2}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1)

function follow(root: Field, content: unknown, path: FieldPath): { field: Field | null; value: unknown } {
  let field: Field | null = root
  let value = content
  for (const step of path) {
    if (typeof step === 'number') {
      field = field?.kind === 'list' ? field.each : null
      value = Array.isArray(value) ? (value as unknown[])[step] : undefined
    } else {
      field = field?.kind === 'group' ? (field.fields.find(({ key }) => key === step) ?? null) : null
      value = entriesOf(value).get(step)
    }
  }
  return { field, value }
}

/** Texts, numbers and entries of lists: what a person would count. */
function leaves(field: Field | null): number {
  if (field?.kind === 'group') return sum(field.fields.map(leaves))
  return field?.kind === 'list' ? (field.count?.[0] ?? 1) : 1
}

function leavesIn(content: unknown): number {
  if (Array.isArray(content)) return content.filter((entry) => entry !== null).length
  return isObject(content) ? sum([...entriesOf(content).values()].map(leavesIn)) : 1
}
