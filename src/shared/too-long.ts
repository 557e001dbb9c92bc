import type { z } from 'zod'

/** Said of a text that is longer than the place it was typed in takes. `name`: as a sentence begins with it. */
export const tooLongSentence = (name: string, most: number): string =>
  `${name} is longer than ${most.toLocaleString('en-US')} characters, which is the most that fits there.`

/** Most characters that a text may have which a schema refuses for its length; null: it refuses something else. */
export const mostOfTooLong = (issue: z.core.$ZodIssue | undefined): number | null =>
  issue?.code === 'too_big' && issue.origin === 'string' ? Number(issue.maximum) : null
