import type { Paragraph, PhrasingContent, RootContent, Text } from 'mdast'
import type { z } from 'zod'
import type { SectionNumber } from '../../../shared/sections/index.ts'
import { fieldOf, valueAt, type Field } from '../../../shared/sections/outline.ts'
import { unreachable } from '../../../shared/result.ts'
import type { DocumentPlace } from './document-data.ts'
import { heading, label, labelled, line, paragraph, paragraphLines, plain, rows } from './nodes.ts'
import { withTokensPut, type FieldForm } from './put-token.ts'
import { isTabular, tableOf } from './table-nodes.ts'
import { shownText, textIn } from './text-in.ts'

/** A place, how it is set, and how deep the next headings lie. */
interface Spot extends DocumentPlace {
  form: FieldForm
  depth: number
}

/** A section's content in the order and with the labels of its schema. `depth`: of the first headings. */
export function fieldNodes(
  schema: z.ZodType,
  content: unknown,
  section: SectionNumber,
  depth: number,
  form: FieldForm,
): RootContent[] {
  return inside(fieldOf(schema), content, { section, path: [], form, depth })
}

const at = (spot: Spot, step: string | number, deeper = 0): Spot => ({
  ...spot,
  path: [...spot.path, step],
  depth: spot.depth + deeper,
})

const placeOf = ({ section, path }: Spot): DocumentPlace => ({ section, path })

const title = (name: string, spot: Spot): RootContent => ({
  ...heading(spot.depth, [plain(line(name))]),
  data: placeOf(spot),
})

const put = (text: string, { form }: Spot): PhrasingContent[] => withTokensPut(text, form.put)

/** What stands under a field's own heading. */
function inside(field: Field, value: unknown, spot: Spot): RootContent[] {
  switch (field.kind) {
    case 'group':
      return typeof value === 'object'
        ? field.fields.flatMap((inner) => named(inner, valueAt(value, [inner.key]), at(spot, inner.key)))
        : paragraphs(field, value, spot)
    case 'list':
      return Array.isArray(value) ? entries(field, value, spot) : paragraphs(field, value, spot)
    case 'text':
    case 'number':
    case 'choice':
      return paragraphs(field, value, spot)
    default:
      return unreachable(field)
  }
}

const deeper = (spot: Spot): Spot => ({ ...spot, depth: spot.depth + 1 })

function paragraphs(field: Field, value: unknown, spot: Spot): Paragraph[] {
  return paragraphLines(shownText(field, value, spot.form.say)).map((block) => ({
    ...paragraph(rows(block, (row) => put(row, spot))),
    data: { ...placeOf(spot), ...spoken(field) },
  }))
}

const spoken = (field: Field) => (field.form === 'script' ? { spoken: true as const } : {})

/** A field with its label: a short text as “Label: text”, everything else under a heading. */
function named(field: Field, value: unknown, spot: Spot): RootContent[] {
  if (value === undefined || value === null) return []
  const { say } = spot.form
  if (field.kind === 'group' || field.kind === 'list') {
    const low = spot.depth > 4 && field.kind === 'list' && field.each.kind === 'text'
    const name = low ? paragraph([label(say(field.label), say)]) : title(say(field.label), spot)
    const under = inside(field, value, deeper(spot))
    return under.length === 0 ? [] : [name, ...under]
  }
  const [only, ...more] = paragraphLines(shownText(field, value, spot.form.say))
  if (!only) return []
  if (isBrief(field) && more.length === 0 && only.length === 1) {
    return [
      {
        ...paragraph([label(say(field.label), say), blank, ...put(only.join(' '), spot)]),
        data: { ...placeOf(spot), ...spoken(field) },
      },
    ]
  }
  return [title(say(field.label), spot), ...inside(field, value, deeper(spot))]
}

/** Between a label and the text, part of neither. */
const blank: Text = { ...plain(' '), data: { label: true } }

/** By the schema, so that the same field looks the same in every vault: at most a few sentences. */
const isBrief = (field: Field): boolean => (field.words?.[1] ?? 0) <= 120

type ListField = Extract<Field, { kind: 'list' }>

function entries(field: ListField, values: readonly unknown[], spot: Spot): RootContent[] {
  const { each } = field
  if (each.kind === 'group') {
    return isTabular(field)
      ? tableOf(field, values, spot)
      : values.flatMap((value, index) => entry(field, value, index, at(spot, index)))
  }
  if (each.kind === 'text' && !isBrief(each)) {
    return values.flatMap((value, index) => {
      const place = at(spot, index)
      return [title(numbered(field, index, spot), place), ...inside(each, value, deeper(place))]
    })
  }
  const children = values.flatMap((value, index) => {
    const place = at(spot, index, 1)
    const content = each.kind === 'list' ? inside(each, value, place) : paragraphs(each, value, place)
    const blocks = content.filter((node) => node.type === 'paragraph' || node.type === 'list')
    return blocks.length === 0 ? [] : [{ type: 'listItem' as const, spread: false, children: blocks }]
  })
  return children.length === 0 ? [] : [{ type: 'list', ordered: false, spread: false, children }]
}

/** “Challenge 2”. */
const numbered = ({ item, each }: ListField, index: number, { form }: Spot): string =>
  `${form.say(item ?? each.label)} ${index + 1}`

/** One group of a list under a heading that says which it is: “Challenge 1: Nobody answers”. */
function entry(field: ListField, value: unknown, index: number, spot: Spot): RootContent[] {
  const { each } = field
  const name = numbered(field, index, spot)
  if (typeof value !== 'object') return [title(name, spot), ...paragraphs(each, value, deeper(spot))]
  const fields = each.kind === 'group' ? each.fields : []
  const titled = fields.find((inner) => isTitle(inner) && !(spot.form.subjectLine && inner.key === 'subject'))
  const words = titled ? put(line(textIn(valueAt(value, [titled.key]))), spot) : []
  const hasTitle = words.some((node) => !(node.type === 'text' && node.value === ''))
  const data = titled ? placeOf(at(spot, titled.key)) : placeOf(spot)
  return [
    {
      ...heading(
        spot.depth,
        hasTitle
          ? [plain(`${labelled(name, spot.form.say)} `), ...words.map((node) => ({ ...node, data }))]
          : [plain(name)],
      ),
      data: placeOf(spot),
    },
    ...fields
      .filter((inner) => inner !== titled)
      .flatMap((inner) => {
        const what = valueAt(value, [inner.key])
        // The heading counts already.
        if (inner.key === 'number' && what === index + 1) return []
        const place = at(spot, inner.key, 1)
        return isPlain(inner) ? inside(inner, what, place) : named(inner, what, place)
      }),
  ]
}

const titleKeys = ['title', 'name', 'subject', 'headline', 'objection', 'question', 'angle']
const plainKeys = ['body', 'description', 'answer', 'content', 'text']

/** A short text that names the group it stands in. */
export const isTitle = (field: Field): boolean =>
  field.kind === 'text' && titleKeys.includes(field.key) && (field.words?.[1] ?? 99) <= 25

/**
 * A text that is what the group is about: “Body” above every e-mail would tell nobody anything. A line of a few characters, as
 * an ad has one below its headline, is not, and looked left over without its name.
 */
const isPlain = (field: Field): boolean =>
  field.kind === 'text' && plainKeys.includes(field.key) && (field.characters ?? Infinity) > 100
