import { jsonrepair } from 'jsonrepair'

export type ReadJson =
  | { kind: 'read'; value: unknown; repaired: boolean }
  /** The object never ends. Repairing it would make a short answer out of a broken one. */
  | { kind: 'cut' }
  | { kind: 'unreadable' }

/**
 * Reads the one object of an answer. Code fences and words around it are taken off, and small slips inside such as
 * a comma too many are mended; an object that does not end is never completed.
 */
export function readJson(text: string): ReadJson {
  const plain = parse(text)
  if (plain) return { kind: 'read', value: plain.value, repaired: false }
  const object = objectIn(text)
  if (object.kind !== 'object') return object
  const found = parse(object.text) ?? parse(mended(object.text))
  return found ? { kind: 'read', value: found.value, repaired: true } : { kind: 'unreadable' }
}

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

/** The text from the first brace to the one that closes it, strings and escapes respected. */
function objectIn(text: string): ObjectIn {
  const start = text.indexOf('{')
  if (start < 0) return { kind: 'unreadable' }
  let depth = 0
  let inString = false
  for (let i = start; i < text.length; i++) {
    const character = text[i]
    if (inString) {
      if (character === '\\') i++
      else if (character === '"') inString = false
    } else if (character === '"') inString = true
    else if (character === '{' || character === '[') depth++
    else if ((character === '}' || character === ']') && --depth === 0) {
      return { kind: 'object', text: text.slice(start, i + 1) }
    }
  }
  return { kind: 'cut' }
}
