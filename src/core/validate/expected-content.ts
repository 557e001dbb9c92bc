import { unreachable } from '../../shared/result.ts'
import type { Field } from '../../shared/sections/outline.ts'
import { ordinaryCount, ordinaryWords } from './answer-size.ts'

/** Content of this form that is as long as an ordinary answer, to measure questions that will quote it. */
export function expectedContent(field: Field): unknown {
  switch (field.kind) {
    case 'text':
      return Array.from({ length: Math.round(ordinaryWords(field)) }, () => 'word').join(' ')
    case 'number':
      return 1
    case 'choice':
      return field.values[0]
    case 'list':
      return Array.from({ length: Math.round(ordinaryCount(field)) }, () => expectedContent(field.each))
    case 'group':
      return Object.fromEntries(field.fields.map((inner) => [inner.key, expectedContent(inner)]))
    default:
      return unreachable(field)
  }
}
