import { z } from 'zod'
import { takenReplySchema } from './client-reply.ts'
import { conflictCopySchema } from './conflict-copy.ts'
import { failureSchema, issueSchema } from './failure.ts'
import { handoverSchema } from './handover.ts'
import { intakeSchema } from './intake.ts'
import { tokensSchema, writerSchema } from './provider.ts'
import { sectionNumberSchema } from './settings.ts'

/** Version of the files written now. Older ones are migrated on opening, newer ones open read-only. */
export const schemaVersion = 3

const timestamp = z.iso.datetime()
const revision = z.number().int().nonnegative()
export const fieldPathSchema = z.array(z.union([z.string(), z.number().int().nonnegative()])).max(12)

/** A section's content as plain data; its form is the section's schema (`sectionOf(number).schema`). */
export const contentSchema = z.record(z.string(), z.unknown())
export type Content = Record<string, unknown>

/** The title of a vault whose business has no name yet. */
export const untitled = 'Untitled vault'

/** Most characters of a title: the name of a folder is made of it. */
export const longestTitle = 200

/** The title of a vault that is called after its business. */
export const titleAfter = (business: string): string =>
  business
    .trim()
    .slice(0, longestTitle)
    .replace(/[\ud800-\udbff]$/u, '')
    .trim() || untitled

/** What a section was written from, so that a later change of any of it can say "stale, because…". */
export const basisSchema = z.object({
  /** Fingerprint of each answer that feeds the section. */
  answers: z.record(z.string(), z.string()),
  /** Revision of each section that was read. */
  reads: z.record(z.string(), revision),
  /**
   * The trace of each answer, field of another section and fact that was read, see `shared/trace.ts`: it tells news
   * from a comma. Sections written before 2026-11-26 have none.
   */
  traces: z.record(z.string(), z.string()).optional(),
  /** Version of each prompt file used, e.g. {"sections/04-offer.md": "1"}; "own" versions end in "+own". */
  prompts: z.record(z.string(), z.string()),
})
export type Basis = z.infer<typeof basisSchema>

/** `sections/NN-key.json`, and each old version in `history/NN-key/`. */
export const sectionRecordSchema = z.object({
  schemaVersion: z.number().int().positive(),
  number: sectionNumberSchema,
  key: z.string(),
  /** Counts up by one with every accepted change of this section, from 1. Order is by revision, never by clock. */
  revision: revision.min(1),
  content: contentSchema,
  /** Where this version came from. */
  source: z.enum(['run', 'refine', 'edit', 'restore', 'kept']),
  /** Who wrote each part, in part order; unchanged by a person's edit. */
  writers: z.array(writerSchema),
  /** The note a refine was asked with. */
  note: z.string().nullable(),
  basis: basisSchema,
  tokens: tokensSchema,
  savedAt: timestamp,
})
export type SectionRecord = z.infer<typeof sectionRecordSchema>

/** `parts/NN-key.part-K.json`: an accepted part of a section whose other parts are not accepted yet. */
export const partRecordSchema = z.object({
  schemaVersion: z.number().int().positive(),
  number: sectionNumberSchema,
  /** From 1. */
  part: z.number().int().min(1),
  runId: z.string(),
  content: contentSchema,
  writer: writerSchema,
  tokens: tokensSchema,
  basis: basisSchema,
  savedAt: timestamp,
})
export type PartRecord = z.infer<typeof partRecordSchema>

/**
 * One change that a proposal makes, to be taken or left alone: some words of a text (positions in UTF-16 units of the
 * text it was made from), or a value that cannot be told by words. Worked out once, so that a decision stays its own.
 */
export const proposedChangeSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('words'),
    /** Unlike every other change of all answers of the proposal. */
    key: z.string(),
    path: fieldPathSchema,
    from: z.number().int().nonnegative(),
    was: z.string(),
    now: z.string(),
  }),
  z.object({
    kind: z.literal('value'),
    key: z.string(),
    path: fieldPathSchema,
    was: z.unknown().optional(),
    now: z.unknown().optional(),
  }),
])
export type ProposedChange = z.infer<typeof proposedChangeSchema>

/**
 * What a person says of a change: taken, left, or taken although they wrote something else there meanwhile. Without the
 * last, a change of words that are the person's own by now stays open.
 */
export const decisionSchema = z.enum(['accepted', 'rejected', 'over-mine'])
export type Decision = z.infer<typeof decisionSchema>

/** What a refine answered. */
export const proposedAnswerSchema = z.object({
  runId: z.string(),
  note: z.string(),
  /** The field that was refined; empty for the whole section. */
  path: fieldPathSchema,
  /** Revision of the section the proposal was made from. */
  baseRevision: revision,
  /** The whole section as it would be. */
  content: contentSchema,
  /** The section it was made from, so that what the person changes meanwhile is told from what the model changed. */
  base: contentSchema.optional(),
  changes: z.array(proposedChangeSchema).optional(),
  writers: z.array(writerSchema),
  basis: basisSchema,
  tokens: tokensSchema,
  savedAt: timestamp,
})
export type ProposedAnswer = z.infer<typeof proposedAnswerSchema>

/** So many answers of a section are kept beside each other; the oldest goes first. */
export const mostAnswers = 5

/** `proposals/NN-key.json`: what a refine answered last, shown in the old text; nothing is replaced until accepted. */
export const proposalSchema = proposedAnswerSchema.extend({
  schemaVersion: z.number().int().positive(),
  number: sectionNumberSchema,
  /** What was answered before, oldest first. */
  earlier: z.array(proposedAnswerSchema).optional(),
  /** The run whose answer is looked at; left out: the last. */
  shown: z.string().optional(),
  /** What the person decided about single changes of any of the answers, by the change's key; the others are open. */
  decisions: z.record(z.string(), decisionSchema).optional(),
})
export type Proposal = z.infer<typeof proposalSchema>

/** `reviews/NN-key.json`: the last answer that did not pass its check, kept as it came, with what was wrong. */
export const needsReviewSchema = z.object({
  schemaVersion: z.number().int().positive(),
  number: sectionNumberSchema,
  runId: z.string(),
  issues: z.array(issueSchema),
  /** The raw answer of each part as far as there is one, in part order. */
  raw: z.array(z.string()),
  /** The joined content where every part parsed, else null: then "keep it anyway" is not offered. */
  content: contentSchema.nullable(),
  writers: z.array(writerSchema),
  basis: basisSchema,
  tokens: tokensSchema,
  savedAt: timestamp,
})
export type NeedsReview = z.infer<typeof needsReviewSchema>

/** A section the person approved: it is locked, nothing rewrites it without asking. */
export const approvalSchema = z.object({
  /** The revision that was approved. */
  revision: revision.min(1),
  at: timestamp,
})
export type Approval = z.infer<typeof approvalSchema>

/** A section that the person left out of a vault, as not for this business. */
export const leftOutSchema = z.object({
  at: timestamp,
  /** Why the app had proposed it, as it read then; null: the person thought of it. */
  reason: z.string().nullable(),
})
export type LeftOut = z.infer<typeof leftOutSchema>

/** `vault.json`. The index is rebuilt from `sections/` when it does not match. */
export const vaultFileSchema = z.object({
  schemaVersion: z.number().int().positive(),
  id: z.string().min(1),
  title: z.string(),
  client: z.string(),
  /** Counts up with every change of anything in the vault. */
  revision,
  createdAt: timestamp,
  changedAt: timestamp,
  sections: z.array(
    z.object({
      number: sectionNumberSchema,
      key: z.string(),
      revision: revision.min(1),
      sha256: z.string(),
      words: z.number().int().nonnegative(),
      sample: z.boolean(),
    }),
  ),
  /** The failure of a section's last attempt in a run, cleared when it is saved. */
  failures: z.partialRecord(z.string(), failureSchema).default({}),
  /** The sections that are approved, by number. */
  approvals: z.partialRecord(z.string(), approvalSchema).default({}),
  /** The sections that are left out, by number. A text that one has stays and is not part of the vault meanwhile. */
  leftOut: z.partialRecord(z.string(), leftOutSchema).default({}),
  /** The SHA-256 of `Vault.md` as it is to be, and as it was before that: one that reads otherwise was edited by hand. */
  readable: z.string().optional().catch(undefined),
})
export type VaultFile = z.infer<typeof vaultFileSchema>

/** A row of the library. */
export const vaultSummarySchema = z.object({
  id: z.string(),
  title: z.string(),
  client: z.string(),
  folder: z.string(),
  changedAt: timestamp,
  /** Sections that are saved; those that are left out are not counted, here and below. */
  saved: z.number().int(),
  leftOut: z.number().int().default(0),
  needsReview: z.number().int(),
  words: z.number().int(),
  /** Any section written by the sample provider. */
  sample: z.boolean(),
  /** Answers still missing before a run may start. */
  answersMissing: z.number().int(),
  /** A run that did not finish and can be taken up again. */
  unfinishedRun: z.string().nullable(),
  /** Not null when it can be read but not changed, with the sentence that says why. */
  readOnly: z.string().nullable(),
})
export type VaultSummary = z.infer<typeof vaultSummarySchema>

/** A change that undo takes back, or redo does again: what it was, and of which section. */
export const namedChangeSchema = z.object({
  entry: z.number().int().positive(),
  /** The kind of the command, such as `set-field`. */
  what: z.string(),
  section: sectionNumberSchema.nullable(),
})
export const nextChangesSchema = z.object({
  undo: namedChangeSchema.nullable(),
  redo: namedChangeSchema.nullable(),
})
export type NamedChange = z.infer<typeof namedChangeSchema>
export type NextChanges = z.infer<typeof nextChangesSchema>

/** A vault as the window shows it. */
export const vaultViewSchema = z.object({
  summary: vaultSummarySchema,
  /** Counts up by one with every change of the vault. */
  revision,
  next: nextChangesSchema,
  intake: intakeSchema,
  handover: handoverSchema,
  /** What clients said on review pages, in the order it was read. */
  clientReplies: z.array(takenReplySchema),
  sections: z.array(sectionRecordSchema),
  reviews: z.array(needsReviewSchema),
  proposals: z.array(proposalSchema),
  failures: z.partialRecord(z.string(), failureSchema),
  /** The sections that are approved, by number. */
  approvals: z.partialRecord(z.string(), approvalSchema),
  /** The sections that are left out, by number; their texts, if any, are among the sections all the same. */
  leftOut: z.partialRecord(z.string(), leftOutSchema),
  /** What opening had to mend or could not read, in sentences. */
  notices: z.array(z.string()),
  /** Second versions of files that sync programs left, until the person decides. */
  copies: z.array(conflictCopySchema),
})
export type VaultView = z.infer<typeof vaultViewSchema>
