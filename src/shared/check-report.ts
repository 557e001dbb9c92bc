import { z } from 'zod'
import { failureSchema } from './failure.ts'
import { listedModelSchema, modelFactsSchema } from './model-facts.ts'

/** How the tiny question was answered. */
const askedSchema = z.object({
  /** How an answer in JSON has to be asked for: by its schema, as any JSON object, or in words alone. */
  form: z.enum(['json-schema', 'json-object', 'plain']),
  /** It came word by word, as a run needs it to see that a model is alive. */
  streamed: z.boolean(),
  /** It thought before it wrote. */
  thought: z.boolean(),
  /** Until the answer was whole. */
  ms: z.number().int().nonnegative(),
})

const ofModel = modelFactsSchema.pick({
  thinks: true,
  context: true,
  largestAnswer: true,
  price: true,
  retiresOn: true,
  suggestion: true,
})

/** What one tiny question and the list of models said of an endpoint. */
export const checkReportSchema = z.discriminatedUnion('ok', [
  ofModel.extend({
    ok: z.literal(true),
    /** The model that was asked, as it is in the settings. */
    model: z.string(),
    asked: askedSchema,
    /** It stands in the endpoint's own list; null: the endpoint has none. */
    listed: z.boolean().nullable(),
    /** Sorted by name; empty where the endpoint has no list. */
    models: z.array(listedModelSchema),
    /** What a person should know, as plain sentences: "This model ends on 30 November 2026." */
    notes: z.array(z.string()),
  }),
  z.object({
    ok: z.literal(false),
    model: z.string(),
    failure: failureSchema,
    /** The list is kept when only the question failed: another model can be picked from it. */
    models: z.array(listedModelSchema),
    notes: z.array(z.string()),
  }),
])
export type CheckReport = z.infer<typeof checkReportSchema>
