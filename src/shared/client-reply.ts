import { z } from 'zod'
import { fingerprint } from './fingerprint.ts'
import { sectionNumberSchema } from './settings.ts'

/** The end of the name of a file that a client's review page saves. */
export const replyEnding = '.vaultwright-reply.json'

/** Most bytes of such a file: a comment at each of 500 places. */
export const largestReply = 4_000_000
/** Most characters of one comment, and of the words it is about that are kept with it. */
export const longestComment = 4000
const longestSeen = 2000

const print = z.string().max(40)
/** Keys and positions from the root of a section; far deeper than any section is. */
const path = z.array(z.union([z.string().max(100), z.number().int().nonnegative().max(10_000)])).max(12)

const verdictSchema = z.object({
  section: sectionNumberSchema,
  /** The version of the section that the client saw, and its words. */
  revision: z.number().int().min(1),
  print,
  verdict: z.enum(['approved', 'changes']),
})

const commentSchema = z.object({
  section: sectionNumberSchema,
  /** Empty: the section as a whole. */
  path,
  /** The words that the comment is about, as the client saw them. */
  seen: z.string().max(longestSeen),
  comment: z.string().trim().min(1).max(longestComment),
})

/** What a client's review page saves. It is a stranger's file: see `read-client-reply.ts`. */
export const clientReplySchema = z.object({
  kind: z.literal('vaultwright-reply'),
  version: z.literal(1),
  /** The vault that the page was made from. */
  vault: z.string().min(1).max(200),
  name: z.string().trim().min(1).max(200),
  /** The day by the client's own clock. */
  on: z.iso.date(),
  sections: z.array(verdictSchema).max(17),
  comments: z.array(commentSchema).max(500),
})
export type ClientReply = z.infer<typeof clientReplySchema>

/** A comment as the vault keeps it; it is settled when the person says so. */
export const clientCommentSchema = commentSchema.extend({ id: z.string().max(40), settled: z.boolean() })
export type ClientComment = z.infer<typeof clientCommentSchema>

/** `client-replies.json`: what clients said on review pages, in the order it was read. */
export const takenReplySchema = clientReplySchema
  .pick({ name: true, on: true, sections: true })
  .extend({ at: z.iso.datetime(), comments: z.array(clientCommentSchema) })
export type TakenReply = z.infer<typeof takenReplySchema>

/** The same client saying the same of the same place is one comment, however often it is sent. */
export const commentId = (
  name: string,
  { section, path, comment }: ClientReply['comments'][number],
): string => fingerprint(JSON.stringify([name, section, path, comment]))
