import { unreachable } from '../../shared/result.ts'
import type { Field, GroupField } from '../../shared/sections/outline.ts'
import { fittedList } from './fitted-list.ts'
import { fittedNumber, fittedText, matchedChoice, onlyValue } from './fitted-leaf.ts'
import { isLike, withItsKeys } from './its-keys.ts'
import { likenesses } from './likenesses.ts'

/**
 * A value in the shape of its form, where there is one way to read it so: keys in another case, a list as text or by
 * number, a number as text. Its words and counts are as they came, and so is whatever has no such reading.
 */
export function fitted(field: Field, value: unknown): unknown {
  switch (field.kind) {
    case 'text':
      return fittedText(field, value)
    case 'number':
      return fittedNumber(value)
    case 'choice':
      return matchedChoice(field.values, onlyValue(value))
    case 'list':
      return fittedList(field, value, fitted)
    case 'group':
      return fittedGroup(field, value)
    default:
      return unreachable(field)
  }
}

/** A group below the root. One that has none of its fields may have another one around it. */
function fittedGroup(field: GroupField, value: unknown): unknown {
  const own = withItsKeys(field, value, fitted)
  if (isLike(field, own)) return own
  const found = likenesses(field, value, { fit: fitted })
  const passing = found.filter((one) => field.schema.safeParse(one.value).success)
  const [only] = passing.length > 0 ? passing : found
  return only && (passing.length === 1 || found.length === 1) ? only.value : own
}
