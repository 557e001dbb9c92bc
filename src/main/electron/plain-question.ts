/** Deeper than any question of the contract; a cycle has no end at all. */
const deepest = 64

/** More values than any question has; each that is wrong would cost the check behind this one 500 bytes and 25 µs. */
const mostValues = 50_000

/**
 * What is wrong with something that came over the bridge, before anything walks it: more than so many characters, or a value
 * that JSON has not, such as a BigInt, a Date, a Map, bytes or a cycle. Left-out values count as null. Null: nothing.
 * It stops at the first thing that is wrong, so its own time is bounded, and it goes no deeper than it has to.
 */
export function troubleIn(question: unknown, most: number): 'too-large' | 'not-plain' | null {
  let left = most
  let values = mostValues
  const troubleOf = (value: unknown, depth: number): 'too-large' | 'not-plain' | null => {
    if (--values < 0) return 'too-large'
    switch (typeof value) {
      case 'string':
        left -= value.length + 2
        break
      case 'number':
      case 'boolean':
      case 'undefined':
        left -= 4
        break
      case 'object': {
        if (value === null) {
          left -= 4
          break
        }
        if (depth === 0 || !isPlain(value)) return 'not-plain'
        const isList = Array.isArray(value)
        // A list may be long and hold nothing: its places count without being visited.
        if (isList && value.length > values) return 'too-large'
        for (const key in value) {
          if (!isList) left -= key.length + 4
          const trouble =
            left < 0 ? 'too-large' : troubleOf((value as Record<string, unknown>)[key], depth - 1)
          if (trouble !== null) return trouble
        }
        break
      }
      default:
        return 'not-plain'
    }
    return left < 0 ? 'too-large' : null
  }
  return troubleOf(question, deepest)
}

const isPlain = (value: object): boolean => {
  if (Array.isArray(value)) return true
  const made: unknown = Object.getPrototypeOf(value)
  return made === null || made === Object.prototype
}
