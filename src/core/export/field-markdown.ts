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
      return typeof value === 'object'
        ? field.fields.flatMap((inner) => named(inner, valueAt(value, [inner.key]), depth))
        : paragraphs(textIn(value))
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

/** A field with its label: a short text as “Label: text”, everything else under a heading. */
function named(field: Field, value: unknown, depth: number): RootContent[] {
  if (value === undefined || value === null) return []
  if (field.kind === 'group' || field.kind === 'list') {
    const low = depth > 4 && field.kind === 'list' && field.each.kind === 'text'
    const label = low ? paragraph([strong(`${line(field.label)}:`)]) : heading(depth, field.label)
    return [label, ...inside(field, value, depth + 1)]
  }
  const [only, ...more] = paragraphLines(textIn(value))
  if (!only) return []
  if (isBrief(field) && more.length === 0 && only.length === 1) {
    return [paragraph([strong(`${line(field.label)}:`), { type: 'text', value: ' ' }, ...rows(only)])]
  }
  return [heading(depth, field.label), ...inside(field, value, depth + 1)]
}

/** By the schema, so that the same field looks the same in every vault: at most a few sentences. */
const isBrief = (field: Field): boolean => (field.words?.[1] ?? 0) <= 120

type ListField = Extract<Field, { kind: 'list' }>

function entries(field: ListField, values: readonly unknown[], depth: number): RootContent[] {
  const { each } = field
  if (each.kind === 'group') {
    return isTabular(field)
      ? tableOf(field, values)
      : values.flatMap((value, index) => entry(field, value, index, depth))
  }
  if (each.kind === 'text' && !isBrief(each)) {
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
  const title = fields.find(isTitle)
  const words = title ? line(textIn(valueAt(value, [title.key]))) : ''
  return [
    heading(depth, words === '' ? name : `${name}: ${words}`),
    ...fields
      .filter((inner) => inner !== title)
      .flatMap((inner) => {
        const what = valueAt(value, [inner.key])
        // The heading counts already.
        if (inner.key === 'number' && what === index + 1) return []
        return isPlain(inner) ? inside(inner, what, depth + 1) : named(inner, what, depth + 1)
      }),
  ]
}

const titleKeys = ['title', 'name', 'subject', 'headline', 'objection', 'question', 'angle']
const plainKeys = ['body', 'description', 'answer', 'content', 'text']

/** A short text that names the group it stands in. */
const isTitle = (field: Field): boolean =>
  field.kind === 'text' && titleKeys.includes(field.key) && (field.words?.[1] ?? 99) <= 25

/** A text that is what the group is about: “Body” above every e-mail would tell nobody anything. */
const isPlain = (field: Field): boolean => field.kind === 'text' && plainKeys.includes(field.key)
