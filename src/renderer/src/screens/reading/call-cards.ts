import { valueAt, type Field } from '../../../../shared/sections/outline.ts'
import { entriesOf } from '../vault/plain-text.ts'
import { titleFieldOf } from '../vault/section-contents.ts'

/** A line of a card: words to say, or what to know while saying them. Its label is empty where the card’s name says it. */
export interface CardLine {
  label: string
  text: string
  said: boolean
}

/** A text as it is read aloud, its tokens put in. */
type ReadText = (text: string) => string

/** One step of a call, as it is read while calling. */
export interface CallCard {
  name: string
  lines: CardLine[]
}

/** The steps of a call in the order they are spoken; what is not spoken comes first, on one card. */
export function callCards(root: Field, content: unknown, read: ReadText): CallCard[] {
  if (root.kind !== 'group') return []
  const fields = root.fields.filter(({ key }) => key !== 'objections')
  const before = fields
    .filter((field) => field.kind === 'text' && field.form !== 'script')
    .flatMap((field) => linesOf(field, valueAt(content, [field.key]), read))
  const steps = fields.flatMap((field) => stepsOf(field, valueAt(content, [field.key]), read))
  return before.length === 0 ? steps : [{ name: 'Before the call', lines: before }, ...steps]
}

function stepsOf(field: Field, value: unknown, read: ReadText): CallCard[] {
  if (field.kind === 'list' && field.each.kind === 'group') {
    const { each } = field
    const title = titleFieldOf(each)
    // The name of a step stands above its card; a question is what is said.
    const named = title && title.kind === 'text' && title.form !== 'script' ? title : null
    return entriesOf(value).map((entry, at) => ({
      name: named ? read(textIn(valueAt(entry, [named.key]))) : `${field.item ?? field.label} ${at + 1}`,
      lines: each.fields
        .filter((inner) => inner !== named)
        .flatMap((inner) => linesOf(inner, valueAt(entry, [inner.key]), read)),
    }))
  }
  if (field.kind !== 'text' || field.form !== 'script') return []
  // The name of the card says what it is.
  const lines = linesOf(field, value, read).map((line) => ({ ...line, label: '' }))
  return lines.length === 0 ? [] : [{ name: field.label, lines }]
}

function linesOf(field: Field, value: unknown, read: ReadText): CardLine[] {
  if (field.kind === 'list') return entriesOf(value).flatMap((entry) => linesOf(field.each, entry, read))
  const text = textIn(value)
  if (field.kind !== 'text' || text === '') return []
  return [{ label: field.label, text: read(text), said: field.form === 'script' }]
}

/** An objection and what is answered, in the order it is said. */
export interface ObjectionCard {
  objection: string
  lines: CardLine[]
}

/** The objections of a sales script. */
export function objectionCards(root: Field, content: unknown, read: ReadText): ObjectionCard[] {
  const list = root.kind === 'group' ? root.fields.find(({ key }) => key === 'objections') : undefined
  if (list?.kind !== 'list' || list.each.kind !== 'group') return []
  const fields = list.each.fields.filter(({ key }) => key !== 'objection')
  return entriesOf(valueAt(content, ['objections'])).map((entry) => ({
    objection: read(textIn(valueAt(entry, ['objection']))),
    lines: fields.flatMap((field) => linesOf(field, valueAt(entry, [field.key]), read)),
  }))
}

const textIn = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')
