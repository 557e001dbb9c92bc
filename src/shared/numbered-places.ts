import { sections, type SectionNumber } from './sections/index.ts'
import { fieldOf, type Field, type FieldPath } from './sections/outline.ts'
import type { Content } from './vault.ts'

/** One text of a section under the number by which a model names it. */
export interface NumberedPlace {
  /** From 1, through all sections in their order. */
  number: number
  section: SectionNumber
  path: FieldPath
  /** What the text is, in a word: the key of its field. */
  what: string
  text: string
}

/** Every text of the sections in the order of their schemas, numbered. What has not the form of its field is passed over. */
export function numberedPlaces(contents: Readonly<Partial<Record<SectionNumber, Content>>>): NumberedPlace[] {
  const places: NumberedPlace[] = []
  for (const { number, schema } of sections) {
    const content = contents[number]
    if (content === undefined) continue
    eachText(fieldOf(schema), content, [], (path, text) => {
      if (text.trim() === '') return
      const what = String(path.findLast((step) => typeof step === 'string') ?? '')
      places.push({ number: places.length + 1, section: number, path, what, text })
    })
  }
  return places
}

function eachText(
  field: Field,
  value: unknown,
  path: FieldPath,
  found: (path: FieldPath, text: string) => void,
): void {
  if (field.kind === 'text' && typeof value === 'string') found(path, value)
  if (field.kind === 'list' && Array.isArray(value))
    value.forEach((entry, at) => eachText(field.each, entry, [...path, at], found))
  if (field.kind === 'group' && typeof value === 'object' && value !== null)
    for (const inner of field.fields) {
      const own: unknown = Object.getOwnPropertyDescriptor(value, inner.key)?.value
      eachText(inner, own, [...path, inner.key], found)
    }
}
