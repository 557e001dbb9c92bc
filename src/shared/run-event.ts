import { z } from 'zod'
import { failureSchema, issueSchema } from './failure.ts'
import { countedTokensSchema } from './learned-tokens.ts'
import { providerIdSchema, runWriterSchema, tokensSchema, writerSchema } from './provider.ts'
import { priceSchema, sectionNumberSchema } from './settings.ts'
import { rangeSchema } from './range.ts'
import { fieldPathSchema } from './vault.ts'

/** Most characters of the note of a refine. */
export const longestNote = 4000

/** What a run was asked to do. */
export const runPurposeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('whole') }),
  /** Sections that are not saved: empty, failed, cancelled or in need of review. */
  /** `fields`: only what these saved sections lack; what stands in them is not touched. */
  z.object({ kind: z.literal('missing'), fields: z.array(sectionNumberSchema).optional() }),
  z.object({ kind: z.literal('sections'), sections: z.array(sectionNumberSchema).min(1) }),
  /** One section with a note; an empty path means the whole section. Ends in a proposal, not in a saved section. */
  z.object({
    kind: z.literal('refine'),
    section: sectionNumberSchema,
    note: z.string().min(1).max(longestNote),
    path: fieldPathSchema.default([]),
  }),
  /** Nothing is written: a model reads what is saved. `sections`: whose every word; null: all that are written. */
  z.object({
    kind: z.literal('read-through'),
    sections: z.array(sectionNumberSchema).min(1).nullable(),
  }),
])
export type RunPurpose = z.infer<typeof runPurposeSchema>
/** What a run was asked to write. */
export type WritingPurpose = Exclude<RunPurpose, { kind: 'read-through' }>

/**
 * `complete`: everything asked for is saved or proposed. `partial`: some of it failed or needs review. `stopped`: the disk
 * took no more, and the run can be gone on with.
 */
export const runOutcomeSchema = z.enum(['complete', 'partial', 'cancelled', 'stopped'])
export type RunOutcome = z.infer<typeof runOutcomeSchema>

/** What happens after a failed attempt, decided by `nextMove`. */
export const moveSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('same-provider'), waitMs: z.number() }),
  z.object({ kind: z.literal('other-provider'), waitMs: z.number(), provider: providerIdSchema }),
  z.object({ kind: z.literal('ask-with-issues'), waitMs: z.number(), provider: providerIdSchema }),
  /** Only what is not there yet is asked for: so many of `what` ("e-mails") are kept, so many wanted. */
  z.object({
    kind: z.literal('ask-missing'),
    waitMs: z.number(),
    provider: providerIdSchema,
    kept: z.number().int(),
    wanted: z.number().int(),
    what: z.string(),
  }),
  z.object({ kind: z.literal('needs-review') }),
  z.object({ kind: z.literal('stop') }),
])
export type Move = z.infer<typeof moveSchema>

export const plannedSectionSchema = z.object({
  section: sectionNumberSchema,
  /** From 1. */
  chunk: z.number().int().min(1),
  /** Number of parts this run asks for, and which (from 1); parts accepted before a resume are not among them. */
  parts: z.array(z.number().int().min(1)),
  partsInAll: z.number().int().min(1),
  /** Sections of this run it waits for. */
  waitsFor: z.array(sectionNumberSchema),
  limitMs: z.number(),
  /** Of a read-through: the sections on this sheet, itself first. */
  reads: z.array(sectionNumberSchema).optional(),
})
export type PlannedSection = z.infer<typeof plannedSectionSchema>

const metricsSchema = z.object({
  /** Attempts that reached a model or a transport and ended. */
  attempts: z.number(),
  succeeded: z.number(),
  timedOut: z.number(),
  /** Attempts made by another provider because of a failure of the first in the user's order. */
  fellBack: z.number(),
  checks: z.number(),
  checksPassed: z.number(),
  tokens: tokensSchema,
  /** Output tokens of attempts that did not end in an accepted part; estimated from text where a provider sent no usage. */
  wastedTokens: z.number(),
  /** US dollars, null where a provider that answered has no price in the settings. */
  cost: z.number().nullable(),
  ms: z.number(),
  /** Milliseconds each chunk took, by chunk number. */
  chunkMs: z.record(z.string(), z.number()),
})
export type Metrics = z.infer<typeof metricsSchema>

const expectedCostSchema = z.union([
  rangeSchema,
  z.number().transform((cost) => ({ least: cost, most: cost })),
])

const stamp = {
  runId: z.string(),
  /** From 1, without gaps, so that a reloaded window asks for the view and goes on from there. */
  seq: z.number().int().min(1),
  /** Milliseconds since 1970, from the run's clock; for display, never for order. */
  at: z.number(),
}
const section = sectionNumberSchema
const part = z.number().int().min(1)
const attempt = z.number().int().min(1)
const who = { provider: providerIdSchema, model: z.string() }

/** A provider that cannot be reached, and why. */
export const unreachedProviderSchema = z.object({ provider: providerIdSchema, failure: failureSchema })

/** The one stream of a run. Events are named noun first; the window, the journal, the log and the metrics read it. */
export const runEventSchema = z.discriminatedUnion('kind', [
  z.object({
    ...stamp,
    kind: z.literal('run-started'),
    vaultId: z.string(),
    purpose: runPurposeSchema,
    sections: z.array(plannedSectionSchema),
    chunks: z.number().int(),
    walk: z.enum(['rolling', 'strict']),
    slots: z.number().int(),
    attempts: z.number().int(),
    /** Providers in the order they are tried, with their names. */
    providers: z.array(runWriterSchema),
    /** Only this one may write in this run. */
    pinned: z.boolean().optional(),
    /** The dead run this one goes on from. */
    resumes: z.string().nullable(),
    /** US dollars it was expected to cost; null without a price. Journals from before it was a range say one number. */
    expectedCost: expectedCostSchema.nullable().optional(),
    /** The prices that the costs of this run are counted with, for each model that may write; null: not known. */
    prices: z.array(writerSchema.extend({ price: priceSchema.nullable() })).optional(),
  }),
  z.object({ ...stamp, kind: z.literal('chunk-started'), chunk: z.number().int() }),
  z.object({ ...stamp, kind: z.literal('section-started'), section }),
  z.object({ ...stamp, kind: z.literal('part-started'), section, part, title: z.string() }),
  z.object({
    ...stamp,
    kind: z.literal('attempt-started'),
    section,
    part,
    /** Number among the attempts that count, from 1; a transport failure repeats its number. */
    attempt,
    ...who,
    limitMs: z.number(),
    /** US dollars set aside for it, the most it can cost: what a run that died in mid-air may have spent on it. */
    atMost: z.number().optional(),
    /** Why it is not the first provider in the user's order: that provider and what it did. */
    after: z.object({ provider: providerIdSchema, failure: failureSchema }).nullable(),
    /** A second copy of an attempt that takes long (hedge). The card goes on showing the first. */
    copy: z.boolean().optional(),
    /** Calls and successes of this provider so far in this run. */
    calls: z.number().int(),
    successes: z.number().int(),
  }),
  /** At most every 100 ms for each part; not kept in the journal. `tail` is the end of the text as it stands. */
  z.object({
    ...stamp,
    kind: z.literal('text-arrived'),
    section,
    part,
    words: z.number().int(),
    characters: z.number().int(),
    tail: z.string(),
  }),
  /** The model thinks but has written nothing yet: alive. Not kept in the journal. */
  z.object({ ...stamp, kind: z.literal('thinking-arrived'), section, part }),
  z.object({
    ...stamp,
    kind: z.literal('attempt-failed'),
    section,
    part,
    attempt,
    ...who,
    ms: z.number(),
    failure: failureSchema,
    next: moveSchema,
    /** False for transport failures, which cost time and not attempts. */
    counted: z.boolean(),
    tokens: tokensSchema,
    /** US dollars; null without a price. Journals from before it was noted count nothing. */
    cost: z.number().nullable().default(0),
    /** The most it can have cost, where its provider did not say what it used: `cost` is an estimate then. */
    atMost: z.number().optional(),
    copy: z.boolean().optional(),
    /** The other copy was taken: nothing follows from this end, but its tokens are spent. */
    dropped: z.boolean().optional(),
  }),
  z.object({
    ...stamp,
    kind: z.literal('answer-checked'),
    section,
    part,
    passed: z.boolean(),
    issues: z.array(issueSchema),
    /** What had to be mended before it parsed, e.g. code fences; empty when nothing. */
    repaired: z.boolean(),
  }),
  z.object({
    ...stamp,
    kind: z.literal('part-saved'),
    section,
    part,
    attempt,
    ...who,
    ms: z.number(),
    tokens: tokensSchema,
    cost: z.number().nullable(),
    /** As of an attempt that failed. */
    atMost: z.number().optional(),
    /** How its provider counted; left out where it said nothing. */
    countedTokens: countedTokensSchema.optional(),
    copy: z.boolean().optional(),
  }),
  /** Announced only after the section is on disk and synced. */
  z.object({
    ...stamp,
    kind: z.literal('section-saved'),
    section,
    revision: z.number().int(),
    writers: z.array(writerSchema),
    ms: z.number(),
    words: z.number().int(),
    tokens: tokensSchema,
    cost: z.number().nullable(),
  }),
  /** A refine's answer is on disk and waits to be accepted. */
  z.object({
    ...stamp,
    kind: z.literal('section-proposed'),
    section,
    writers: z.array(writerSchema),
    ms: z.number(),
  }),
  /** The parts of a sheet are read, and what was marked is on disk. */
  z.object({
    ...stamp,
    kind: z.literal('section-read'),
    section,
    writers: z.array(writerSchema),
    ms: z.number(),
    /** Marks that were kept, and those that did not hold. */
    marks: z.number().int(),
    dropped: z.number().int(),
    /** All marks of the run were looked at once more: `marks` is what stays of them, `dropped` what was struck. */
    sifted: z.literal(true).optional(),
    tokens: tokensSchema,
    cost: z.number().nullable(),
  }),
  z.object({ ...stamp, kind: z.literal('section-needs-review'), section, issues: z.array(issueSchema) }),
  z.object({
    ...stamp,
    kind: z.literal('section-failed'),
    section,
    failure: failureSchema,
    attempts: z.number().int(),
  }),
  z.object({ ...stamp, kind: z.literal('section-cancelled'), section }),
  z.object({
    ...stamp,
    kind: z.literal('chunk-settled'),
    chunk: z.number().int(),
    ms: z.number(),
    saved: z.number().int(),
    notSaved: z.number().int(),
  }),
  /** A provider bore fewer requests at once than it was given, or bears more again. `slots`: from now on. */
  z.object({
    ...stamp,
    kind: z.literal('slots-changed'),
    provider: providerIdSchema,
    slots: z.number().int(),
    fewer: z.boolean(),
  }),
  /** None of its providers can be reached: nothing is asked until one can, and nothing fails meanwhile. */
  z.object({ ...stamp, kind: z.literal('network-lost'), unreached: z.array(unreachedProviderSchema) }),
  z.object({ ...stamp, kind: z.literal('network-found') }),
  /** An accepted answer is not on disk yet: it is kept, and written again. `part` null: the whole section. */
  z.object({
    ...stamp,
    kind: z.literal('answer-held'),
    section,
    part: part.nullable(),
    failure: failureSchema,
  }),
  /** The disk takes nothing: nothing is asked until it does, and nothing is lost meanwhile. */
  z.object({ ...stamp, kind: z.literal('disk-lost'), failure: failureSchema }),
  z.object({ ...stamp, kind: z.literal('disk-found') }),
  z.object({ ...stamp, kind: z.literal('run-paused') }),
  z.object({ ...stamp, kind: z.literal('run-resumed') }),
  z.object({
    ...stamp,
    kind: z.literal('run-finished'),
    outcome: runOutcomeSchema,
    metrics: metricsSchema,
    /** US dollars that would have been expected, had it been known how its providers count. */
    expectedAfterwards: rangeSchema.nullable().optional(),
  }),
])
export type RunEvent = z.infer<typeof runEventSchema>
export type RunEventKind = RunEvent['kind']
/** An event as the engine says it, before the run numbers and dates it. */
export type UnstampedEvent = RunEvent extends infer E
  ? E extends RunEvent
    ? Omit<E, 'runId' | 'seq' | 'at'>
    : never
  : never

/** Events that only show life; the journal leaves them out. */
export const isFleeting = (event: { kind: RunEventKind }): boolean =>
  event.kind === 'text-arrived' || event.kind === 'thinking-arrived'

export { metricsSchema }
