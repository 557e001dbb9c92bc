import { unreachable } from '../result.ts'
import type { Field } from './outline.ts'

/**
 * A value with nothing in it, to be filled in. Lists of groups have as many entries as they need at least, numbered
 * where an entry has a number; a list of texts begins without any. `nth`: which entry it is, from 0.
 */
export function emptyOf(field: Field, nth = 0): unknown {
  switch (field.kind) {
    case 'text':
      return ''
    case 'number':
      return field.key === 'number' ? nth + 1 : (field.range?.[0] ?? 1)
    case 'choice':
      return field.values[0] ?? ''
    case 'list': {
      const least = field.each.kind === 'group' ? (field.count?.[0] ?? 0) : 0
      return Array.from({ length: least }, (_, at) => emptyOf(field.each, at))
    }
    case 'group':
      return Object.fromEntries(field.fields.map((inner) => [inner.key, emptyOf(inner, nth)]))
    default:
      return unreachable(field)
  }
}
