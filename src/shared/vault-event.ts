import { z } from 'zod'
import { takenReplySchema } from './client-reply.ts'
import { conflictCopySchema } from './conflict-copy.ts'
import { failureSchema } from './failure.ts'
import { handoverSchema } from './handover.ts'
import { intakeSchema } from './intake.ts'
import { withSameParts } from './same-parts.ts'
import { sectionNumberSchema } from './settings.ts'
import {
  approvalSchema,
  leftOutSchema,
  needsReviewSchema,
  nextChangesSchema,
  proposalSchema,
  sectionRecordSchema,
  vaultSummarySchema,
  type VaultView,
} from './vault.ts'

const gone = z.object({ number: sectionNumberSchema, gone: z.literal(true) })

/** What of a vault is otherwise than before: the records as they are now, and nothing that stayed. */
export const vaultPatchSchema = z.object({
  intake: intakeSchema.optional(),
  handover: handoverSchema.optional(),
  clientReplies: z.array(takenReplySchema).optional(),
  sections: z.array(z.union([sectionRecordSchema, gone])).optional(),
  reviews: z.array(z.union([needsReviewSchema, gone])).optional(),
  proposals: z.array(z.union([proposalSchema, gone])).optional(),
  failures: z.partialRecord(z.string(), failureSchema).optional(),
  approvals: z.partialRecord(z.string(), approvalSchema).optional(),
  leftOut: z.partialRecord(z.string(), leftOutSchema).optional(),
  /** What is remembered for the review changed: texts that are true, earlier names, what was read through. */
  remembered: z.literal(true).optional(),
  notices: z.array(z.string()).optional(),
  copies: z.array(conflictCopySchema).optional(),
})
export type VaultPatch = z.infer<typeof vaultPatchSchema>

/** What of a vault was changed elsewhere: by another program, or by a Vaultwright on this or another computer. */
export const changedElsewhereSchema = z.object({
  at: z.iso.datetime(),
  by: z.enum(['program', 'vaultwright']),
  sections: z.array(sectionNumberSchema),
  /** Answers of the intake too. */
  answers: z.boolean(),
  /** The entries of the history by which it can be taken back, newest last; none for what another Vaultwright's person did. */
  entries: z.array(z.number().int().positive()),
})
export type ChangedElsewhere = z.infer<typeof changedElsewhereSchema>

/** A vault changed, whoever changed it. Events of one vault come in the order of their revisions, without a gap. */
export const vaultEventSchema = z.object({
  kind: z.literal('vault-changed'),
  vaultId: z.string(),
  revision: z.number().int().nonnegative(),
  /** The revision before, where it was a higher one: what another device changed took the place of changes made here. */
  countedAfter: z.number().int().nonnegative().optional(),
  changed: vaultPatchSchema,
  /** Its row of the library. */
  row: vaultSummarySchema,
  next: nextChangesSchema,
  elsewhere: changedElsewhereSchema.optional(),
})
export type VaultEvent = z.infer<typeof vaultEventSchema>

/** A vault came into the library or left it: its row, null where it is gone. */
export const libraryEventSchema = z.object({
  kind: z.literal('library-changed'),
  vaultId: z.string(),
  row: vaultSummarySchema.nullable(),
})
export type LibraryEvent = z.infer<typeof libraryEventSchema>

/** What the window is told of vaults. */
export const changeEventSchema = z.discriminatedUnion('kind', [vaultEventSchema, libraryEventSchema])
export type ChangeEvent = z.infer<typeof changeEventSchema>

/**
 * The vault after an event: the one fold of main, window and command line. An older event changes
 * nothing; null where one is missing between, and the whole has to be asked for again.
 */
export function foldVault(view: VaultView, event: VaultEvent): VaultView | null {
  const { countedAfter } = event
  if (countedAfter !== undefined && countedAfter !== view.revision) return null
  if (countedAfter === undefined && event.revision < view.revision) return view
  // The same revision again: a run that ended, a notice, or what somebody else changed while nothing may be changed here.
  if (event.revision > view.revision + 1) return null
  const {
    intake,
    handover,
    clientReplies,
    sections,
    reviews,
    proposals,
    failures,
    approvals,
    leftOut,
    notices,
    copies,
  } = event.changed
  return {
    summary: event.row,
    revision: event.revision,
    next: event.next,
    intake: intake ?? view.intake,
    handover: handover ?? view.handover,
    clientReplies: clientReplies ?? view.clientReplies,
    sections: replaced(view.sections, sections),
    reviews: replaced(view.reviews, reviews),
    proposals: replaced(view.proposals, proposals),
    failures: failures ?? view.failures,
    approvals: approvals ?? view.approvals,
    leftOut: leftOut ?? view.leftOut,
    notices: notices ?? view.notices,
    copies: copies ?? view.copies,
  }
}

/** Records in section order with some of them replaced, added or gone; the very same list where none is. */
function replaced<T extends { number: number }>(
  records: T[],
  news: readonly (T | z.infer<typeof gone>)[] | undefined,
): T[] {
  if (news === undefined) return records
  const others = records.filter(({ number }) => !news.some((each) => each.number === number))
  const now = news
    .filter((each): each is T => !('gone' in each))
    .map((each) =>
      withSameParts(
        records.find(({ number }) => number === each.number),
        each,
      ),
    )
  return [...others, ...now].sort((a, b) => a.number - b.number)
}
