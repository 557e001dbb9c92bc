import type { Field } from '../../shared/sections/outline.ts'
import { unreachable } from '../../shared/result.ts'

type Range = readonly [number, number]

/**
 * What to write, as an indented list for a model: each key with its label, counts, words and characters. Comes from
 * the same schema as the check, so the two cannot disagree.
 */
export function outline(root: Field): string {
  return linesOf(root).join('\n')
}

function linesOf(field: Field, indent = ''): string[] {
  switch (field.kind) {
    case 'group':
      return field.fields.flatMap((inner) => [
        `${indent}- "${inner.key}": ${sentence(inner)}`,
        ...below(inner, `${indent}  `),
      ])
    case 'list':
      return [`${indent}- each: ${sentence(field.each)}`, ...below(field.each, `${indent}  `)]
    case 'text':
    case 'number':
    case 'choice':
      return []
    default:
      return unreachable(field)
  }
}

const below = (field: Field, indent: string): string[] =>
  field.kind === 'list' || field.kind === 'group' ? linesOf(field, indent) : []

function sentence(field: Field): string {
  const facts = [field.label, form(field)]
  if (field.words) facts.push(rangeInWords(field.words, 'word'))
  if (field.time) facts.push('as "HH:MM", 24 hours')
  if (field.characters !== undefined) facts.push(`at most ${field.characters} characters`)
  const hint = field.hint ? ` ${field.hint}` : ''
  return `${facts.join(', ')}.${hint}`
}

function form(field: Field): string {
  switch (field.kind) {
    case 'group':
      return 'an object'
    case 'list':
      return field.count ? `a list of ${rangeInWords(field.count, 'entry', 'entries')}` : 'a list'
    case 'text':
      return textForm(field)
    case 'number':
      return field.range ? `a whole number from ${field.range.join(' to ')}` : 'a whole number'
    case 'choice':
      return `one of ${field.values.map((value) => `"${value}"`).join(', ')}`
    default:
      return unreachable(field)
  }
}

/** Words from which a text is more than one paragraph. */
const severalParagraphs = 120

function textForm({ form, words }: Field): string {
  if (form === 'script') return 'a text to be read aloud'
  return words && words[1] > severalParagraphs && words[1] < Infinity ? 'a text in paragraphs' : 'a text'
}

/** How many of something, such as "3 to 5 entries". */
export function rangeInWords([least, most]: Range, one: string, many = `${one}s`): string {
  if (most === Infinity) return `at least ${least} ${least === 1 ? one : many}`
  if (least === most) return `exactly ${least} ${least === 1 ? one : many}`
  return `${least} to ${most} ${many}`
}
