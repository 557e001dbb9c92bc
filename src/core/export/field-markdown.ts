import type { RootContent } from 'mdast'
import type { z } from 'zod'
import { fieldOf, valueAt, type Field } from '../../shared/sections/outline.ts'
import { unreachable } from '../../shared/result.ts'
import { heading, line, paragraph, paragraphLines, paragraphs, rows, strong } from './markdown-nodes.ts'
import { textIn } from './text-in.ts'
import { isTabular, tableOf } from './table-markdown.ts'

/** A section's content as Markdown, in the order and with the labels of its schema. `depth`: of the first headings. */
export function fieldMarkdown(schema: z.ZodType, content: unknown, depth: number): RootContent[] {
  return inside(fieldOf(schema), content, depth)
}

/** What stands under a field's own heading. */
function inside(field: Field, value: unknown, depth: number): RootContent[] {
  switch (field.kind) {
    case 'group':
      return field.fields.flatMap((inner) => named(inner, valueAt(value, [inner.key]), depth))
    case 'list':
      return Array.isArray(value) ? entries(field, value, depth) : paragraphs(textIn(value))
    case 'text':
    case 'number':
    case 'choice':
      return paragraphs(textIn(value))
    default:
      return unreachable(field)
  }
}

/** A field with its label: short texts as “Label: text”, all others under a heading. */
function named(field: Field, value: unknown, depth: number): RootContent[] {
  if (value === undefined || value === null) return []
  const single = field.kind !== 'group' && field.kind !== 'list'
  const blocks = single ? paragraphLines(textIn(value)) : []
  if (single && blocks.length === 0) return []
  const only = blocks[0]
  if (single && field.form !== 'script' && blocks.length === 1 && only && isShort(field, only)) {
    return [paragraph([strong(`${line(field.label)}:`), { type: 'text', value: ' ' }, ...rows(only)])]
  }
  return [heading(depth, field.label), ...inside(field, value, depth + 1)]
}

const isShort = (field: Field, block: readonly string[]): boolean =>
  field.form !== 'prose' && block.length === 1 && (field.words?.[1] ?? 0) <= 60

type ListField = Extract<Field, { kind: 'list' }>

function entries(field: ListField, values: readonly unknown[], depth: number): RootContent[] {
  const { each } = field
  if (each.kind === 'group') {
    return isTabular(each)
      ? tableOf(each, values)
      : values.flatMap((value, index) => entry(field, value, index, depth))
  }
  if (each.kind === 'text' && (each.form === 'prose' || each.form === 'script')) {
    return values.flatMap((value, index) => [
      heading(depth, `${field.item ?? each.label} ${index + 1}`),
      ...inside(each, value, depth + 1),
    ])
  }
  const children = values.flatMap((value) => {
    const content = each.kind === 'list' ? inside(each, value, depth + 1) : paragraphs(textIn(value))
    const blocks = content.filter((node) => node.type === 'paragraph' || node.type === 'list')
    return blocks.length === 0 ? [] : [{ type: 'listItem' as const, spread: false, children: blocks }]
  })
  return children.length === 0 ? [] : [{ type: 'list', ordered: false, spread: false, children }]
}

/** One group of a list under a heading that says which it is: “Challenge 1: Nobody answers”. */
function entry(field: ListField, value: unknown, index: number, depth: number): RootContent[] {
  const { each } = field
  const name = `${field.item ?? each.label} ${index + 1}`
  const fields = each.kind === 'group' ? each.fields : []
  const title = fields.find((inner) => isTitle(inner))
  const words = title ? line(textIn(valueAt(value, [title.key]))) : ''
  return [
    heading(depth, words === '' ? name : `${name}: ${words}`),
    ...fields
      .filter((inner) => inner !== title)
      .flatMap((inner) => named(inner, valueAt(value, [inner.key]), depth + 1)),
  ]
}

const titleKeys = ['title', 'name', 'subject', 'headline', 'objection', 'question', 'angle']

/** A short text that names the group it stands in. */
const isTitle = (field: Field): boolean =>
  field.kind === 'text' && titleKeys.includes(field.key) && field.form !== 'prose' && field.form !== 'script'
