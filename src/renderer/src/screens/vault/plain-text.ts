import { choiceInWords, valueAt, type Field } from '../../../../shared/sections/outline.ts'
import { countWords } from '../../../../shared/words.ts'

/** A value as one text: texts as they are, entries on lines of their own, groups with their labels. */
export function plainText(field: Field, value: unknown): string {
  switch (field.kind) {
    case 'choice':
      return typeof value === 'string' ? choiceInWords(value) : ''
    case 'text':
    case 'number':
      return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
    case 'list':
      return entriesOf(value)
        .map((entry) => plainText(field.each, entry))
        .join(field.each.kind === 'group' ? '\n\n' : '\n')
    case 'group':
      return field.fields
        .map((inner) => labelled(inner, plainText(inner, valueAt(value, [inner.key]))))
        .filter((text) => text !== '')
        .join('\n')
  }
}

function labelled(field: Field, text: string): string {
  if (text === '') return ''
  return field.kind === 'group' || field.kind === 'list' || text.includes('\n')
    ? `${field.label}\n${text}`
    : `${field.label}: ${text}`
}

/** The entries of a list; none where the content has no list there. */
export const entriesOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? (value as unknown[]) : []

/** The paragraphs of a text, each with the position where it begins. */
export function paragraphsOf(text: string): { paragraph: string; from: number }[] {
  const paragraphs = []
  let from = 0
  for (const gap of text.matchAll(/\n{2,}/g)) {
    paragraphs.push({ paragraph: text.slice(from, gap.index), from })
    from = gap.index + gap[0].length
  }
  return [...paragraphs, { paragraph: text.slice(from), from }]
}

const counted = new WeakMap<object, number>()

/** Words in all texts of a value. Parts that stayed the very same since the last time are not counted again. */
export function wordsIn(value: unknown): number {
  if (typeof value === 'string') return countWords(value)
  if (typeof value !== 'object' || value === null) return 0
  const known = counted.get(value)
  if (known !== undefined) return known
  const words = Object.values(value).reduce<number>((sum, inner) => sum + wordsIn(inner), 0)
  counted.set(value, words)
  return words
}
