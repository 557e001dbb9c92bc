import { jsonrepair } from 'jsonrepair'

export type ReadJson =
  | { kind: 'read'; value: unknown; repaired: boolean }
  /** The object never ends. Repairing it would make a short answer out of a broken one. */
  | { kind: 'cut' }
  | { kind: 'unreadable' }

/**
 * Reads the one object of an answer. Code fences, words around it and thoughts before it are taken off, and small
 * slips inside such as a comma too many are mended; an object that does not end is never completed.
 */
export function readJson(text: string): ReadJson {
  const plain = parse(text)
  if (plain) return typeof plain.value === 'string' ? readQuoted(plain.value) : read(plain.value, false)
  const object = objectIn(withoutThoughts(text))
  if (object.kind !== 'object') return object
  const found = parse(object.text) ?? parse(mended(object.text))
  return found ? read(found.value, true) : { kind: 'unreadable' }
}

const read = (value: unknown, repaired: boolean): ReadJson => ({ kind: 'read', value, repaired })

/** Some models send the whole object as one JSON text. One layer is taken off, no more. */
function readQuoted(text: string): ReadJson {
  const inside = parse(text) ?? parse(mended(text))
  return inside && typeof inside.value === 'object' ? read(inside.value, true) : { kind: 'unreadable' }
}

/**
 * An answer without what its model thought before it, which may hold braces of its own. Thoughts that hold the only
 * object are the answer.
 */
export function withoutThoughts(text: string): string {
  const end = Math.max(
    ...thoughtEnds.map((tag) => text.lastIndexOf(tag) + (text.includes(tag) ? tag.length : 0)),
  )
  const rest = end > 0 ? text.slice(end) : ''
  return rest.includes('{') ? rest : text
}

const thoughtEnds = ['</think>', '</thinking>', '</thought>', '</reasoning>']

function parse(text: string | null): { value: unknown } | null {
  if (text === null) return null
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return null
  }
}

function mended(text: string): string | null {
  try {
    return jsonrepair(text)
  } catch {
    return null
  }
}

type ObjectIn = { kind: 'object'; text: string } | { kind: 'cut' } | { kind: 'unreadable' }

/** How many pairs of braces are looked at: words around an answer seldom hold more than one. */
const mostObjects = 20

/** The longest text from a brace to the one that closes it, strings and escapes respected. */
function objectIn(text: string): ObjectIn {
  let longest = ''
  let from = text.indexOf('{')
  for (let i = 0; from >= 0 && i < mostObjects; i++) {
    const end = endOfObject(text, from)
    // What never ends is the answer, unless a longer one before it did.
    if (end < 0)
      return text.length - from > longest.length ? { kind: 'cut' } : { kind: 'object', text: longest }
    if (end - from > longest.length) longest = text.slice(from, end)
    from = text.indexOf('{', end)
  }
  return longest === '' ? { kind: 'unreadable' } : { kind: 'object', text: longest }
}

/** The position after the brace that closes the object at `start`; -1 when none does. */
function endOfObject(text: string, start: number): number {
  let depth = 0
  let inString = false
  for (let i = start; i < text.length; i++) {
    const character = text[i]
    if (inString) {
      if (character === '\\') i++
      else if (character === '"') inString = false
    } else if (character === '"') inString = true
    else if (character === '{' || character === '[') depth++
    else if ((character === '}' || character === ']') && --depth === 0) return i + 1
  }
  return -1
}
