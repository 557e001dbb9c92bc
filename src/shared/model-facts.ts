import { z } from 'zod'
import { priceSchema } from './price.ts'

/**
 * `never`: not as it is asked here. `can`: it does so by itself, and can be told how much. `always`: it cannot be told
 * to leave it.
 */
export const thinksSchema = z.enum(['never', 'can', 'always'])
export type Thinks = z.infer<typeof thinksSchema>

/** How the vendor's cache finds what questions share: by their beginning, or at marks that are sent; or there is none. */
export const cacheFactsSchema = z.object({
  kind: z.enum(['prefix', 'breakpoints', 'none']),
  /** Tokens from which on something is kept. */
  least: z.number().int().nonnegative().nullable(),
})
export type CacheFacts = z.infer<typeof cacheFactsSchema>

/** The vendor's words for the plain choice of the settings. */
export const effortWordsSchema = z.object({ quick: z.string(), balanced: z.string(), deep: z.string() })
export type EffortWords = z.infer<typeof effortWordsSchema>

/** What is known of a model. null: unknown, and never guessed. */
export const modelFactsSchema = z.object({
  thinks: thinksSchema.nullable(),
  effort: effortWordsSchema.nullable(),
  /** The kinds of thinking it may be told, in the words of its vendor, such as `between_tools`. */
  thinking: z.array(z.string()).nullable(),
  /** Tokens of question and answer together. */
  context: z.number().int().positive().nullable(),
  /** Tokens of the longest answer, thoughts included. */
  largestAnswer: z.number().int().positive().nullable(),
  price: priceSchema.nullable(),
  cache: cacheFactsSchema.nullable(),
  /** It keeps to a schema that is sent with the question. */
  strictForms: z.boolean().nullable(),
  /** The day it ends, `2026-11-30`. */
  retiresOn: z.iso.date().nullable(),
  /** A newer model of its vendor that does the same. */
  suggestion: z.string().nullable(),
})
export type ModelFacts = z.infer<typeof modelFactsSchema>

/** A model of an endpoint's list, with all that list and data file say of it. */
export const listedModelSchema = modelFactsSchema.extend({
  /** As it is asked for. */
  id: z.string(),
  /** As the vendor shows it. */
  name: z.string().nullable(),
})
export type ListedModel = z.infer<typeof listedModelSchema>

/** Of a model that nobody has said anything of. */
export const noFacts: ModelFacts = {
  thinks: null,
  effort: null,
  thinking: null,
  context: null,
  largestAnswer: null,
  price: null,
  cache: null,
  strictForms: null,
  retiresOn: null,
  suggestion: null,
}
