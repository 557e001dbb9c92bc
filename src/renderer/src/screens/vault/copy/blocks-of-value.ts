import type { Say } from '../../../../../shared/in-language/say.ts'
import { valueAt, type Field, type GroupField } from '../../../../../shared/sections/outline.ts'
import { entriesOf, plainText } from '../plain-text.ts'
import { titleFieldOf } from '../section-contents.ts'
import { paragraphsIn, type Block } from './copied-blocks.ts'

/**
 * What is copied of a place: its texts, with the labels of its fields as headings, in the language of the copy as documents
 * have them. An e-mail is copied as it is sent.
 */
export const blocksToCopy = (field: Field, value: unknown, say: Say): Block[] =>
  (field.kind === 'group' ? letterOf(field, value, say) : null) ?? blocksOf(field, value, 3, say)

/** A value under its own heading. `level`: of the first headings. */
function blocksOf(field: Field, value: unknown, level: number, say: Say): Block[] {
  switch (field.kind) {
    case 'choice':
      return paragraphsIn(say(plainText(field, value)))
    case 'text':
    case 'number':
      return paragraphsIn(plainText(field, value))
    case 'list':
      return entriesOf(value).flatMap((entry, at): Block[] => {
        if (field.each.kind !== 'group') return [{ kind: 'entry', text: plainText(field.each, entry).trim() }]
        const title = titleFieldOf(field.each)
        const name = `${say(field.item ?? field.label)} ${at + 1}`
        const words = title ? plainText(title, valueAt(entry, [title.key])) : ''
        const others = { ...field.each, fields: field.each.fields.filter((each) => each !== title) }
        const text = words ? `${say('{label}:', { label: name })} ${words}` : name
        const head: Block = { kind: 'heading', level: deep(level), text }
        return [head, ...blocksOf(others, entry, level + 1, say)]
      })
    case 'group':
      return field.fields
        .filter(({ kind, key }) => kind !== 'number' || key !== 'number')
        .flatMap((inner) => labelled(inner, valueAt(value, [inner.key]), level, say))
  }
}

function labelled(field: Field, value: unknown, level: number, say: Say): Block[] {
  const blocks = blocksOf(field, value, level + 1, say)
  const [only] = blocks
  if (!only) return []
  if (blocks.length === 1 && only.kind === 'paragraph' && isBrief(field, only.text))
    return [{ ...only, label: say('{label}:', { label: say(field.label) }) }]
  return [{ kind: 'heading', level: deep(level), text: say(field.label) }, ...blocks]
}

const isBrief = ({ kind, form }: Field, text: string): boolean =>
  kind === 'number' || kind === 'choice' || (kind === 'text' && form === 'line' && !text.includes('\n'))

/** HTML has six depths of headings. */
const deep = (level: number): number => Math.min(level, 6)

/** What of an e-mail its reader sees, in the order of an e-mail program; its place in the plan stays here. */
const letterHead = ['subject', 'subjectB', 'preview']

function letterOf(group: GroupField, value: unknown, say: Say): Block[] | null {
  const body = group.fields.find(({ key }) => key === 'body')
  if (!body || !group.fields.some(({ key }) => key === 'subject')) return null
  const head = group.fields.filter(({ key }) => letterHead.includes(key))
  return [
    ...head.flatMap((field) => labelled(field, valueAt(value, [field.key]), 3, say)),
    ...blocksOf(body, valueAt(value, ['body']), 3, say),
  ]
}
