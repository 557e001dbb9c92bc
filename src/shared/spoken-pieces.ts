import { valueAt, type Field } from './sections/outline.ts'

/** A field of a section with everything in it that is said aloud. */
export interface SpokenPiece {
  key: string
  name: string
  /** Paragraphs between blank lines. */
  text: string
}

/** What of a section is spoken, in the order of its fields. */
export function spokenPieces(root: Field, content: unknown): SpokenPiece[] {
  if (root.kind !== 'group') return []
  return root.fields.flatMap((field) => {
    const text = spokenIn(field, valueAt(content, [field.key])).join('\n\n')
    return text === '' ? [] : [{ key: field.key, name: field.label, text }]
  })
}

function spokenIn(field: Field, value: unknown): string[] {
  switch (field.kind) {
    case 'text':
      return field.form === 'script' && typeof value === 'string' && value.trim() !== '' ? [value.trim()] : []
    case 'list':
      return Array.isArray(value) ? value.flatMap((entry) => spokenIn(field.each, entry)) : []
    case 'group':
      return field.fields.flatMap((inner) => spokenIn(inner, valueAt(value, [inner.key])))
    case 'number':
    case 'choice':
      return []
  }
}
