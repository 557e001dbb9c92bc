import type { GroupField } from '../../shared/sections/outline.ts'
import { saysEntries } from './fitted-list.ts'
import { entriesOf, isObject } from './gather.ts'
import { type Fit, isLike, mayBe, withItsKeys } from './its-keys.ts'
import { plainKey } from './plain-key.ts'
import { readJson } from './read-json.ts'

/** Something in an answer that looks like its form. */
export interface Likeness {
  value: unknown
  /** It has the keys of the form; else it is what the form's one field holds, without its key. */
  sure: boolean
}

/** How it is looked for. */
interface Search {
  fit: Fit
  /** The form that the one asked for belongs to; what stands below its keys is no whole answer. */
  whole?: GroupField
  depth?: number
}

/** Keys under which models put a whole answer that is one text. Never `error` or `message`: those are no answers. */
const namesOfAnswer = ['answer', 'content', 'output', 'response', 'result', 'text', 'value']
/** Of a chat completion: choices, one of them, its message, its tool calls, one of them, its function, its arguments. */
const deepest = 8

/**
 * All that looks like the form in a value: the value itself, or what it holds below keys that are none of the whole
 * form's, in lists, and in JSON as text. Nothing is looked for inside of what looks like the form.
 */
export function likenesses(field: GroupField, value: unknown, search: Search): Likeness[] {
  const { fit, whole = field, depth = deepest } = search
  const own = withItsKeys(field, value, fit)
  if (isLike(field, own)) return [{ value: own, sure: true }]
  const bare = withoutKey(field, value, fit)
  const inner =
    depth > 0
      ? insideOf(value, whole).flatMap((one) => likenesses(field, one, { fit, whole, depth: depth - 1 }))
      : []
  return bare === undefined ? inner : [{ value: bare, sure: false }, ...inner]
}

/** What a value holds that may be the whole answer. */
function insideOf(value: unknown, { fields }: GroupField): unknown[] {
  if (typeof value === 'string') {
    const read = /[{[]/u.test(value) ? readJson(value) : null
    return read?.kind === 'read' ? read.values : []
  }
  if (Array.isArray(value)) return value as unknown[]
  const isOwn = ([key, inner]: [string, unknown]): boolean =>
    fields.some((field) => plainKey(field.key) === plainKey(key) && mayBe(field, inner))
  return [...entriesOf(value)].filter((one) => !isOwn(one)).map(([, inner]) => inner)
}

/** What a form of one field holds, given without its key; objects without their keys, one for each field, as one. */
function withoutKey(field: GroupField, value: unknown, fit: Fit): unknown {
  const [only] = field.fields
  if (!only) return undefined
  if (field.fields.length > 1) {
    const merged = mergedFrom(value)
    const own = merged && withItsKeys(field, merged, fit)
    return own && isLike(field, own) ? own : undefined
  }
  const whole = { [only.key]: fit(only, value) }
  switch (only.kind) {
    case 'list':
      return Array.isArray(value) || (isObject(value) && saysEntries(only, value)) ? whole : undefined
    case 'group':
      return isLike(only, withItsKeys(only, value, fit)) ? whole : undefined
    default: {
      const named = [...entriesOf(value)].filter(
        ([key]) => namesOfAnswer.includes(plainKey(key)) || plainKey(key) === plainKey(only.label),
      )
      const [inner] = named
      const scalar = inner && fit(only, inner[1])
      return named.length === 1 && (typeof scalar === 'string' || typeof scalar === 'number')
        ? { [only.key]: scalar }
        : undefined
    }
  }
}

/** One object of a list of several that share no key; null where they do or are no objects. */
function mergedFrom(value: unknown): object | null {
  if (!Array.isArray(value) || value.length < 2 || !value.every(isObject)) return null
  const entries = value.flatMap((one) => [...entriesOf(one)])
  const keys = new Set(entries.map(([key]) => plainKey(key)))
  return keys.size === entries.length ? Object.fromEntries(entries) : null
}
