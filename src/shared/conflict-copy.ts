import { z } from 'zod'
import { sectionNumberSchema } from './settings.ts'

/**
 * A second version of a file of a vault that a sync program left beside it, because two devices wrote it at once. It is never
 * read as the file itself, and stays until the person decides.
 */
export const conflictCopySchema = z.object({
  /** The copy's path in the vault. */
  name: z.string(),
  /** What the file holds: a section's text, the answers, the names of the vault, or what is made from the rest. */
  holds: z.enum(['section', 'answers', 'names', 'other']),
  section: sectionNumberSchema.nullable(),
  /** The places that differ, as a person calls them; the first few. */
  differs: z.array(z.string()),
  /** How many places differ. */
  places: z.number().int().nonnegative(),
  /** False where it cannot be taken: it is damaged, or made from the rest. */
  usable: z.boolean(),
})
export type ConflictCopy = z.infer<typeof conflictCopySchema>
