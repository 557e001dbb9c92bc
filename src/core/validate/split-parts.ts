import { fieldOf } from '../../shared/sections/outline.ts'
import type { SectionDefinition } from '../../shared/sections/section-definition.ts'
import type { Content } from '../../shared/vault.ts'

/**
 * A section's content as the contents of its parts: the inverse of `joinParts`. A list that several parts share is
 * dealt out by each part's own count; the last one takes what is left.
 */
export function splitParts(definition: Pick<SectionDefinition, 'parts'>, content: Content): Content[] {
  const taken = new Map<string, number>()
  const forms = definition.parts.map((part) => fieldOf(part.schema))
  return forms.map((form, index): Content => {
    if (form.kind !== 'group') return {}
    return Object.fromEntries(
      form.fields.map((field) => {
        const value = content[field.key]
        if (field.kind !== 'list' || !Array.isArray(value)) return [field.key, value]
        const from = taken.get(field.key) ?? 0
        const later = forms
          .slice(index + 1)
          .some((other) => other.kind === 'group' && other.fields.some((inner) => inner.key === field.key))
        const to = later ? from + (field.count?.[1] ?? 0) : value.length
        taken.set(field.key, to)
        return [field.key, value.slice(from, to) as unknown]
      }),
    )
  })
}

/** The part (from 1) that holds a place of the section, e.g. 2 for the body of e-mail 9. */
export function partAt(
  definition: Pick<SectionDefinition, 'parts'>,
  path: readonly (string | number)[],
): number {
  const [key, position] = path
  let before = 0
  let last = 1
  for (const [index, part] of definition.parts.entries()) {
    const form = fieldOf(part.schema)
    const field = form.kind === 'group' ? form.fields.find((inner) => inner.key === key) : undefined
    if (!field) continue
    last = index + 1
    const count = field.kind === 'list' ? (field.count?.[1] ?? 0) : Infinity
    if (typeof position !== 'number' || position < before + count) return last
    before += count
  }
  return last
}
