import type { Field } from '../../../shared/sections/outline.ts'

/**
 * The value in other words, for what every variant of a writer words alike: a text is led in, led out or shortened,
 * a list begins with another entry, a group changes in its first text. Always fits the field; a value that its form
 * allows no change of is returned as it is.
 */
export function revise(field: Field, value: unknown): unknown {
  const fits = (option: unknown): boolean => field.schema.safeParse(option).success
  switch (field.kind) {
    case 'text':
      if (field.time) return typeof value === 'string' ? anHourOff(value) : value
      return typeof value === 'string' ? (rewordings(value).find(fits) ?? value) : value
    case 'choice':
      return field.values.find((option) => option !== value) ?? value
    case 'number':
      return typeof value === 'number' ? ([value + 1, value - 1].find(fits) ?? value) : value
    case 'list':
      return Array.isArray(value) ? (relistings(field.each, value).find(fits) ?? value) : value
    case 'group':
      return regroupings(field.fields, value).find(fits) ?? value
  }
}

/** “08:10” becomes “09:10”; at the end of a day it is an hour earlier. */
function anHourOff(time: string): string {
  const hour = Number(time.slice(0, 2))
  return `${String(hour < 23 ? hour + 1 : hour - 1).padStart(2, '0')}${time.slice(2)}`
}

/** Names begin many texts, so their first letter is left alone. */
function rewordings(text: string): string[] {
  if (/^#\S+$/u.test(text)) return [`${text}Today`]
  const sentences = text.split(/(?<=[.!?…])\s+/u)
  const words = text.split(' ')
  return [
    ...(sentences.length > 3 ? [sentences.slice(0, -1).join(' ')] : []),
    ...(sentences.length > 1 && /[.!?…]$/u.test(text) ? [`${text} That is the heart of it.`] : []),
    `Put simply: ${text}`,
    `Simply: ${text}`,
    ...(words.length > 2 ? [words.slice(0, -1).join(' ')] : []),
    `${text}, simply`,
    `${text}!`,
  ].filter((option) => option !== text)
}

/** Rotated by one where the order is free; else with its first entry revised. */
function relistings(each: Field, entries: readonly unknown[]): unknown[][] {
  const [first, ...rest] = entries
  if (first === undefined) return []
  const rotated =
    rest.length > 0 && JSON.stringify(rest[0]) !== JSON.stringify(first) ? [[...rest, first]] : []
  return [...rotated, [revise(each, first), ...rest]]
}

/** One for each field that can be revised; positions, days and times order the entries of lists and are left alone. */
function regroupings(fields: readonly Field[], value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return []
  const group = new Map<string, unknown>(Object.entries(value))
  return fields
    .filter((field) => field.kind !== 'number' && field.kind !== 'choice' && !field.time)
    .map((field) => ({ ...value, [field.key]: revise(field, group.get(field.key)) }))
    .filter((option) => JSON.stringify(option) !== JSON.stringify(value))
}

/** Names, titles, prices and time frames may be shorter than so many words. */
const leastRevised = 8

/**
 * A section in other words, from how it stands: something in each of its fields, so that there is a choice to decide about.
 * Choices, numbers, the order of lists and what is short by nature stay; of a list of groups the first one changes.
 */
export function revisedThroughout(field: Field, value: unknown): unknown {
  switch (field.kind) {
    case 'text':
      return (field.words?.[0] ?? 0) < leastRevised ? value : revise(field, value)
    case 'number':
    case 'choice':
      return value
    case 'list': {
      const entries: unknown[] = Array.isArray(value) ? value : []
      return entries.map((entry, at) => {
        if (field.each.kind === 'text') return revise(field.each, entry)
        return at === 0 ? revisedThroughout(field.each, entry) : entry
      })
    }
    case 'group': {
      const inner = new Map<string, unknown>(Object.entries(value ?? {}))
      return Object.fromEntries(
        field.fields.map((each) => [each.key, revisedThroughout(each, inner.get(each.key))]),
      )
    }
  }
}
