import { z } from 'zod'
import type { Business } from '../business.ts'
import { lengthFactor, lengthIn } from '../length-factor.ts'
import { sectionOf } from './index.ts'
import { fieldFacts, listOf, textOf, type FieldFacts } from './field.ts'
import type { SectionDefinition, SectionNumber } from './section-definition.ts'

/** Schemas and definitions never change and kinds of businesses are few, so each is shaped once. */
const schemas = new WeakMap<z.ZodObject, Map<string, z.ZodObject>>()
const definitions = new Map<string, SectionDefinition>()

/**
 * A section as it is written for a business: the one definition, its schemas narrowed. Prompts, forms and checks of what a
 * model answers go by it; the editor, the export and what is kept go by `sectionOf`, so that old text stays valid.
 */
export function shapedSection(number: SectionNumber, business: Business): SectionDefinition {
  const key = `${number} ${JSON.stringify(business)}`
  const known = definitions.get(key)
  if (known) return known
  const definition = sectionOf(number)
  const [first, ...rest] = definition.parts
  const part = (each: typeof first): typeof first => ({
    ...each,
    title: each.titleFor?.(business) ?? each.title,
    schema: shaped(each.schema, business),
  })
  const made: SectionDefinition = {
    ...definition,
    schema: shaped(definition.schema, business),
    parts: [part(first), ...rest.map(part)],
  }
  definitions.set(key, made)
  return made
}

/**
 * The schema, narrowed for a business and with its lengths in the language of the copy. What passes it has the form of the
 * schema itself; lengths may be others, as where little was told.
 */
export function shaped(schema: z.ZodObject, business: Business): z.ZodObject {
  const known = schemas.get(schema) ?? new Map<string, z.ZodObject>()
  schemas.set(schema, known)
  const key = JSON.stringify(business)
  const made = known.get(key) ?? groupOf(schema, business)
  known.set(key, made)
  return made
}

function narrowed(facts: FieldFacts, business: Business): FieldFacts {
  const { narrow, ...rest } = facts
  const shape = narrow ? { ...rest, ...narrow(business) } : facts
  if (!shape.words || lengthFactor(business.language) === 1) return shape
  return { ...shape, words: lengthIn(shape.words, business.language) }
}

/** The schema with the facts of a business, built anew where they differ and shared where they do not. */
function shapeOf(schema: z.ZodType, business: Business): z.ZodType {
  if (schema instanceof z.ZodObject) return groupOf(schema, business)
  const before = fieldFacts.get(schema)
  const facts = before && narrowed(before, business)
  if (schema instanceof z.ZodArray) {
    const element = schema.element as z.ZodType
    const each = shapeOf(element, business)
    return facts && (facts !== before || each !== element) ? listOf(each, facts) : schema
  }
  if (!facts || facts === before) return schema
  if (schema instanceof z.ZodString) return textOf(facts)
  if (schema instanceof z.ZodEnum && facts.values) return z.enum(facts.values).register(fieldFacts, facts)
  return schema
}

function groupOf(schema: z.ZodObject, business: Business): z.ZodObject {
  const fields = Object.entries(schema.shape).map(([key, inner]) => [key, inner as z.ZodType] as const)
  const shaped = fields.flatMap(([key, inner]) =>
    fieldIn(inner, business).map((made) => [key, made] as const),
  )
  if (shaped.length === fields.length && shaped.every(([, made], at) => made === fields[at]?.[1]))
    return schema
  const facts = fieldFacts.get(schema)
  const made = z.object(Object.fromEntries(shaped))
  return facts ? made.register(fieldFacts, facts) : made
}

/** A field of a group; none where the business has no use for it, and needed where it has. */
function fieldIn(schema: z.ZodType, business: Business): [z.ZodType] | [] {
  if (!(schema instanceof z.ZodOptional)) return [shapeOf(schema, business)]
  const inner = schema.unwrap() as z.ZodType
  const asked = fieldFacts.get(inner)?.where?.asked(business) ?? true
  if (asked === false) return []
  const made = shapeOf(inner, business)
  return [asked === 'some' ? made.optional() : made]
}
