import type { Operation, Place } from '../../shared/vault-change.ts'
import { unreachable } from '../../shared/result.ts'
import { sameValue } from '../../shared/same-value.ts'

/** What stands at a place; undefined where nothing does. */
export function readAt(root: unknown, place: Place): unknown {
  let value = root
  for (const step of place) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = (value as Record<string | number, unknown>)[step]
  }
  return value
}

/** A copy with another value at the place, nothing there for undefined; what the place does not touch is shared. */
function put(root: unknown, [step, ...rest]: (string | number)[], value: unknown): unknown {
  if (step === undefined) return value
  if (Array.isArray(root)) {
    const list: unknown[] = root
    return list.map((old, index) => (index === step ? put(old, rest, value) : old))
  }
  const group = (root ?? {}) as Record<string, unknown>
  const next = put(group[step], rest, value)
  if (next !== undefined) return { ...group, [step]: next }
  const { [step]: _gone, ...others } = group
  return others
}

/** A vault after one operation, or null where the vault is not as the operation says it was. */
export function operated<T>(root: T, operation: Operation): T | null {
  const there = readAt(root, operation.at)
  const next = (value: unknown): T => put(root, operation.at, value) as T
  switch (operation.do) {
    case 'set':
      return sameValue(there, operation.was) ? next(operation.now) : null
    case 'text': {
      const { from, was, now } = operation
      if (typeof there !== 'string' || there.slice(from, from + was.length) !== was) return null
      return next(there.slice(0, from) + now + there.slice(from + was.length))
    }
    case 'insert':
      if (!Array.isArray(there) || operation.index > there.length) return null
      return next(there.toSpliced(operation.index, 0, operation.entry))
    case 'remove':
      if (!Array.isArray(there) || !sameValue(there[operation.index], operation.entry)) return null
      return next(there.toSpliced(operation.index, 1))
    case 'move': {
      const { index, to } = operation
      if (!Array.isArray(there) || index >= there.length || to >= there.length) return null
      return next(there.toSpliced(index, 1).toSpliced(to, 0, there[index]))
    }
    default:
      return unreachable(operation)
  }
}

/** A vault after all of the operations, in their order, or null where one does not fit: all or nothing. */
export function allOperated<T>(root: T, operations: readonly Operation[]): T | null {
  let next: T | null = root
  for (const operation of operations) {
    next = operated(next, operation)
    if (next === null) return null
  }
  return next
}

/** What takes these operations back. */
export const inverted = (operations: readonly Operation[]): Operation[] =>
  operations.toReversed().map(invertedOne)

function invertedOne(operation: Operation): Operation {
  switch (operation.do) {
    case 'set': {
      const { was, now, ...rest } = operation
      return { ...rest, ...(now !== undefined && { was: now }), ...(was !== undefined && { now: was }) }
    }
    case 'text':
      return { ...operation, was: operation.now, now: operation.was }
    case 'insert':
      return { ...operation, do: 'remove' }
    case 'remove':
      return { ...operation, do: 'insert' }
    case 'move':
      return { ...operation, index: operation.to, to: operation.index }
    default:
      return unreachable(operation)
  }
}
