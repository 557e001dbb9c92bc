import { unreachable } from '../../shared/result.ts'
import type { Field } from '../../shared/sections/outline.ts'
import type { JsonSchema } from '../ports.ts'

/**
 * The form of an answer as providers accept it: every field required, nothing extra, lists with their counts. Lengths of
 * texts stay in our own check, because a provider that forces them cuts texts off to make them fit.
 */
export function providerSchema(field: Field): JsonSchema {
  const description = [field.label, field.hint].filter(Boolean).join('. ')
  switch (field.kind) {
    case 'text':
      return { type: 'string', description }
    case 'number':
      return { type: 'integer', description }
    case 'choice':
      return { type: 'string', enum: [...field.values], description }
    case 'list':
      return { type: 'array', description, ...countsOf(field), items: providerSchema(field.each) }
    case 'group':
      return {
        type: 'object',
        description,
        properties: Object.fromEntries(field.fields.map((inner) => [inner.key, providerSchema(inner)])),
        required: field.fields.map((inner) => inner.key),
        additionalProperties: false,
      }
    default:
      return unreachable(field)
  }
}

/** Without them a server that forces the form was content with an empty list. */
function countsOf({ count }: Field): JsonSchema {
  if (!count) return {}
  const [minItems, maxItems] = count
  return maxItems === Infinity ? { minItems } : { minItems, maxItems }
}
