import type { RootContent, TableRow } from 'mdast'
import { valueAt, type Field } from '../../shared/sections/outline.ts'
import { line } from './markdown-nodes.ts'
import { textIn } from './text-in.ts'

type GroupField = Extract<Field, { kind: 'group' }>

/** Small groups of short texts, such as the weeks of a calendar, read best as a table. Decided by the schema alone. */
export function isTabular(each: GroupField): boolean {
  const { fields } = each
  return fields.length >= 2 && fields.length <= 5 && fields.every(isSmall)
}

function isSmall(field: Field): boolean {
  if (field.kind === 'number' || field.kind === 'choice') return true
  return field.kind === 'text' && (field.form ?? 'line') === 'line' && (field.words?.[1] ?? 99) <= 30
}

/** One row for each entry, one column for each field. */
export function tableOf(each: GroupField, values: readonly unknown[]): RootContent[] {
  const row = (cells: string[]): TableRow => ({
    type: 'tableRow',
    children: cells.map((value) => ({ type: 'tableCell', children: [{ type: 'text', value }] })),
  })
  const head = row(each.fields.map((field) => line(field.label)))
  const body = values.map((value) =>
    row(each.fields.map((field) => line(textIn(valueAt(value, [field.key]))))),
  )
  return body.length === 0 ? [] : [{ type: 'table', children: [head, ...body] }]
}
