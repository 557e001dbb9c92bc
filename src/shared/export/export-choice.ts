import { z } from 'zod'
import { fingerprint } from '../fingerprint.ts'
import { sectionNumberSchema } from '../settings.ts'
import { wordsAMinuteSchema } from '../words-a-minute.ts'
import { targetIds } from './targets.ts'

/** What of a vault leaves, and for whom. */
export const exportChoiceSchema = z.object({
  targets: z.array(z.enum(targetIds)).min(1),
  /** null: every written section that is not left out. */
  sections: z.array(sectionNumberSchema).min(1).nullable().default(null),
  /** Only what the person approved. */
  approvedOnly: z.boolean().default(false),
  /** Findings of the review that are still open, at the end of documents. */
  withFindings: z.boolean().default(false),
  /** How fast scripts are spoken, for subtitles; left out: `usualWordsAMinute`. */
  wordsAMinute: wordsAMinuteSchema.optional(),
})
export type ExportChoice = z.infer<typeof exportChoiceSchema>

/** The same for choices of the same: what one left the last time, the other may replace. */
export const choicePrint = ({ targets, sections, approvedOnly, withFindings }: ExportChoice): string =>
  fingerprint(
    JSON.stringify([targets.toSorted(), sections?.toSorted((a, b) => a - b), approvedOnly, withFindings]),
  )
