import { z } from 'zod'
import { spanSchema } from './finding.ts'
import { sectionNumberSchema } from './settings.ts'
import { fieldPathSchema } from './vault.ts'

/** A number, amount, date or name that no answer, fact or confirmed word explains: decided once for all its places. */
export const unknownEntrySchema = z.object({
  /** The same as long as what is said is. */
  id: z.string(),
  family: z.enum(['number', 'money', 'date', 'name']),
  /** As it is written at its first place. */
  text: z.string(),
  /** What is said, whatever it is written like. */
  key: z.string(),
  /** `error` where it claims something, `warning` where it may be read as a promise. */
  severity: z.enum(['error', 'warning', 'note']),
  /** The person struck it, and it still stands there. */
  struck: z.boolean(),
  /** Every way it is written; these are confirmed or struck together. */
  texts: z.array(z.string()),
  places: z.array(z.object({ section: sectionNumberSchema, path: fieldPathSchema, span: spanSchema })),
})
export type UnknownEntry = z.infer<typeof unknownEntrySchema>
