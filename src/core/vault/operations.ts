import type { Operation, Place } from '../../shared/vault-change.ts'
import { unreachable } from '../../shared/result.ts'
import { sameValue } from '../../shared/same-value.ts'
import { baseOf } from '../../shared/vault-command.ts'
import { besideGap, besideWords, gapInList, spotInList, spotInText } from './beside.ts'

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

/**
 * An operation told for the vault it is to be done to: where its words or its entry are there, and what stands beside
 * them. null where the vault is not as the operation says it was.
 */
export function fitted(root: unknown, operation: Operation): Operation | null {
  const there = readAt(root, operation.at)
  switch (operation.do) {
    case 'set':
      return sameValue(there, operation.was) ? operation : null
    case 'text': {
      const from = typeof there === 'string' ? spotInText(there, operation) : null
      if (typeof there !== 'string' || from === null) return null
      return { ...operation, from, beside: besideWords(there, from, operation.was.length) }
    }
    case 'insert': {
      const index = Array.isArray(there) ? gapInList(there, operation) : null
      if (!Array.isArray(there) || index === null) return null
      return { ...operation, index, ...(isOrdered(operation) && { beside: besideGap(there, index) }) }
    }
    case 'remove': {
      const index = Array.isArray(there) ? spotInList(there, operation) : null
      if (!Array.isArray(there) || index === null) return null
      const beside = besideGap(there.toSpliced(index, 1), index)
      return { ...operation, index, ...(isOrdered(operation) && { beside }) }
    }
    case 'move': {
      const { index, to, entry, besideTo } = operation
      if (!Array.isArray(there) || index >= there.length || to >= there.length) return null
      const mark = baseOf(there[index])
      const others = there.toSpliced(index, 1)
      const between = besideGap(others, to)
      if ((entry !== undefined && entry !== mark) || (besideTo && !sameValue(between, besideTo))) return null
      return { ...operation, entry: mark, beside: besideGap(others, index), besideTo: between }
    }
    default:
      return unreachable(operation)
  }
}

/** The order of what is remembered for the review means nothing. */
const isOrdered = ({ at }: Operation): boolean => at[0] !== 'facts'

/** True where an operation and what takes it back say whether they fit; those of earlier versions say it of values alone. */
export const knowsItsPlace = (operation: Operation): boolean =>
  operation.do === 'set' || operation.beside !== undefined || !isOrdered(operation)

/** A vault after one operation, or null where the vault is not as the operation says it was. */
export function operated<T>(root: T, operation: Operation): T | null {
  const fit = fitted(root, operation)
  return fit && done(root, fit)
}

/** A vault after an operation that fits it. */
export function done<T>(root: T, operation: Operation): T {
  const there = readAt(root, operation.at)
  const next = (value: unknown): T => put(root, operation.at, value) as T
  switch (operation.do) {
    case 'set':
      return next(operation.now)
    case 'text': {
      const { from, was, now } = operation
      const text = String(there)
      return next(text.slice(0, from) + now + text.slice(from + was.length))
    }
    case 'insert':
      return next((there as unknown[]).toSpliced(operation.index, 0, operation.entry))
    case 'remove':
      return next((there as unknown[]).toSpliced(operation.index, 1))
    case 'move': {
      const { index, to } = operation
      const list = there as unknown[]
      return next(list.toSpliced(index, 1).toSpliced(to, 0, list[index]))
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
    case 'move': {
      const { index, to, beside, besideTo, ...rest } = operation
      const places = { ...(besideTo && { beside: besideTo }), ...(beside && { besideTo: beside }) }
      return { ...rest, index: to, to: index, ...places }
    }
    default:
      return unreachable(operation)
  }
}
