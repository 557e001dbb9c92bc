import { z } from 'zod'

/** One thing a check found wrong with an answer, an edit or an intake. */
export const issueSchema = z.object({
  /** Where: keys and zero-based list positions from the root, e.g. ['emails', 3, 'body']. */
  path: z.array(z.union([z.string(), z.number()])),
  /** `shape`: wrong type or missing. `count`, `words`, `characters`: outside its range. `value`: any other rule. */
  rule: z.enum(['shape', 'count', 'words', 'characters', 'value']),
  /** A plain sentence that names the field. */
  sentence: z.string(),
})
export type Issue = z.infer<typeof issueSchema>

const withStatus = { status: z.number().int().nullable(), requestId: z.string().nullable() }
const waiting = { retryAfterMs: z.number().nonnegative().nullable() }

/**
 * Everything that can go wrong, as plain data. Sorted by class and status code of what happened, never by
 * reading a message. Durations are milliseconds.
 */
export const failureSchema = z.discriminatedUnion('kind', [
  // An attempt that reached a model, or ran into one of our limits.
  z.object({ kind: z.literal('timed-out'), limitMs: z.number() }),
  z.object({ kind: z.literal('no-first-token'), limitMs: z.number() }),
  z.object({ kind: z.literal('stalled'), limitMs: z.number() }),
  z.object({ kind: z.literal('truncated') }),
  z.object({ kind: z.literal('refused') }),
  z.object({ kind: z.literal('invalid'), issues: z.array(issueSchema) }),
  // Transport: costs time from the section's budget, not an attempt.
  z.object({ kind: z.literal('connection-failed'), cut: z.boolean() }),
  z.object({ kind: z.literal('server-error'), ...withStatus, ...waiting }),
  z.object({ kind: z.literal('overloaded'), ...withStatus, ...waiting }),
  z.object({ kind: z.literal('rate-limited'), ...withStatus, ...waiting }),
  // Never again on this provider in this run.
  z.object({ kind: z.literal('unauthorized'), ...withStatus }),
  z.object({ kind: z.literal('quota-exhausted'), ...withStatus }),
  z.object({ kind: z.literal('model-not-found'), model: z.string(), ...withStatus }),
  z.object({ kind: z.literal('bad-request'), ...withStatus }),
  // The run.
  z.object({ kind: z.literal('cancelled') }),
  z.object({ kind: z.literal('budget-spent'), budgetMs: z.number(), last: z.string() }),
  z.object({ kind: z.literal('no-provider'), reason: z.enum(['no-key', 'all-out']) }),
  z.object({ kind: z.literal('reads-missing'), sections: z.array(z.number()) }),
  z.object({ kind: z.literal('run-under-way') }),
  // Disk.
  z.object({ kind: z.literal('disk-full'), where: z.string() }),
  z.object({ kind: z.literal('not-writable'), where: z.string() }),
  z.object({ kind: z.literal('not-found'), what: z.string() }),
  z.object({ kind: z.literal('damaged'), what: z.string() }),
  z.object({ kind: z.literal('changed-outside'), what: z.string() }),
  z.object({ kind: z.literal('newer-version'), what: z.string() }),
  // The question itself.
  z.object({ kind: z.literal('bad-input'), issues: z.array(issueSchema) }),
  z.object({ kind: z.literal('not-allowed'), why: z.string() }),
  z.object({ kind: z.literal('unexpected'), reference: z.string() }),
])
export type Failure = z.infer<typeof failureSchema>
export type FailureKind = Failure['kind']
