import { z } from 'zod'
import { fieldPathSchema, sectionRecordSchema } from './vault.ts'
import { authorSchema } from './vault-change.ts'

/** Most characters of what changed that a row of the history carries; the whole is in the version. */
export const mostShownWords = 160

/**
 * One row of a section's history: who did what, when, and the first of the words that changed. Sentences are made of it where
 * it is shown. The text itself is asked for when it is looked at (`section.version`).
 */
export const sectionChangeSchema = z.object({
  /** The change by the number undo knows it by; null for a version older than the changes that are kept. */
  entry: z.number().int().positive().nullable(),
  at: z.iso.datetime(),
  /** null where only the version is known. */
  by: authorSchema.nullable(),
  /** The kind of the command, such as `set-field`. */
  what: z.string().nullable(),
  /** The version it led to; null where it left the text alone, as an approval does. */
  revision: z.number().int().min(1).nullable(),
  /** Where the text came from, where it was written whole. */
  written: sectionRecordSchema.pick({ source: true, writers: true, note: true }).nullable(),
  /** The first place whose words changed, what it read and what it reads: the stretch that differs. */
  place: z.object({ path: fieldPathSchema, was: z.string(), now: z.string() }).nullable(),
  /** How many places changed. */
  places: z.number().int().nonnegative(),
  /** Of an approval: whether it was given or taken away. */
  approved: z.boolean().nullable(),
  /** Whether the section was left out with it, or taken in again. */
  leftOut: z.boolean().nullable(),
  /** Taken back since. */
  undone: z.boolean(),
})
export type SectionChange = z.infer<typeof sectionChangeSchema>
