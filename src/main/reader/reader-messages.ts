import { z } from 'zod'
import type { Checked } from '../../shared/checked.ts'
import { takenReplySchema } from '../../shared/client-reply.ts'
import { exportChoiceSchema } from '../../shared/export/export-choice.ts'
import { factIdSchema, pastFactSchema } from '../../shared/facts.ts'
import { failureSchema } from '../../shared/failure.ts'
import { confirmedSchema, struckSchema, type Finding } from '../../shared/finding.ts'
import { handoverSchema } from '../../shared/handover.ts'
import { intakeSchema } from '../../shared/intake.ts'
import { readingSchema } from '../../shared/read-through.ts'
import { sectionVersionsSchema } from '../../shared/section-versions.ts'
import { sectionNumberSchema } from '../../shared/settings.ts'
import type { UnknownEntry } from '../../shared/unknown-entry.ts'
import { approvalSchema, sectionRecordSchema } from '../../shared/vault.ts'

// What the app and the reader thread say to each other.

export const settingOutSchema = z.object({ index: z.string(), root: z.string() })
export type SettingOut = z.infer<typeof settingOutSchema>

/**
 * What changed in a vault since the thread was told of it last. `after` is the number of that telling; null: this is
 * the whole vault. What is left out is as it was.
 */
const vaultNewsSchema = z.object({
  after: z.number().nullable(),
  number: z.number(),
  records: z.array(sectionRecordSchema),
  gone: z.array(sectionNumberSchema),
  leftOut: z.array(sectionNumberSchema).optional(),
  intake: intakeSchema.optional(),
  handover: handoverSchema.optional(),
  past: z.array(pastFactSchema).optional(),
  confirmed: z.array(confirmedSchema).optional(),
  struck: z.array(struckSchema).optional(),
  readings: z.array(readingSchema).optional(),
  clientReplies: z.array(takenReplySchema).optional(),
})
export type VaultNews = z.infer<typeof vaultNewsSchema>

/** What leaves, and what of the vault the review does not read. */
const exported = {
  choice: exportChoiceSchema,
  title: z.string(),
  client: z.string(),
  approvals: z.partialRecord(z.string(), approvalSchema),
}

const vaultQuestionSchema = z.discriminatedUnion('what', [
  z.object({ what: z.literal('review') }),
  /** How many findings keep an export back. */
  z.object({ what: z.literal('blocking'), ...exported }),
  z.object({
    what: z.literal('export'),
    ...exported,
    versions: sectionVersionsSchema,
    template: z.custom<Uint8Array>((bytes) => bytes instanceof Uint8Array).nullable(),
    adTable: z.string().optional(),
  }),
  z.object({ what: z.literal('facts') }),
  z.object({ what: z.literal('fact-change'), fact: factIdSchema, text: z.string() }),
])
/** All that is said of a review, in one answer. */
export interface Reviewed {
  findings: Finding[]
  /** Numbers and names that are not from the person. */
  unknowns: UnknownEntry[]
  /** What was looked for in the language of the copy. */
  checked: Checked
}

export type VaultQuestion = z.infer<typeof vaultQuestionSchema>

const questionSchema = z.discriminatedUnion('about', [
  z.object({ about: z.literal('search'), words: z.string() }),
  z.object({
    about: z.literal('vault'),
    vaultId: z.string(),
    news: vaultNewsSchema,
    question: vaultQuestionSchema,
  }),
  /** Files to be one archive. */
  z.object({
    about: z.literal('archive'),
    files: z.array(
      z.object({ name: z.string(), bytes: z.instanceof<typeof Uint8Array<ArrayBufferLike>>(Uint8Array) }),
    ),
  }),
  /** Whether an archive holds a vault, whole. */
  z.object({
    about: z.literal('archived'),
    archive: z.instanceof<typeof Uint8Array<ArrayBufferLike>>(Uint8Array),
  }),
])
export type Question = z.infer<typeof questionSchema>

export const toThreadSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('changed'), path: z.string() }),
  z.object({ kind: z.literal('root'), root: z.string() }),
  /** Look through the library and say when that is done. */
  z.object({ kind: z.literal('read') }),
  z.object({ kind: z.literal('ask'), number: z.number(), question: questionSchema }),
  /** Write what is open and end. */
  z.object({ kind: z.literal('end') }),
])
export type ToThread = z.infer<typeof toThreadSchema>

export const fromThreadSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('answer'),
    number: z.number(),
    result: z.discriminatedUnion('ok', [
      // Whoever asked parses what they asked for.
      z.object({ ok: z.literal(true), value: z.unknown() }),
      z.object({ ok: z.literal(false), failure: failureSchema }),
    ]),
  }),
  /** The question was about changes of a vault that the thread does not hold: it needs the whole. */
  z.object({ kind: z.literal('whole'), number: z.number() }),
  /** The library is read; nothing more is done until the next message. */
  z.object({ kind: z.literal('read') }),
  z.object({ kind: z.literal('log'), line: z.string() }),
])
export type FromThread = z.infer<typeof fromThreadSchema>
