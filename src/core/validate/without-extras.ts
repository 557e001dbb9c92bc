import { unreachable } from '../../shared/result.ts'
import type { Field } from '../../shared/sections/outline.ts'

/** The value with only the fields of its form: what a parse gives, for values whose lengths or counts do not pass. */
export function withoutExtras(value: unknown, field: Field): unknown {
  switch (field.kind) {
    case 'text':
    case 'number':
    case 'choice':
      return value
    case 'list':
      return Array.isArray(value) ? value.map((entry) => withoutExtras(entry, field.each)) : value
    case 'group': {
      const entries = new Map(Object.entries(value ?? {}))
      return Object.fromEntries(
        field.fields
          .filter((inner) => !inner.optional || entries.has(inner.key))
          .map((inner) => [inner.key, withoutExtras(entries.get(inner.key), inner)]),
      )
    }
    default:
      return unreachable(field)
  }
}
