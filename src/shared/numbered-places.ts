import { sections, type SectionNumber } from './sections/index.ts'
import { fieldOf, type Field, type FieldPath } from './sections/outline.ts'
import type { Content } from './vault.ts'

/** One text of a section under the number by which a model names it. */
export interface NumberedPlace {
  /** From 1, through all sections in their order. */
  number: number
  section: SectionNumber
  path: FieldPath
  /** What the text is: the key of its field; of the first text of an entry also what the entry says in numbers and choices. */
  what: string
  text: string
}

/** Every text of the sections in the order of their schemas, numbered. What has not the form of its field is passed over. */
export function numberedPlaces(contents: Readonly<Partial<Record<SectionNumber, Content>>>): NumberedPlace[] {
  const places: NumberedPlace[] = []
  for (const { number, schema } of sections) {
    const content = contents[number]
    if (content === undefined) continue
    eachText(fieldOf(schema), content, [], (path, text, beside) => {
      if (text.trim() === '') return
      const key = String(path.findLast((step) => typeof step === 'string') ?? '')
      const what = beside === '' ? key : `${key} (${beside})`
      places.push({ number: places.length + 1, section: number, path, what, text })
    })
  }
  return places
}

function eachText(
  field: Field,
  value: unknown,
  path: FieldPath,
  found: (path: FieldPath, text: string, beside: string) => void,
  beside = '',
): void {
  if (field.kind === 'text' && typeof value === 'string') found(path, value, beside)
  if (field.kind === 'list' && Array.isArray(value))
    value.forEach((entry, at) => eachText(field.each, entry, [...path, at], found))
  if (field.kind === 'group' && typeof value === 'object' && value !== null) {
    const valueOf = (key: string): unknown => Object.getOwnPropertyDescriptor(value, key)?.value
    const said = field.fields
      .filter(({ kind, key }) => (kind === 'number' || kind === 'choice') && valueOf(key) !== undefined)
      .map(({ key }) => `${key} ${String(valueOf(key))}`)
      .join(', ')
    const first = field.fields.findIndex(
      ({ kind, key }) => kind === 'text' && typeof valueOf(key) === 'string',
    )
    for (const [at, inner] of field.fields.entries())
      eachText(inner, valueOf(inner.key), [...path, inner.key], found, at === first ? said : '')
  }
}
