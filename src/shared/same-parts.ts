/**
 * A value equal to `after`, made of the parts of `before` wherever they are equal: who shows a part sees by its identity
 * that it did not change. Plain values, lists and records of them, as JSON has them.
 */
export function withSameParts<T>(before: unknown, after: T): T {
  if (Object.is(before, after) || !isBranch(before) || !isBranch(after)) return after
  if (Array.isArray(before) !== Array.isArray(after)) return after
  const keys = Object.keys(after)
  const shared = keys.map((key) => [key, withSameParts(before[key], after[key])] as const)
  const same =
    Object.keys(before).length === keys.length &&
    shared.every(([key, part]) => Object.hasOwn(before, key) && Object.is(part, before[key]))
  if (same) return before as T
  return (Array.isArray(after) ? shared.map(([, part]) => part) : Object.fromEntries(shared)) as T
}

const isBranch = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
