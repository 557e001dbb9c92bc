import { z } from 'zod'
import { failureSchema } from './failure.ts'

/** A copy of a vault that can be restored as a vault of its own. */
export const copySchema = z.object({
  /** Its name among the copies. */
  name: z.string(),
  /** What the vault was called when it was taken. */
  title: z.string(),
  at: z.iso.datetime(),
  bytes: z.number().int(),
})
export type Copy = z.infer<typeof copySchema>

/** What the last round of copies came to. */
export const copiesRoundSchema = z.object({
  at: z.iso.datetime(),
  /** Vaults of which there is a new copy. */
  copied: z.number().int(),
  /** Vaults whose last copy still says what they say. */
  unchanged: z.number().int(),
  /** Vaults that could not be copied, and why. */
  notCopied: z.array(z.object({ title: z.string(), failure: failureSchema })),
  /** Why the round stopped before its end, such as a full disk; null: it did not. */
  stopped: failureSchema.nullable(),
})
export type CopiesRound = z.infer<typeof copiesRoundSchema>
