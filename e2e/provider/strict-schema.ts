/**
 * Words of JSON Schema that no strict form of ours says: lengths stay in our own check, and Claude takes none of them.
 * OpenAI takes the counts of lists (its guide to structured outputs, read in November 2026).
 */
const tooMuch = ['minLength', 'maxLength', 'pattern', 'minimum', 'maximum', 'format', '$ref']

/** What a vendor would refuse in the form of an answer, as a sentence; null when it is a form both vendors take. */
export function flawOf(schema: unknown, place = 'the form'): string | null {
  if (Array.isArray(schema)) {
    return first(schema.map((inner: unknown, i) => flawOf(inner, `${place}[${i}]`)))
  }
  if (typeof schema !== 'object' || schema === null) return null
  const node = new Map<string, unknown>(Object.entries(schema))
  const word = tooMuch.find((key) => node.has(key))
  if (word !== undefined) return `${place} says “${word}”`
  const properties = node.get('properties')
  if (node.get('type') === 'object') {
    if (node.get('additionalProperties') !== false) return `${place} allows fields that it does not name`
    const names = Object.keys(typeof properties === 'object' && properties !== null ? properties : {})
    const required = node.get('required')
    const optional = names.find((name) => !Array.isArray(required) || !required.includes(name))
    if (optional !== undefined) return `${place}.${optional} is optional`
  }
  const inside = typeof properties === 'object' && properties !== null ? Object.entries(properties) : []
  return first([
    ...inside.map(([name, inner]: [string, unknown]) => flawOf(inner, `${place}.${name}`)),
    flawOf(node.get('items'), `${place}[]`),
    flawOf(node.get('anyOf'), place),
  ])
}

const first = (flaws: readonly (string | null)[]): string | null =>
  flaws.find((flaw) => flaw !== null) ?? null
