import type { Business } from '../business.ts'
import type { Content, SectionRecord } from '../vault.ts'
import { fieldOf, type Field, type FieldPath } from './outline.ts'
import type { SectionNumber } from './section-definition.ts'
import { shapedSection } from './shaped.ts'

/** Whether a value lacks a field, at any depth, that its form asks for. */
export const lacks = (field: Field, value: unknown): boolean => lackingPlaces(field, value).length > 0

/** The places of a value that its form asks for and that are not there, such as fields that sections had not in earlier versions. */
export function lackingPlaces(field: Field, value: unknown, path: FieldPath = []): FieldPath[] {
  if (value === undefined) return [path]
  if (field.kind === 'group') {
    const fields = new Map<string, unknown>(Object.entries(value ?? {}))
    return field.fields
      .filter((inner) => !inner.optional || fields.has(inner.key))
      .flatMap((inner) => lackingPlaces(inner, fields.get(inner.key), [...path, inner.key]))
  }
  if (field.kind !== 'list' || !Array.isArray(value)) return []
  return value.flatMap((entry, at) => lackingPlaces(field.each, entry, [...path, at]))
}

/** What a section's content lacks of what is asked of a business today. */
export const lackingIn = (section: SectionNumber, business: Business, content: Content): FieldPath[] =>
  lackingPlaces(fieldOf(shapedSection(section, business).schema), content)

/** The saved sections that lack something, with what. */
export const sectionsLacking = (
  saved: readonly Pick<SectionRecord, 'number' | 'content'>[],
  business: Business,
): { section: SectionNumber; places: FieldPath[] }[] =>
  saved
    .map(({ number, content }) => ({ section: number, places: lackingIn(number, business, content) }))
    .filter(({ places }) => places.length > 0)
