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
  const part = (each: typeof first): typeof first => ({ ...each, schema: shaped(each.schema, business) })
  const made: SectionDefinition = {
    ...definition,
    schema: shaped(definition.schema, business),
    parts: [part(first), ...rest.map(part)],
  }
  definitions.set(key, made)
  return made
}

/**
 * The schema, narrowed for a business and with its lengths in the language of the copy. In English, what passes it passes
 * the schema itself.
 */
export function shaped(schema: z.ZodObject, business: Business): z.ZodObject {
  const known = schemas.get(schema) ?? new Map<string, z.ZodObject>()
  schemas.set(schema, known)
  const key = JSON.stringify(business)
  const made = known.get(key) ?? groupWith(schema, (facts) => narrowed(facts, business))
  known.set(key, made)
  return made
}

function narrowed(facts: FieldFacts, business: Business): FieldFacts {
  const { narrow, ...rest } = facts
  const shape = narrow ? { ...rest, ...narrow(business) } : facts
  if (!shape.words || lengthFactor(business.language) === 1) return shape
  return { ...shape, words: lengthIn(shape.words, business.language) }
}

type ChangeFacts = (facts: FieldFacts) => FieldFacts

/** The schema with other facts, built anew where they differ and shared where they do not. */
function withFacts(schema: z.ZodType, change: ChangeFacts): z.ZodType {
  if (schema instanceof z.ZodObject) return groupWith(schema, change)
  const before = fieldFacts.get(schema)
  const facts = before && change(before)
  if (schema instanceof z.ZodArray) {
    const element = schema.element as z.ZodType
    const each = withFacts(element, change)
    return facts && (facts !== before || each !== element) ? listOf(each, facts) : schema
  }
  if (!facts || facts === before) return schema
  if (schema instanceof z.ZodString) return textOf(facts)
  if (schema instanceof z.ZodEnum && facts.values) return z.enum(facts.values).register(fieldFacts, facts)
  return schema
}

function groupWith(schema: z.ZodObject, change: ChangeFacts): z.ZodObject {
  const fields = Object.entries(schema.shape).map(([key, inner]) => [key, inner as z.ZodType] as const)
  const changed = fields.map(([key, inner]) => [key, withFacts(inner, change)] as const)
  if (changed.every(([, inner], at) => inner === fields[at]?.[1])) return schema
  const facts = fieldFacts.get(schema)
  const made = z.object(Object.fromEntries(changed))
  return facts ? made.register(fieldFacts, facts) : made
}
