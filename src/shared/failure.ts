import { z } from 'zod'

/** Who writes in a vault: another program on this computer, another computer by its name, or somebody who does not say. */
export const lockHolderSchema = z.object({
  by: z.enum(['window', 'command-line', 'device', 'unknown']),
  device: z.string(),
})
export type LockHolder = z.infer<typeof lockHolderSchema>

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

/** Most of what is kept of a server's own words, in characters. */
export const mostSaid = 200
/** What the server itself said, as plain text with keys taken out, at most `mostSaid` characters. */
const said = { said: z.string().optional() }
const withStatus = { status: z.number().int().nullable(), requestId: z.string().nullable(), ...said }
/** The address that was asked, without a path or anything secret, such as `http://localhost:11434`. */
const address = { address: z.string().optional() }
const waiting = { retryAfterMs: z.number().nonnegative().nullable() }

/** Why nobody was reached: nothing listens there, the name has no address, this computer is offline, … */
export const unreachedSchema = z.enum(['refused', 'unresolved', 'offline', 'no-route', 'timed-out'])
export type Unreached = z.infer<typeof unreachedSchema>

/** What is there instead of a provider that can be asked. None of them passes by waiting. */
export const wrongPlaceSchema = z.enum([
  'certificate',
  /** The certificate is over or not yet valid, or the clock of this computer is wrong. */
  'certificate-date',
  /** http is spoken where https was asked. */
  'speaks-http',
  /** A web page answered: a sign-in of the network, or another address. */
  'web-page',
  /** Something answers, but not in this language. */
  'other-language',
  /** It points to another host, named in `to`. */
  'redirect',
  'proxy',
])
export type WrongPlace = z.infer<typeof wrongPlaceSchema>

/**
 * What is the matter with a disk. `gone`: the folder is not there any more. `offline`: a share, a drive or a file of a cloud
 * folder that does not answer. `crowded`: too many files are open. `busy`: another program holds it.
 */
export const diskTroubleSchema = z.enum(['gone', 'failing', 'offline', 'crowded', 'busy'])
export type DiskTrouble = z.infer<typeof diskTroubleSchema>
/** Where an answer lies that could not be written into its vault, until it can be. */
const keptIn = { keptIn: z.string().optional() }

/**
 * Everything that can go wrong, as plain data. Sorted by class, status and code of what happened; by the words of a
 * message only where servers put the fact nowhere else. What follows from each kind stands in `failure-facts.ts`.
 * Durations are milliseconds.
 */
export const failureSchema = z.discriminatedUnion('kind', [
  // An attempt that reached a model, or ran into one of our limits.
  z.object({ kind: z.literal('timed-out'), limitMs: z.number() }),
  z.object({ kind: z.literal('no-first-token'), limitMs: z.number() }),
  z.object({ kind: z.literal('stalled'), limitMs: z.number() }),
  z.object({ kind: z.literal('truncated') }),
  /** The model, or a filter before it, declined. With a `status` the same question is declined again. */
  z.object({ kind: z.literal('refused'), status: z.number().int().nullable().optional(), ...said }),
  z.object({ kind: z.literal('invalid'), issues: z.array(issueSchema) }),
  // Transport: costs time from the section's budget, not an attempt.
  z.object({
    kind: z.literal('connection-failed'),
    cut: z.boolean(),
    why: unreachedSchema.optional(),
    ...address,
    ...said,
  }),
  z.object({ kind: z.literal('server-error'), ...withStatus, ...waiting }),
  z.object({ kind: z.literal('overloaded'), ...withStatus, ...waiting }),
  z.object({ kind: z.literal('rate-limited'), ...withStatus, ...waiting }),
  z.object({
    kind: z.literal('wrong-place'),
    what: wrongPlaceSchema,
    to: z.string().optional(),
    ...address,
    ...said,
  }),
  // The account.
  /** `keyless`: nothing secret went along, as none is saved for that address or it is locked. */
  z.object({ kind: z.literal('unauthorized'), ...withStatus, keyless: z.literal(true).optional() }),
  z.object({ kind: z.literal('quota-exhausted'), ...withStatus }),
  z.object({ kind: z.literal('country-not-served'), ...withStatus }),
  z.object({ kind: z.literal('model-not-found'), model: z.string(), ...withStatus }),
  /** The account may not ask this, for a reason that only the server's words tell: a data policy, a plan, a block. */
  z.object({ kind: z.literal('forbidden'), ...withStatus }),
  // The question.
  z.object({ kind: z.literal('bad-request'), ...withStatus }),
  /**
   * Tokens of the question with its answer, and how many there is room for; null where the server did not say. `of`: not the
   * context has so little room but the person's plan, for what comes in a minute or a day.
   */
  z.object({
    kind: z.literal('context-too-small'),
    needed: z.number().int().nullable(),
    limit: z.number().int().nullable(),
    of: z.literal('plan').optional(),
    ...withStatus,
  }),
  /** The server read only the end of the question and said nothing of it: tokens read, tokens asked (estimated). */
  z.object({ kind: z.literal('question-cut'), read: z.number().int(), asked: z.number().int() }),
  /** No more is asked: the most that may be spent, in US dollars, for this run or this month, would be passed. */
  z.object({ kind: z.literal('spending-limit'), limit: z.number(), of: z.enum(['run', 'month']) }),
  // The run.
  z.object({ kind: z.literal('cancelled') }),
  z.object({ kind: z.literal('budget-spent'), budgetMs: z.number(), last: z.string(), ...said }),
  z.object({ kind: z.literal('no-provider'), reason: z.enum(['no-key', 'all-out']) }),
  z.object({ kind: z.literal('reads-missing'), sections: z.array(z.number()) }),
  z.object({ kind: z.literal('run-under-way') }),
  // Disk.
  z.object({ kind: z.literal('disk-full'), where: z.string(), ...keptIn }),
  /** The system does not let it be written. `in-the-way`: something else stands in that place, or its name is too long. */
  z.object({
    kind: z.literal('not-writable'),
    where: z.string(),
    why: z.enum(['in-the-way', 'name-too-long', 'read-only']).optional(),
    ...keptIn,
  }),
  /** The disk, or what it hangs on, does not do its work now. `code`: the system's, for whoever looks after it. */
  z.object({
    kind: z.literal('disk-trouble'),
    where: z.string(),
    what: diskTroubleSchema,
    code: z.string(),
    ...keptIn,
  }),
  z.object({ kind: z.literal('not-found'), what: z.string(), ...keptIn }),
  z.object({ kind: z.literal('damaged'), what: z.string() }),
  z.object({ kind: z.literal('changed-outside'), what: z.string() }),
  z.object({ kind: z.literal('newer-version'), what: z.string() }),
  /** Another program writes in this vault just now. */
  z.object({ kind: z.literal('in-use'), what: z.string(), holder: lockHolderSchema, ...keptIn }),
  // The question itself.
  z.object({ kind: z.literal('bad-input'), issues: z.array(issueSchema) }),
  z.object({ kind: z.literal('not-allowed'), why: z.string(), ...keptIn }),
  /** These sections are approved, so they are locked: nothing changes them before the person unlocks them. */
  z.object({ kind: z.literal('approved'), sections: z.array(z.number()).min(1) }),
  z.object({ kind: z.literal('unexpected'), reference: z.string() }),
])
export type Failure = z.infer<typeof failureSchema>
export type FailureKind = Failure['kind']
