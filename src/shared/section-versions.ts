import { z } from 'zod'
import { sectionRecordSchema } from './vault.ts'

/** What sections read like before and now, oldest first, by number: who is behind each version, and its words. */
export const sectionVersionsSchema = z.partialRecord(
  z.string(),
  z.array(sectionRecordSchema.pick({ source: true, content: true })),
)
export type SectionVersions = z.infer<typeof sectionVersionsSchema>
