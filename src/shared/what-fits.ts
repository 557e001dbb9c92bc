import type { z } from 'zod'
import { valueAt } from './sections/outline.ts'

/** Keys and list positions from the root to a value. */
export type PathOf = (string | number)[]

/** What of a value fits a schema. */
export interface Fitting<T> {
  /** Undefined: nothing of it does. */
  value: T | undefined
  /** Where values stood that do not, as they were found first. */
  wrong: PathOf[]
}

/** Each round takes at least one value out, so this many are more than any file of ours is deep. */
const mostRounds = 100

/**
 * Parses generously: a value that does not fit costs itself alone, and what is around it stays. In its place stands what
 * `instead` names for its path; where it names nothing, the schema's default, or the value goes with what it belongs to,
 * such as an entry of a list without its name.
 */
export function whatFits<T>(
  schema: z.ZodType<T>,
  raw: unknown,
  instead: (path: PathOf) => unknown = () => undefined,
): Fitting<T> {
  const wrong: PathOf[] = []
  const replaced = new Set<string>()
  const root = { of: structuredClone(raw) }
  for (let round = 0; round < mostRounds; round++) {
    const parsed = schema.safeParse(root.of)
    if (parsed.success) return { value: parsed.data, wrong }
    const paths = parsed.error.issues.map(({ path }) =>
      path.filter((step): step is string | number => typeof step !== 'symbol'),
    )
    if (round === 0) wrong.push(...paths)
    const emptied = new Set<unknown[]>()
    for (const path of paths) {
      const at = ['of', ...path]
      const name = JSON.stringify(path)
      const substitute = replaced.has(name) ? undefined : instead(path)
      replaced.add(name)
      if (substitute !== undefined && place(root, at, substitute)) continue
      // What is not there and has to be costs what it belongs to.
      const isThere = valueAt(root, at) !== undefined
      take(root, isThere ? at : at.slice(0, -1), emptied)
    }
    for (const list of emptied) list.splice(0, list.length, ...list.filter((each) => each !== gone))
    if (root.of === undefined) break
  }
  return { value: undefined, wrong }
}

/** Stands where a list had something, until the round is over: positions of the other issues still hold. */
const gone = Symbol('gone')

const holds = (value: unknown): value is Record<string | number, unknown> =>
  typeof value === 'object' && value !== null

function place(root: object, path: PathOf, value: unknown): boolean {
  const parent = valueAt(root, path.slice(0, -1))
  const last = path.at(-1)
  if (!holds(parent) || last === undefined) return false
  Object.defineProperty(parent, last, { value, enumerable: true, configurable: true, writable: true })
  return true
}

function take(root: object, path: PathOf, emptied: Set<unknown[]>): void {
  const parent = valueAt(root, path.slice(0, -1))
  const last = path.at(-1)
  if (!holds(parent) || last === undefined) return
  if (Array.isArray(parent) && typeof last === 'number') {
    parent[last] = gone
    emptied.add(parent)
  } else delete parent[last]
}
