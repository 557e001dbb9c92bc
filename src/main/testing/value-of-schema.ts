import { z } from 'zod'

type Json = z.core.JSONSchema.JSONSchema

/** What a value is made of where its schema leaves it open. */
export interface Filling {
  /** The text of a place that takes any; `most` and `least` are its own bounds in characters. */
  text: (least: number, most: number) => string
  /** Which of so many forms is taken, from 0. */
  choice: (of: number) => number
  /** Put into every object beside its own keys; not into records, whose keys are anybody's. */
  beside?: Readonly<Record<string, unknown>>
}

/** A value that a schema describes, for tests that hold of every schema there is: everything that may be there is. */
export function valueOfSchema(schema: z.ZodType, filling: Filling): unknown {
  const root = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    cycles: 'ref',
    reused: 'inline',
  })
  return valueOf(root, root, filling, 0)
}

/** Nested schemas that hold themselves end here. */
const deepest = 12

function valueOf(schema: Json | boolean | undefined, root: Json, filling: Filling, depth: number): unknown {
  if (schema === undefined || typeof schema === 'boolean') return filling.text(0, 40)
  const inner = (each: Json | boolean | undefined): unknown => valueOf(each, root, filling, depth + 1)
  if (schema.$ref !== undefined) {
    const name = schema.$ref.split('/').at(-1) ?? ''
    return schema.$ref === '#' ? inner(root) : inner(root.$defs?.[name])
  }
  if ('const' in schema) return schema.const
  if (schema.enum) return schema.enum[filling.choice(schema.enum.length)]
  const forms = schema.anyOf ?? schema.oneOf
  if (forms) return inner(depth > deepest ? forms.at(-1) : forms[filling.choice(forms.length)])
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map(inner)) as unknown
  const types: unknown = schema.type
  switch (Array.isArray(types) ? (types[filling.choice(types.length)] as unknown) : types) {
    case 'null':
      return null
    case 'boolean':
      return filling.choice(2) === 1
    case 'integer':
    case 'number':
      return schema.minimum ?? Number(schema.exclusiveMinimum ?? 0) + 1
    case 'string':
      return textOf(schema, filling)
    case 'array': {
      if (Array.isArray(schema.prefixItems)) return schema.prefixItems.map(inner)
      const items = Array.isArray(schema.items) ? schema.items[0] : schema.items
      const count = Math.max(schema.minItems ?? 0, depth > deepest ? 0 : Math.min(1, schema.maxItems ?? 1))
      return Array.from({ length: count }, () => inner(items))
    }
    case 'object': {
      const own = Object.entries(schema.properties ?? {}).map(([key, each]) => [key, inner(each)])
      return {
        ...(schema.propertyNames ? {} : filling.beside),
        ...rowsOf(schema, inner),
        ...Object.fromEntries(own),
      }
    }
    default:
      return filling.text(0, 40)
  }
}

/** The rows of a record: one under a name of its own, or one for each name that it has to have. */
function rowsOf(schema: Json, inner: (each: Json | boolean | undefined) => unknown): Record<string, unknown> {
  const { propertyNames: names, additionalProperties: each } = schema
  if (names === undefined) return {}
  const given =
    typeof names === 'object'
      ? (names.enum ?? names.anyOf?.flatMap((one) => (typeof one === 'object' ? [one.const] : [])))
      : undefined
  const keys = given ? given.slice(0, schema.required ? given.length : 1) : [inner(names)]
  return Object.fromEntries(keys.map((key) => [String(key), inner(each)]))
}

function textOf({ format, pattern, minLength = 0, maxLength = 1e6 }: Json, { text }: Filling): string {
  if (format === 'date') return '2026-12-01'
  if (format === 'date-time') return '2026-12-01T08:00:00.000Z'
  if (format === 'uri') return 'https://example.com/'
  if (format === 'uuid') return '6f1a2c3d-4b5e-4f60-8a7b-9c0d1e2f3a4b'
  if (pattern !== undefined && new RegExp(pattern, 'u').test('')) return ''
  if (pattern !== undefined)
    return (
      ['#1f5c8a', '08:30', 'abcd', 'a1', '2026-11', '0', 'own-1', '1'].find((word) =>
        new RegExp(pattern, 'u').test(word),
      ) ?? 'x'
    )
  return text(minLength, maxLength)
}
