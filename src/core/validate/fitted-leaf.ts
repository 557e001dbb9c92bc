import type { Field } from '../../shared/sections/outline.ts'
import { entriesOf, isObject } from './gather.ts'
import { withoutMarks } from './list-marks.ts'
import { plainKey } from './plain-key.ts'
import { readJson } from './read-json.ts'
import { textAsMeant } from './text-as-meant.ts'

/** The value inside lists and objects that hold nothing else; the name of its type beside it does not count. */
export function onlyValue(value: unknown): unknown {
  const inside = Array.isArray(value)
    ? (value as unknown[])
    : isObject(value)
      ? [...entriesOf(value)].filter(([key]) => key !== 'type').map(([, inner]) => inner)
      : []
  return inside.length === 1 && !Array.isArray(inside[0]) && !isObject(inside[0]) ? inside[0] : value
}

/** Paragraphs as a list are one text; a number is its digits. */
export function fittedText({ form }: Field, value: unknown): unknown {
  const inner = onlyValue(value)
  if (typeof inner === 'number') return String(inner)
  if (typeof inner === 'string') return textInside(inner)
  const paragraphs: unknown[] = Array.isArray(inner) && form !== 'line' ? inner : []
  const isText = paragraphs.length > 0 && paragraphs.every((paragraph) => typeof paragraph === 'string')
  return isText ? textAsMeant(paragraphs.join('\n\n')) : inner
}

/** The only text of an object that came as JSON in a text; else the text itself. Either as it was meant. */
export function textInside(text: string): string {
  if (!text.trimStart().startsWith('{')) return textAsMeant(text)
  const read = readJson(text)
  const leaves = read.kind === 'read' && !read.repaired ? leavesOf(read.value) : []
  const [only] = leaves
  return textAsMeant(leaves.length === 1 && typeof only === 'string' ? only : text)
}

const leavesOf = (value: unknown): unknown[] =>
  typeof value === 'object' && value !== null ? Object.values(value).flatMap(leavesOf) : [value]

/** A value with every text in it as `textInside` reads it; the value itself where none changes. */
export function withTextsInside(value: unknown): unknown {
  if (typeof value === 'string') return textInside(value)
  if (Array.isArray(value)) {
    const entries: unknown[] = value
    const read = withoutMarks(entries.map(withTextsInside))
    return read.every((entry, at) => entry === entries[at]) ? entries : read
  }
  if (typeof value !== 'object' || value === null) return value
  const inner = Object.entries(value).map(
    ([key, one]: [string, unknown]) => [key, one, withTextsInside(one)] as const,
  )
  if (inner.every(([, before, after]) => before === after)) return value
  return Object.fromEntries(inner.map(([key, , after]) => [key, after]))
}

/** The one number in a text: "7", "Day 7", "10 minutes". */
export function fittedNumber(value: unknown): unknown {
  const inner = onlyValue(value)
  if (typeof inner !== 'string') return inner
  const numbers = inner.match(/-?\d+(?:[.,]\d+)?/gu) ?? []
  return numbers.length === 1 ? Number(numbers[0].replace(',', '.')) : inner
}

/** The word of the choice that it reads like; the value itself where none does. */
export function matchedChoice(values: readonly string[], value: unknown): unknown {
  if (typeof value !== 'string' || values.includes(value)) return value
  const matching = values.filter((one) => plainKey(one) === plainKey(value))
  return matching.length === 1 ? matching[0] : value
}
