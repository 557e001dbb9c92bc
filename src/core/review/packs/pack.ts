import { z } from 'zod'
import { findingFamilySchema, findingKindSchema, findingSchema } from '../../../shared/finding.ts'
import { roles } from '../roles.ts'

/** Where a law or an authority holds. */
export const markets = ['us', 'uk', 'eu', 'other'] as const
export type Market = (typeof markets)[number]

/** Fields of trade with rules of their own; what tells them is in `rules/fields.json`. */
export const fields = [
  'health',
  'beauty',
  'money',
  'law',
  'housing',
  'jobs',
  'food',
  'alcohol',
  'business-opportunity',
  'children',
] as const
export type TradeField = (typeof fields)[number]

/** A place to look in: a role, all that reaches the public, or every text but the list of what not to say. */
const placeSchema = z.enum(['public', 'anywhere', ...roles])

const exampleSchema = z.union([
  z.string().min(1),
  z.strictObject({ text: z.string().min(1), place: z.enum(roles) }),
])

/** The answers by which a rule may be called for: `rules` are the client's own, `all` stands for every answer. */
const givenAnswers = ['rules', 'hours', 'cancelling', 'pronoun', 'offers', 'all'] as const

const givenSchema = z.strictObject({
  answer: z.enum(givenAnswers),
  /** A regular expression with the flags iu: a sentence of the answer has such words. */
  like: z.string().min(1),
  /** The sentence forbids: one that allows (“what we notice we show in a photo”) calls for nothing. */
  forbids: z.literal(true).optional(),
  /** No answer at all has such words. */
  unlike: z.string().min(1).optional(),
  /** An answer that calls for it, for the examples. */
  example: z.string().min(1),
})
export type Given = z.infer<typeof givenSchema>

const ruleSchema = z
  .strictObject({
    /** Name in findings and tables; it is the only one of this name in all packs. */
    id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u),
    family: findingFamilySchema,
    kind: findingKindSchema,
    severity: findingSchema.shape.severity,
    /** Short codes of the languages whose words it knows, or `any`. */
    languages: z.union([z.literal('any'), z.array(z.string().length(2)).min(1)]),
    /** It holds in these markets only; everywhere where left out. */
    markets: z.array(z.enum(markets)).min(1).optional(),
    /** It holds for these trades only; for all where left out. */
    fields: z.array(z.enum(fields)).min(1).optional(),
    places: z.array(placeSchema).min(1).default(['public']),
    /** How a phrase is written tells `phrase-steps.ts`; `{name}` is a list of the pack. */
    phrases: z.array(z.string().min(1)).default([]),
    /** A regular expression with the flags giu, for what no phrase can say. */
    pattern: z.string().min(1).optional(),
    /** One of these must stand in the same sentence, before or behind it: what changes, and for whom or when. */
    beside: z.array(z.string().min(1)).default([]),
    /** Phrases that make it harmless where they stand in the same sentence. */
    unless: z.array(z.string().min(1)).default([]),
    /** What is told all the same: what the sentence denies, what it asks. As its kind has it where left out. */
    tells: z.array(z.enum(['denied', 'asked'])).optional(),
    /**
     * When an answer holds it, so that it is no finding: `letter` to the letter, `words` where all its words that count stand
     * in one answer in any form, `names` where the names in it stand in the answers, `topic` where an answer says something of the rule itself. As its kind has it where left out.
     */
    held: z.enum(['never', 'letter', 'words', 'names', 'topic']).optional(),
    /** It holds only where the client's own answers call for it. */
    given: givenSchema.optional(),
    /** A plain sentence for a consultant; `{words}` are those found, `{answer}` is the one that calls for the rule. */
    sentence: z.string().min(1),
    /**
     * Where the rule comes from: a law, a policy, a list; with an address where there is one. “Not looked up” stands behind
     * what is named from general knowledge alone.
     */
    source: z.string().min(1),
    /** When the source was looked at; left out: never. */
    date: z.iso.date().optional(),
    examples: z.strictObject({ found: z.array(exampleSchema).min(1), clean: z.array(exampleSchema).min(1) }),
  })
  .refine(({ phrases, pattern }) => phrases.length > 0 || pattern !== undefined, 'finds nothing')
export type PackRule = z.infer<typeof ruleSchema>

/** A list of rules that belong together: `rules/NAME.json`. */
export const packSchema = z.strictObject({
  name: z.string().min(1),
  /** One line for the person: what it looks after. */
  about: z.string().min(1),
  /** The trades it is for; it always holds where left out. */
  fields: z.array(z.enum(fields)).min(1).optional(),
  /** Words that phrases name as `{name}`: each may be several words. */
  lists: z.record(z.string(), z.array(z.string().min(1))).default({}),
  rules: z.array(ruleSchema).min(1),
})
export type Pack = z.infer<typeof packSchema>

/** Words by which a trade is told, by field and language. */
export const fieldWordsSchema = z.strictObject({
  about: z.string(),
  fields: z.record(z.enum(fields), z.strictObject({ name: z.string(), phrases: z.array(z.string().min(1)) })),
})
