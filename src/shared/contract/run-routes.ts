import { z } from 'zod'
import { failureSchema } from '../failure.ts'
import { answerKeySchema } from '../intake.ts'
import { runWriterSchema } from '../provider.ts'
import { rangeSchema } from '../range.ts'
import { metricsSchema, runOutcomeSchema, runPurposeSchema } from '../run-event.ts'
import { runViewSchema } from '../run-view.ts'
import { pinSchema, sectionNumberSchema } from '../settings.ts'
import { nothing, ofRun, ofVault, route, runId, vaultId } from './route.ts'

export const runSummarySchema = z.object({
  runId: z.string(),
  vaultId: z.string(),
  purpose: runPurposeSchema,
  startedAt: z.number(),
  finishedAt: z.number().nullable(),
  outcome: z.enum([...runOutcomeSchema.options, 'died']).nullable(),
  sections: z.number().int(),
  saved: z.number().int(),
  metrics: metricsSchema.nullable(),
})
export type RunSummary = z.infer<typeof runSummarySchema>

/** Before a run: how large it is. All of it are estimates and said so; money only where the prices are known. */
export const quoteSchema = z.object({
  sections: z.array(sectionNumberSchema),
  requests: z.number().int(),
  inputTokens: z.number().int(),
  outputTokens: z.number().int(),
  /** US dollars, with what fails and is thrown away; null where the price of one that writes is not known. */
  cost: rangeSchema.nullable(),
  seconds: rangeSchema,
  /** Why a run would not start as things are: a limit that cannot be kept, or that is used up. */
  blocked: failureSchema.nullable(),
  /** US dollars that may still be spent by the nearest limit; null: there is none. */
  room: z
    .object({ left: z.number(), of: z.enum(['run', 'month']) })
    .nullable()
    .optional(),
  providers: z.array(runWriterSchema),
  /** Models that their vendor switches off, with the day (`2026-11-30`) and whether it is over. */
  ends: z.array(z.object({ model: z.string(), on: z.iso.date(), past: z.boolean() })).optional(),
  /** The servers have too little room for some of it: in tokens, with what is written all the same. */
  context: z
    .object({
      needed: z.number().int(),
      limit: z.number().int(),
      fits: z.array(sectionNumberSchema),
      tooLarge: z.array(z.object({ section: sectionNumberSchema, needed: z.number().int() })),
    })
    .nullable()
    .optional(),
  /** What reading it through afterwards takes, which is in the figures above; left out: it is not read. */
  readThrough: z
    .object({
      requests: z.number().int(),
      /** US dollars; null where the price of the reader is not known. */
      cost: rangeSchema.nullable(),
      /** Who reads, in the order they are asked. */
      providers: z.array(runWriterSchema),
    })
    .optional(),
  /** The sample would write, which speaks English, and the copy is wanted in another language. */
  sampleInEnglish: z.boolean().optional(),
})
export type Quote = z.infer<typeof quoteSchema>

/** Runs, and what they are expected to take. */
export const runRoutes = {
  'vault.quote': route(
    ofVault.extend({
      purpose: runPurposeSchema,
      sample: z.boolean(),
      pin: pinSchema.nullable().default(null),
    }),
    quoteSchema,
  ),
  /** What five suggestions for an answer are expected to cost. */
  'intake.suggest-quote': route(
    ofVault.extend({ key: answerKeySchema }),
    quoteSchema.pick({ cost: true, blocked: true }),
  ),
  'run.start': route(
    ofVault.extend({
      purpose: runPurposeSchema,
      /** Write with the built-in sample provider instead of the user's own. */
      sample: z.boolean(),
      /** One provider, and one model where it says so, for all sections of this run; null: all in their order. */
      pin: pinSchema.nullable().default(null),
      /** Go on from a run that died: accepted parts are not asked for again. */
      resumes: runId.nullable().default(null),
    }),
    ofRun,
  ),
  /** Finish what is in flight, start nothing new. */
  'run.pause': route(ofRun, nothing),
  'run.continue': route(ofRun, nothing),
  /** Try at once what the disk did not take. */
  'run.save-again': route(ofRun, nothing),
  /** Abort now. Settles when every connection is closed. */
  'run.cancel': route(ofRun, nothing),
  /** The view of a run under way, or of an old one from its journal. */
  'run.view': route(z.object({ vaultId, runId }), runViewSchema),
  /** Runs under way in any vault. */
  'run.active': route(nothing, z.array(runViewSchema)),
  'run.list': route(ofVault, z.array(runSummarySchema)),
} as const
