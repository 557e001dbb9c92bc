import type { RootContent, TableCell, TableRow } from 'mdast'
import { valueAt, type Field } from '../../../shared/sections/outline.ts'
import type { DocumentPlace } from './document-data.ts'
import { line, plain } from './nodes.ts'
import { withTokensPut, type FieldForm } from './put-token.ts'
import { shownText, textIn } from './text-in.ts'

type ListField = Extract<Field, { kind: 'list' }>

/** Small groups of short texts, such as the weeks of a calendar, read best as a table. Decided by the schema alone. */
export function isTabular({ each }: ListField): boolean {
  if (each.kind !== 'group' || each.fields.length < 2) return false
  return (
    each.fields.every((field) => isSmall(field, each.fields.length <= 3 ? 50 : 30)) && each.fields.length <= 5
  )
}

function isSmall(field: Field, most: number): boolean {
  if (field.kind === 'number' || field.kind === 'choice') return true
  if (field.kind === 'list') return most > 30 && field.each.kind === 'text' && isSmall(field.each, 30)
  if (field.kind !== 'text' || field.form === 'script') return false
  return field.words ? field.words[1] <= most : (field.characters ?? Infinity) <= 160
}

/** One row for each entry, numbered, and one column for each field. */
export function tableOf(
  { each, item }: ListField,
  values: readonly unknown[],
  { section, path, form }: DocumentPlace & { form: FieldForm },
): RootContent[] {
  if (each.kind !== 'group' || values.length === 0) return []
  const ours = (name: string): TableCell => ({
    type: 'tableCell',
    children: [plain(line(form.say(name)))],
  })
  const labels = each.fields.map((field) => field.label)
  const name = item ?? each.label
  const numbered = labels.includes(name) ? '#' : name
  const head: TableRow = {
    type: 'tableRow',
    children: [numbered, ...labels].map(ours),
  }
  const body = values.map((value, index): TableRow => ({
    type: 'tableRow',
    children: [
      ours(String(index + 1)),
      ...each.fields.map((field, column): TableCell => {
        const { key } = field
        // What has not the form of a row stands in its last cell.
        const odd = typeof value === 'object' ? undefined : column === each.fields.length - 1 ? value : ''
        return {
          type: 'tableCell',
          children: withTokensPut(line(cellText(field, odd ?? valueAt(value, [key]), form)), form.put),
          data: { section, path: [...path, index, key] },
        }
      }),
    ],
  }))
  return [{ type: 'table', children: [head, ...body] }]
}

/** A cell holds one line, so a short list in it becomes one sentence. */
const cellText = (field: Field, value: unknown, { say }: FieldForm): string =>
  Array.isArray(value) ? value.map(textIn).join('; ') : shownText(field, value, say)
