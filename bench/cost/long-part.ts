import { validPart } from '../../src/core/testing/valid-content.ts'
import { ordinaryCount, ordinaryWords } from '../../src/core/validate/answer-size.ts'
import { defaultBusiness } from '../../src/shared/business.ts'
import { fieldOf, type Field } from '../../src/shared/sections/outline.ts'
import type { SectionNumber } from '../../src/shared/sections/index.ts'
import { shapedSection } from '../../src/shared/sections/shaped.ts'
import { contentSchema, type Content } from '../../src/shared/vault.ts'

/** Words of answers begin with it, so that they are told from the words of our own prompts. */
export const mark = 'ŵ'

/** A valid answer to a part that is as long as a model's: `fullness` 1 is the middle of what is asked for. */
export function longPart(section: SectionNumber, part: number, fullness: number): Content {
  const definition = shapedSection(section, defaultBusiness)
  const schema = definition.parts[part - 1]?.schema ?? definition.schema
  const least = validPart(section, part)
  const long = contentSchema.parse(longer(fieldOf(schema), least, fullness))
  return schema.safeParse(long).success ? long : least
}

function longer(field: Field, value: unknown, fullness: number): unknown {
  if (field.kind === 'text' && typeof value === 'string') {
    const [least, most] = field.words ?? [1, Infinity]
    const count = Math.round(Math.min(most, Math.max(least, ordinaryWords(field) * fullness)))
    const text = Array.from({ length: count }, () => `${mark}ord`).join(' ')
    return field.characters !== undefined && text.length > field.characters ? value : text
  }
  if (field.kind === 'list' && Array.isArray(value)) {
    const [least, most] = field.count ?? [1, Infinity]
    const count = Math.round(Math.min(most, Math.max(least, ordinaryCount(field) * fullness)))
    const there: unknown[] = value
    const entries = Array.from(
      { length: Math.max(count, there.length) },
      (_, at) => there[at] ?? there.at(-1),
    )
    return entries.map((entry) => longer(field.each, entry, fullness))
  }
  if (field.kind === 'group' && typeof value === 'object' && value !== null) {
    const group = Object.entries(value)
    return Object.fromEntries(
      group.map(([key, inner]) => {
        const own = field.fields.find((other) => other.key === key)
        return [key, own ? longer(own, inner, fullness) : inner]
      }),
    )
  }
  return value
}
