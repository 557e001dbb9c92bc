import { z } from 'zod'
import type { JsonSchema } from '../../core/ports.ts'
import { rangeInWords } from '../../core/validate/form-outline.ts'

/**
 * Which counts of lists a place holds an answer to. `all`: OpenAI and llama.cpp. `emptiness`: Claude, which takes
 * `minItems` of 0 or 1 and no `maxItems` (platform.claude.com, structured outputs, and `transformJSONSchema` of
 * `@anthropic-ai/sdk` 1.12.0; read 2026-11-26). `none`: Azure, and gateways that refuse the words.
 */
export type EnforcedCounts = 'all' | 'emptiness' | 'none'

const nodeSchema = z.looseObject({
  description: z.string().optional(),
  minItems: z.number().optional(),
  maxItems: z.number().optional(),
  items: z.record(z.string(), z.unknown()).optional(),
  properties: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
})

/**
 * The form of an answer as a place takes it. What it does not take is said in the descriptions instead, and holds all
 * the same: every answer goes through our own check.
 */
export function strictForm(form: JsonSchema, enforced: EnforcedCounts): JsonSchema {
  if (enforced === 'all') return form
  const {
    minItems = 0,
    maxItems = Infinity,
    description = '',
    items,
    properties,
    ...rest
  } = nodeSchema.parse(form)
  const counts = 'minItems' in form || 'maxItems' in form
  const count = `Holds ${rangeInWords([minItems, maxItems], 'entry', 'entries')}.`
  const words = counts ? [description.replace(/[^.!?]$/u, '$&.'), count] : [description]
  return {
    ...rest,
    ...(words.some(Boolean) && { description: words.filter(Boolean).join(' ') }),
    ...(enforced === 'emptiness' && minItems > 0 && { minItems: 1 }),
    ...(items && { items: strictForm(items, enforced) }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, inner]) => [key, strictForm(inner, enforced)]),
      ),
    }),
  }
}

/** It counts the entries of a list somewhere. */
export const isCounted = (form: JsonSchema): boolean => /"(?:min|max)Items":/u.test(JSON.stringify(form))
