import type { Field, GroupField } from '../../shared/sections/outline.ts'
import { entriesOf, isObject } from './gather.ts'
import { onlyValue } from './fitted-leaf.ts'
import { plainKey } from './plain-key.ts'

/** Brings a value into the shape of a form; handed in, because forms are inside of forms. */
export type Fit = (field: Field, value: unknown) => unknown

/** It has at least half of the fields of its form. */
export const isLike = (field: GroupField, value: unknown): boolean => {
  const given = entriesOf(value)
  const there = field.fields.filter((inner) => given.has(inner.key) && mayBe(inner, given.get(inner.key)))
  return there.length > 0 && there.length * 2 >= field.fields.length
}

/** A group and its first field may have the same name, as "Question": an object is not the text. */
export const mayBe = ({ kind }: Field, value: unknown): boolean =>
  kind === 'group' || kind === 'list' || !isObject(onlyValue(value))

/** The object with the keys of its form, whatever their case and separators were; other keys stay as they are. */
export function withItsKeys(field: GroupField, value: unknown, fit: Fit): unknown {
  if (!isObject(value)) return value
  const given = entriesOf(value)
  const names = namesFor(field, given)
  const renamed = [...given].map(([key, inner]): [string, unknown] => {
    const own = field.fields.find((candidate) => names.get(candidate.key) === key)
    return own ? [own.key, fit(own, inner)] : [key, inner]
  })
  return Object.fromEntries(renamed)
}

/** Which given key stands for which field: the key itself, else the only one that reads like it, else like its label. */
function namesFor({ fields }: GroupField, given: ReadonlyMap<string, unknown>): Map<string, string> {
  const names = new Map<string, string>()
  const free = (): string[] => [...given.keys()].filter((key) => ![...names.values()].includes(key))
  const take = (reads: (field: Field, key: string) => boolean): void => {
    for (const field of fields) {
      const matching = names.has(field.key)
        ? []
        : free().filter((key) => reads(field, key) && mayBe(field, given.get(key)))
      const [only] = matching
      if (only !== undefined && matching.length === 1) names.set(field.key, only)
    }
  }
  take((field, key) => field.key === key)
  take((field, key) => plainKey(field.key) === plainKey(key))
  take((field, key) => plainKey(field.label) === plainKey(key))
  return names
}
