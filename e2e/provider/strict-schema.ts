import { z } from 'zod'

type Vendor = 'openai' | 'anthropic'

/**
 * What strict forms may say, and what they must, by vendor. Sources, read 2026-11-26: platform.claude.com, structured
 * outputs, “JSON Schema limitations” and “Schema complexity limits”; developers.openai.com, structured outputs, “Supported
 * schemas”; refusals as people report them (req_llm 706, ai 17197, mux 1220, mastra 23321). `pattern` and `format` are
 * taken by both in part and said by none of our forms, so they are refused here.
 */
interface Rules {
  /** Words a form may hold beside its type. */
  words: ReadonlySet<string>
  /** Fields that may be left out of an answer. */
  mostOptional: number
  mostFields: number
  deepest: number
}

const structure = ['type', 'description', 'title', 'properties', 'required', 'additionalProperties', 'items']
const both = [...structure, 'enum', 'const', 'anyOf', '$defs', '$ref']
const rules: Readonly<Record<Vendor, Rules>> = {
  openai: {
    words: new Set([
      ...both,
      'minItems',
      'maxItems',
      'minimum',
      'maximum',
      'exclusiveMinimum',
      'exclusiveMaximum',
      'multipleOf',
    ]),
    mostOptional: 0,
    mostFields: 5_000,
    deepest: 10,
  },
  anthropic: {
    words: new Set([...both, 'allOf', 'minItems']),
    mostOptional: 24,
    mostFields: Infinity,
    deepest: Infinity,
  },
}

const nodeSchema = z.looseObject({
  type: z.unknown().optional(),
  minItems: z.unknown().optional(),
  additionalProperties: z.unknown().optional(),
  properties: z.record(z.string(), z.unknown()).catch({}),
  required: z.array(z.string()).catch([]),
})
interface Node {
  /** As OpenAI names it: `('properties', 'emails', 'items')`. */
  place: string[]
  depth: number
  said: z.infer<typeof nodeSchema>
}

/** What a vendor says of a form that it refuses; null for one it takes. */
export function flawOfForm(schema: unknown, vendor: Vendor): string | null {
  const nodes = [...nodesOf(schema)]
  const { mostOptional, mostFields, deepest } = rules[vendor]
  for (const node of nodes) {
    const flaw = flawOfNode(node, vendor)
    if (flaw !== null) return flaw
  }
  if (vendor === 'openai' && nodes[0]?.said.type !== 'object')
    return says('openai', [], 'schema must be a JSON Schema of \'type: "object"\'')
  const fields = nodes.flatMap(({ said, place }) =>
    Object.keys(said.properties).map((name) => ({ name, place, optional: !said.required.includes(name) })),
  )
  const optional = fields.filter(({ optional }) => optional)
  const [first] = optional
  if (first && mostOptional === 0)
    return says(
      'openai',
      first.place,
      `'required' is required to be supplied and to be an array including every key in properties. Missing '${first.name}'.`,
    )
  if (optional.length > mostOptional || fields.length > mostFields)
    return says(vendor, [], 'Schema is too complex for compilation.')
  const depth = Math.max(...nodes.map((node) => node.depth))
  return depth > deepest ? says(vendor, [], `${depth} levels of nesting exceeds limit of ${deepest}.`) : null
}

function flawOfNode({ said, place }: Node, vendor: Vendor): string | null {
  const type = typeof said.type === 'string' ? said.type : 'unknown'
  const word = Object.keys(said).find((key) => said[key] !== undefined && !rules[vendor].words.has(key))
  if (word !== undefined)
    return vendor === 'openai'
      ? says(vendor, place, `'${word}' is not permitted.`)
      : says(vendor, place, `For '${type}' type, property '${word}' is not supported`)
  const { minItems, additionalProperties } = said
  if (vendor === 'anthropic' && minItems !== undefined && minItems !== 0 && minItems !== 1)
    return says(vendor, place, "For 'array' type, 'minItems' values other than 0 or 1 are not supported")
  if (type !== 'object' || additionalProperties === false) return null
  return vendor === 'openai'
    ? says(vendor, place, "'additionalProperties' is required to be supplied and to be false.")
    : says(vendor, place, "For 'object' type, 'additionalProperties' must be explicitly set to false")
}

const says = (vendor: Vendor, place: readonly string[], why: string): string =>
  vendor === 'anthropic'
    ? `output_config.format.schema: ${why}`
    : `Invalid schema for response_format: In context=(${place.map((step) => `'${step}'`).join(', ')}), ${why}`

/** Every form inside a form, itself first. */
function* nodesOf(schema: unknown, place: string[] = [], depth = 0): Generator<Node> {
  if (Array.isArray(schema)) {
    for (const [i, inner] of schema.entries()) yield* nodesOf(inner, [...place, String(i)], depth)
    return
  }
  const parsed = nodeSchema.safeParse(schema)
  if (!parsed.success) return
  const said = parsed.data
  const deeper = said.type === 'object' || said.type === 'array' ? depth + 1 : depth
  yield { place, depth: deeper, said }
  for (const [name, inner] of Object.entries(said.properties))
    yield* nodesOf(inner, [...place, 'properties', name], deeper)
  for (const key of ['items', 'anyOf', 'allOf'])
    if (said[key] !== undefined) yield* nodesOf(said[key], [...place, key], deeper)
}
