import { valueAt, type Field, type FieldPath, type GroupField } from '../../../../shared/sections/outline.ts'
import { lowerFirst } from './lower-first.ts'
import { entriesOf, plainText } from './plain-text.ts'

const titleKeys = ['title', 'name', 'subject', 'headline', 'question', 'objection', 'theme', 'main']

/** The field of an entry that serves as its title, if it has one. */
export const titleFieldOf = (group: GroupField): Field | null =>
  group.fields.find((field) => field.kind === 'text' && titleKeys.includes(field.key)) ?? null

/** A line of the outline of a page: where it leads and what it says. */
export interface OutlineEntry {
  path: FieldPath
  name: string
  /** The entry's own title, for entries of a list. */
  about: string
}

/** Lists shorter than this are found without an outline. */
const long = 5

/** The outline of a section with long lists: its fields, and the entries of the long ones. Empty for short sections. */
export function pageOutline(root: Field, content: unknown): OutlineEntry[] {
  if (root.kind !== 'group') return []
  const entries = root.fields.flatMap((field) => {
    const value = valueAt(content, [field.key])
    // What this business was not asked for stands nowhere on the page.
    if (field.optional && value === undefined) return []
    const head: OutlineEntry = { path: [field.key], name: field.label, about: '' }
    if (field.kind !== 'list' || field.each.kind !== 'group') return [{ long: false, lines: [head] }]
    const { each } = field
    const list = entriesOf(value)
    if (list.length < long) return [{ long: false, lines: [head] }]
    const title = titleFieldOf(each)
    const lines = list.map((entry, at): OutlineEntry => ({
      path: [field.key, at],
      name: `${field.item ?? field.label} ${at + 1}`,
      about: title ? plainText(title, valueAt(entry, [title.key])) : '',
    }))
    return [{ long: true, lines: root.fields.length === 1 ? lines : [head, ...lines] }]
  })
  return entries.some((entry) => entry.long) ? entries.flatMap((entry) => entry.lines) : []
}

/** What a section will hold, a line for each of its fields: "18 e-mails: subject, preview, body". */
export function contentsWords(root: Field): string[] {
  if (root.kind !== 'group') return []
  return root.fields.map((field) => {
    if (field.kind === 'group') return withInner(field.label, field.fields)
    if (field.kind !== 'list')
      return field.words && field.words[1] > 40 ? `${field.label}, ${about(field.words)} words` : field.label
    const count = field.count ? about(field.count) : 'some'
    const name = `${field.label}: ${count}`
    return field.each.kind === 'group' ? `${name}, each with ${names(field.each.fields)}` : name
  })
}

const withInner = (label: string, fields: readonly Field[]): string => `${label}: ${names(fields)}`

const names = (fields: readonly Field[]): string =>
  fields
    .filter((field) => field.kind !== 'number')
    .map((field) => lowerFirst(field.label))
    .join(', ')

const about = ([least, most]: readonly [number, number]): string =>
  least === most ? String(least) : most === Infinity ? `at least ${least}` : `${least} to ${most}`
