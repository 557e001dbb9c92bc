import type { Field } from '../../shared/sections/outline.ts'
import type { Cut } from './partial-json.ts'

type List = Extract<Field, { kind: 'list' }>

/** An answer, and those of its lists and objects that never ended. */
export interface Answer {
  value: unknown
  open: Map<object, Cut>
}

/**
 * What is there of a form after one more answer: what was kept before, and in its holes what the answer has for them.
 * Holes of lists are null. Entries that say where they belong, such as numbered e-mails, go to their own place.
 */
export function gather(field: Field, kept: unknown, answer: Answer): unknown {
  switch (field.kind) {
    case 'group':
      return gatherGroup(field, kept, answer)
    case 'list':
      return gatherList(field, kept, answer)
    default:
      return kept === undefined ? answer.value : kept
  }
}

function gatherGroup(
  { fields }: Extract<Field, { kind: 'group' }>,
  kept: unknown,
  { value, open }: Answer,
): unknown {
  if (!isObject(value)) return kept === undefined ? value : kept
  const before = entriesOf(kept)
  const now = entriesOf(value)
  const gathered = fields.flatMap((inner): [string, unknown][] => {
    const found = gather(inner, before.get(inner.key), { value: now.get(inner.key), open })
    return found === undefined ? [] : [[inner.key, found]]
  })
  return Object.fromEntries(gathered)
}

function gatherList(field: List, kept: unknown, { value, open }: Answer): unknown {
  if (!Array.isArray(value)) return kept === undefined ? value : kept
  const cut = open.get(value)
  const entries = value.filter((entry: unknown) => !(isObject(entry) && open.has(entry)))
  const list = placed(field, Array.isArray(kept) ? (kept as unknown[]) : null, entries)
  if (cut) open.set(list, cut)
  return list
}

/** The entries in the holes of what is kept, or in a list of their own. */
function placed(field: List, kept: unknown[] | null, entries: readonly unknown[]): unknown[] {
  const [least, most] = field.count ?? [0, Infinity]
  if (!kept && (entries.length > most || least !== most)) return [...entries]
  // Which of very many are meant is not ours to say.
  if (kept && entries.length > kept.length * 2) return [...kept]
  const list = kept ? [...kept] : Array.from({ length: most }, () => null)
  const holes = list.flatMap((entry, position) => (entry === null ? [position] : []))
  // A model that was asked for two entries may write all of them once more.
  const wanted =
    entries.length <= holes.length ? holes : entries.length === list.length ? [...list.keys()] : []
  entries.forEach((entry, index) => {
    const best = bestPlaces(field, entry, list.length)
    const own = wanted[index]
    const free = (position: number): boolean => list[position] === null && best.has(position)
    // Where every place is as good as another, an entry keeps the one it came in.
    const place =
      own !== undefined && free(own)
        ? own
        : best.size < list.length
          ? holes.find((position) => free(position))
          : undefined
    if (place !== undefined) list[place] = entry
  })
  return kept ? list : withoutLastHoles(list)
}

function withoutLastHoles(list: readonly unknown[]): unknown[] {
  const last = list.findLastIndex((entry) => entry !== null)
  return list.slice(0, last + 1)
}

/** What the list's own check says of an entry at each position, as a number of issues. */
export function issuesByPlace(field: List, entry: unknown, places: number): number[] {
  const issues = Array.from({ length: places }, () => 0)
  const parsed = field.schema.safeParse(Array.from({ length: places }, () => entry))
  for (const { path } of parsed.error?.issues ?? []) {
    const [position] = path
    if (typeof position === 'number') issues[position] = (issues[position] ?? 0) + 1
  }
  return issues
}

function bestPlaces(field: List, entry: unknown, places: number): Set<number> {
  const issues = issuesByPlace(field, entry, places)
  const fewest = Math.min(...issues)
  return new Set(issues.flatMap((found, position) => (found === fewest ? [position] : [])))
}

export const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const entriesOf = (value: unknown): ReadonlyMap<string, unknown> =>
  new Map<string, unknown>(isObject(value) ? Object.entries(value) : [])
