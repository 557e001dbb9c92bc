import type { Field } from '../../shared/sections/outline.ts'
import { countWords } from '../../shared/words.ts'
import { matchedChoice } from './fitted-leaf.ts'
import { type Fit, isLike, withItsKeys } from './its-keys.ts'
import { entriesOf, isObject } from './gather.ts'
import { mark, withoutMarks } from './list-marks.ts'
import { plainKey } from './plain-key.ts'
import { readJson } from './read-json.ts'

type List = Extract<Field, { kind: 'list' }>

/** A list that came as one: in a list of its own, as text, as JSON in a text, or as an object with a key for each. */
export function fittedList(field: List, value: unknown, fit: Fit): unknown {
  if (typeof value === 'string') return fromText(field, value, fit)
  if (isObject(value)) return fromObject(field, value, fit)
  if (!Array.isArray(value)) return value
  const entries: unknown[] = value
  const [only] = entries
  if (entries.length === 1 && Array.isArray(only)) return fittedList(field, only, fit)
  if (entries.length === 1 && typeof only === 'string' && isSeveral(field)) {
    const inside = fromText(field, only, fit)
    if (Array.isArray(inside)) return inside
  }
  return entries.length > mostEntries ? entries : withoutMarks(entries.map((entry) => fit(field.each, entry)))
}

/** No form takes a list so long, so its entries are not looked into. */
const mostEntries = 500

const isSeveral = (field: List): boolean => (field.count?.[0] ?? 0) > 1

function fromText(field: List, text: string, fit: Fit): unknown {
  const read = /^\s*(?:[[{]|```)/u.test(text) ? readJson(text) : null
  if (read?.kind === 'read' && (Array.isArray(read.value) || isObject(read.value)))
    return fittedList(field, read.value, fit)
  if (field.each.kind === 'group') return text
  const lines = linesOf(text) ?? marked(text) ?? shortOnes(field, text) ?? (isSeveral(field) ? null : [text])
  return lines && lines.length <= mostEntries ? lines.map((line) => fit(field.each, line)) : text
}

/** Entries as lines, all with a bullet or number or none; a line with a colon before bullets only announces them. */
function linesOf(text: string): string[] | null {
  const all = text.split(/\r?\n/u).filter((line) => line.trim() !== '')
  const [first = '', ...rest] = all
  const isAnnounced = /:\s*$/u.test(first) && !mark.test(first) && rest.every((line) => mark.test(line))
  const lines = isAnnounced ? rest : all
  const withMark = lines.filter((line) => mark.test(line)).length
  if (lines.length < 2 || (withMark > 0 && withMark < lines.length)) return null
  return lines.map((line) => line.replace(mark, '').trim())
}

/** Entries in one line, each with its bullet or its number in order: "1. One 2. Two". */
function marked(text: string): string[] | null {
  const bullets = text.split(/(?:^|\s)•\s+/u)
  if (bullets.length > 2 && bullets[0]?.trim() === '') return bullets.slice(1).map((entry) => entry.trim())
  const numbered = text.split(/(?:^|\s)(\d{1,3})[.)]\s+/u)
  const numbers = numbered.filter((_, i) => i % 2 === 1)
  if (numbers.length < 2 || numbered[0]?.trim() !== '' || numbers.some((n, i) => Number(n) !== i + 1))
    return null
  return numbered.filter((_, i) => i > 0 && i % 2 === 0).map((entry) => entry.trim())
}

const wordsOfShortOnes = 3

/** Names with commas between: only where the form takes entries of a word or two, and each of them is short. */
function shortOnes({ each }: List, text: string): string[] | null {
  const [least, most] = each.words ?? [Infinity, Infinity]
  if (least > 2 || /[.!?]\s*$/u.test(text)) return null
  const entries = text
    .split(most === 1 ? /[\s,;]+/u : /[,;]/u)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
  const short = entries.every((entry) => countWords(entry) <= wordsOfShortOnes)
  return entries.length > 1 && short ? entries : null
}

function fromObject(field: List, value: object, fit: Fit): unknown {
  const { each } = field
  if (each.kind === 'group') {
    const own = withItsKeys(each, value, fit)
    if (isLike(each, own)) return isSeveral(field) ? value : [own]
  }
  const given = inOrder([...entriesOf(value)])
  const lists = given.filter(([, inner]) => Array.isArray(inner))
  if (lists.length === 1 && given.every(([, inner]) => !isObject(inner)))
    return fittedList(field, lists[0]?.[1], fit)
  const entries = given.map(([key, inner]) => entryFrom(each, key, inner, fit))
  return entries.length > 0 && entries.every((entry) => entry !== undefined) ? entries : value
}

/** The number in a key such as "1", "email_7" or "Day 3". */
const numberIn = (key: string): number | null => {
  const numbers = key.match(/\d+/gu) ?? []
  return numbers.length === 1 ? Number(numbers[0]) : null
}

/** All keys say which entry theirs is: by a number of its own, or by a word of the form. */
export function saysEntries({ each }: List, value: object): boolean {
  const keys = [...entriesOf(value).keys()]
  const numbers = new Set(keys.map(numberIn))
  if (keys.length > 0 && !numbers.has(null) && numbers.size === keys.length) return true
  const words =
    each.kind === 'group' ? each.fields.flatMap((inner) => (inner.kind === 'choice' ? inner.values : [])) : []
  return keys.length > 0 && keys.every((key) => words.includes(String(matchedChoice(words, key))))
}

function inOrder(given: [string, unknown][]): [string, unknown][] {
  const numbers = given.map(([key]) => numberIn(key))
  if (numbers.includes(null) || new Set(numbers).size < numbers.length) return given
  return given.toSorted(([a], [b]) => (numberIn(a) ?? 0) - (numberIn(b) ?? 0))
}

/** An entry that stands under a key: what it lacks is the key, where that is one thing. Undefined: none of this form. */
function entryFrom(each: Field, key: string, value: unknown, fit: Fit): unknown {
  if (each.kind !== 'group')
    return isObject(value) || typeof value === 'string' ? fit(each, value) : undefined
  const [first, second, third] = each.fields
  if (typeof value === 'string')
    return first?.kind === 'text' && second?.kind === 'text' && !third
      ? { [first.key]: key, [second.key]: value }
      : undefined
  if (!isObject(value)) return undefined
  const entry = fit(each, value)
  const missing = each.fields.filter((inner) => !entriesOf(entry).has(inner.key))
  const [lacking] = missing
  const said = lacking && missing.length === 1 ? fromKey(lacking, key) : undefined
  return lacking && said !== undefined
    ? { ...Object.fromEntries(entriesOf(entry)), [lacking.key]: said }
    : entry
}

/** What a key says of the one field that its entry lacks: a word of a choice, "Day 3" of a day, or a name. */
function fromKey(lacking: Field, key: string): unknown {
  const number = numberIn(key)
  if (lacking.kind === 'choice') return matchedChoice(lacking.values, key)
  if (lacking.kind === 'number')
    return number !== null && plainKey(lacking.key) === plainKey(key.replace(/\d+/u, '')) ? number : undefined
  return lacking.kind === 'text' && number === null ? key : undefined
}
