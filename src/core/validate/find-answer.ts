import type { Field } from '../../shared/sections/outline.ts'
import { fitted } from './fitted.ts'
import { withTextsInside } from './fitted-leaf.ts'
import { likenesses, type Likeness } from './likenesses.ts'
import { begunAnew, readJson, type ReadJson } from './read-json.ts'

/** What an answer is looked for by. */
export interface Sought<T> {
  /** The form that was asked for. */
  asked: Field
  /** The form it belongs to, which has more fields when only some are asked for. */
  whole: Field
  /** What the check makes of a value; null where it does not pass. */
  passes: (value: unknown) => T | null
}

export type Found<T> =
  | { kind: 'passed'; content: T; repaired: boolean }
  /** Nothing passes; the value is the one most like the form. */
  | { kind: 'read'; value: unknown; repaired: boolean }
  | { kind: 'cut' | 'unreadable' }

/**
 * The answer in a text: the value that passes, else the only one inside of it that does. Of several objects in a row
 * the last that passes counts, for what is before it was a draft. Two that pass in one object are no answer: nobody can
 * say which was meant.
 */
export function findAnswer<T>(text: string, { asked, whole, passes }: Sought<T>): Found<T> {
  const read = readJson(text)
  if (read.kind === 'read' && !read.repaired) {
    const value = withTextsInside(read.value)
    const content = passes(value)
    if (content !== null) return { kind: 'passed', content, repaired: value !== read.value }
  }
  const inside = (value: unknown): Likeness[] =>
    asked.kind === 'group' && whole.kind === 'group' ? likenesses(asked, value, { fit: fitted, whole }) : []
  for (const value of candidates(text, read)) {
    const passing = distinct(inside(value).flatMap((one) => passes(one.value) ?? []))
    const [only] = passing
    if (only !== undefined && passing.length === 1) return { kind: 'passed', content: only, repaired: true }
    if (passing.length > 1) break
  }
  return read.kind === 'read' ? closest(read.value, inside(read.value), read.repaired) : read
}

/** What may hold the answer, the likeliest first. */
function* candidates(text: string, read: ReadJson): Generator<unknown> {
  if (read.kind === 'read') {
    // A draft that was given up reads as one with the whole answer behind it once it is mended, and says something else.
    if (read.mended) for (const { value, mended } of begunAnew(text)) if (!mended) yield value
    yield* read.values.toReversed()
    if (read.values.length > 1) yield read.values
    if (!read.repaired) return
  }
  for (const { value } of begunAnew(text)) yield value
}

function closest(value: unknown, found: readonly Likeness[], repaired: boolean): Found<never> {
  const sure = found.filter((one) => one.sure)
  const [only] = sure.length > 0 ? sure : found
  if (!only || (sure.length > 0 ? sure : found).length > 1) return { kind: 'read', value, repaired }
  const changed = JSON.stringify(only.value) !== JSON.stringify(value)
  return { kind: 'read', value: only.value, repaired: repaired || changed }
}

const distinct = <T>(values: readonly T[]): T[] => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
]
