import type { z } from 'zod'
import { contentSchema, type Content } from '../vault.ts'
import { onlyAt } from './only-at.ts'
import type { FieldPath } from './outline.ts'
import type { Read, SectionNumber } from './section-definition.ts'

/** Every field of a content, at any depth, lists being stepped through. */
type FieldsIn<T> = T extends readonly (infer Entry)[]
  ? FieldsIn<Entry>
  : T extends object
    ? { [K in keyof T & string]-?: K | `${K}.${FieldsIn<T[K]>}` }[keyof T & string]
    : never

/** Names the fields a part needs of a section it reads. A field the section does not have does not compile. */
export function reads<const D extends { number: SectionNumber; schema: z.ZodObject }>(
  section: D,
  ...fields: [FieldsIn<z.infer<D['schema']>>, ...FieldsIn<z.infer<D['schema']>>[]]
): Read {
  return { section: section.number, fields }
}

/** The content of a section with nothing in it but the fields handed over, in the order they are named. */
export function handedOver(content: Content, { fields }: Read): Content {
  const places = fields.flatMap((field) => placesOf(content, field.split('.')))
  return contentSchema.parse(onlyAt(content, places))
}

/** Where a field stands in a content; in a list once for each entry. */
function placesOf(value: unknown, steps: readonly string[]): FieldPath[] {
  const [step, ...rest] = steps
  if (step === undefined) return [[]]
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap((entry, i) => below(i, placesOf(entry, steps)))
  return Object.hasOwn(value, step)
    ? below(step, placesOf(new Map<string, unknown>(Object.entries(value)).get(step), rest))
    : []
}

const below = (step: string | number, places: FieldPath[]): FieldPath[] =>
  places.map((place) => [step, ...place])
