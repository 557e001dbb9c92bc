import { z } from 'zod'
import { clientReplySchema } from './client-reply.ts'
import { fingerprint } from './fingerprint.ts'
import { factIdSchema } from './facts.ts'
import { failureSchema } from './failure.ts'
import { replacementSchema } from './finding.ts'
import { handoverPathSchema } from './handover.ts'
import { answerKeySchema, intakeSchema } from './intake.ts'
import { readingSchema } from './read-through.ts'
import { sectionNumberSchema } from './settings.ts'
import type { Place } from './vault-change.ts'
import {
  namedChangeSchema,
  decisionSchema,
  fieldPathSchema,
  longestTitle,
  needsReviewSchema,
  partRecordSchema,
  proposedAnswerSchema,
  sectionRecordSchema,
} from './vault.ts'

/** Most characters a field takes: a long book chapter. More is refused with a sentence and stays where it was typed. */
export const longestText = 200_000

/** Most characters of a fact that must read the same everywhere. */
export const longestFact = 2000

const ofSection = z.object({ section: sectionNumberSchema })
const position = z.number().int().nonnegative()
/** The mark of a value by which it is known whether somebody changed it meanwhile. */
export const baseOf = (value: unknown): string => fingerprint(JSON.stringify(value) ?? '')

/** A token of the window for one sitting in one field: what is typed in it is one entry of the history. */
const sitting = z.string().max(64).optional()
/**
 * The fingerprint of the value the person began from. Another value there now is `changed-outside`: somebody else
 * changed the same field meanwhile. Left out: whatever stands there is replaced.
 */
const base = z.string().max(64).optional()

/** What a person may ask of a vault; each is one change, and each can be taken back. */
export const personCommandSchema = z.discriminatedUnion('kind', [
  /** One answer of the intake, as typed. */
  z.object({ kind: z.literal('set-answer'), key: answerKeySchema, value: z.unknown(), base, sitting }),
  /** All answers at once: a whole intake from a file. */
  z.object({ kind: z.literal('set-intake'), intake: intakeSchema }),
  /** One value of what the vault needs to leave: brand, links, launch date. */
  z.object({ kind: z.literal('set-handover'), path: handoverPathSchema, value: z.unknown(), base, sitting }),
  /** The value of a field; counts and ranges of words are the person's business, the form is not. */
  ofSection.extend({
    kind: z.literal('set-field'),
    path: fieldPathSchema,
    value: z.unknown(),
    base,
    sitting,
  }),
  /** An empty entry of a list, at a position from 0 to its length. */
  ofSection.extend({ kind: z.literal('add-entry'), path: fieldPathSchema, at: position }),
  ofSection.extend({ kind: z.literal('remove-entry'), path: fieldPathSchema, at: position }),
  ofSection.extend({ kind: z.literal('move-entry'), path: fieldPathSchema, at: position, to: position }),
  /** Words in any number of fields: a repair, a placeholder everywhere. All or nothing. */
  z.object({ kind: z.literal('replace-words'), replacements: z.array(replacementSchema).min(1).max(5000) }),
  /** A fact where it is coined, and the words of other fields the person chose with it. */
  z.object({
    kind: z.literal('change-fact'),
    fact: factIdSchema,
    text: z.string().min(1).max(longestFact),
    replacements: z.array(replacementSchema).max(5000),
  }),
  /** One change of a proposal, and what was rewritten together with it: taken, left, or open again (null). */
  ofSection.extend({
    kind: z.literal('decide-change'),
    change: z.string().max(500),
    decision: decisionSchema.nullable(),
  }),
  /** Looks at another answer of a proposal, by the run it comes from. What is decided about each stays. */
  ofSection.extend({ kind: z.literal('show-answer'), run: z.string().max(100) }),
  /** Puts the changes that are accepted, all or none of them into the section, and the proposal away. */
  ofSection.extend({
    kind: z.literal('close-proposal'),
    take: z.enum(['accepted', 'all', 'none']).default('accepted'),
  }),
  /** A field of an answer that needs review, completed by hand. */
  ofSection.extend({
    kind: z.literal('set-review-field'),
    path: fieldPathSchema,
    value: z.unknown(),
    base,
    sitting,
  }),
  /** Takes an answer that needs review as it is. */
  ofSection.extend({ kind: z.literal('keep-review') }),
  ofSection.extend({ kind: z.literal('drop-review') }),
  /** An old version as a new revision. */
  ofSection.extend({ kind: z.literal('restore-version'), revision: z.number().int().min(1) }),
  /** Words that are true although the intake does not hold them; `confirmed: false` takes that back. */
  z.object({
    kind: z.literal('confirm'),
    texts: z.array(z.string().min(1).max(2000)).max(500),
    confirmed: z.boolean(),
  }),
  /** Words that may not stand anywhere; `struck: false` takes that back. They are no longer confirmed then, and the other way round. */
  z.object({
    kind: z.literal('strike'),
    texts: z.array(z.string().min(1).max(2000)).max(500),
    struck: z.boolean(),
  }),
  /** What a client said on a review page; said again it changes nothing. */
  z.object({ kind: z.literal('take-client-reply'), reply: clientReplySchema }),
  /** A client's comment is settled, or open again. */
  z.object({ kind: z.literal('settle-comment'), comment: z.string().max(40), settled: z.boolean() }),
  /** These sections fit what they were written from, as it is now. Their words stay. */
  z.object({ kind: z.literal('still-good'), sections: z.array(sectionNumberSchema).min(1) }),
  /** Approved sections are locked: nothing rewrites them without asking. */
  ofSection.extend({ kind: z.literal('approve'), approved: z.boolean() }),
  /** Leaves a section out, as not for this business, or takes it in again. Its text, if it has one, stays. */
  ofSection.extend({ kind: z.literal('leave-out'), leftOut: z.boolean() }),
  z.object({ kind: z.literal('rename'), title: z.string().trim().min(1).max(longestTitle) }),
  /** Takes back the last change that is not taken back yet; the one with this number where it is named. */
  z.object({ kind: z.literal('undo'), entry: z.number().int().positive().optional() }),
  z.object({ kind: z.literal('redo') }),
])
export type PersonCommand = z.infer<typeof personCommandSchema>

/** What carrying out a command came to. */
export const appliedSchema = z.object({
  /** The vault's revision after it. */
  revision: z.number().int().nonnegative(),
  /** False where the vault was so already. */
  changed: z.boolean(),
  /** What an undo took back or a redo did again. */
  steppedOver: namedChangeSchema.optional(),
  /** What an undo could not take back or a redo not do again any more: it is not tried again, and nothing was changed. */
  passedOver: namedChangeSchema.optional(),
})
export type Applied = z.infer<typeof appliedSchema>

const stamped = { schemaVersion: true, savedAt: true } as const
export const sectionDraftSchema = sectionRecordSchema.pick({
  number: true,
  content: true,
  source: true,
  writers: true,
  note: true,
  basis: true,
  tokens: true,
})

/** What a run changes: what it wrote, and what became of it. */
export const runCommandSchema = z.discriminatedUnion('kind', [
  /** A run begins: what it will write of is remembered. */
  z.object({ kind: z.literal('run-began') }),
  z.object({ kind: z.literal('section-written'), draft: sectionDraftSchema }),
  z.object({ kind: z.literal('part-written'), part: partRecordSchema.omit(stamped) }),
  z.object({
    kind: z.literal('section-proposed'),
    proposal: proposedAnswerSchema.omit({ savedAt: true }).extend({ number: sectionNumberSchema }),
  }),
  z.object({ kind: z.literal('section-to-review'), review: needsReviewSchema.omit(stamped) }),
  /** Sections were read through: what is kept of it takes the place of what was read of them before. */
  z.object({ kind: z.literal('sections-read'), reading: readingSchema.omit({ at: true }) }),
  ofSection.extend({ kind: z.literal('section-failed'), failure: failureSchema.nullable() }),
])
export type RunCommand = z.infer<typeof runCommandSchema>

/** What another program or device made of the files of a vault: found there, or in a copy that the person takes. */
export interface OutsideCommand {
  kind: 'change-outside' | 'take-copy'
  /**
   * The records that are otherwise, each checked, with the place they stand at. `base`: what the other program had before it
   * when this is not what stands there now; only what it changed of that is taken.
   */
  records: readonly { at: Place; now: unknown; base?: unknown }[]
}

/** Everything that may change a vault. */
export type VaultCommand = PersonCommand | RunCommand | OutsideCommand
