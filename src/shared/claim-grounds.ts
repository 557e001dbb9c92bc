import { z } from 'zod'
import { findingFamilySchema } from './finding.ts'
import { answerKeySchema } from './intake.ts'
import { sectionNumberSchema } from './settings.ts'
import { fieldPathSchema } from './vault.ts'

/** What a claim stands on. */
export const groundsSchema = z.discriminatedUnion('kind', [
  /** The same words, number or name stand in an answer; `words`: there. */
  z.object({ kind: z.literal('answer'), key: answerKeySchema, words: z.string() }),
  /** The person confirmed it. */
  z.object({ kind: z.literal('confirmed'), at: z.iso.datetime() }),
  /** It follows from the answers or the vault without standing there: a sum, a date, a number in words. */
  z.object({ kind: z.literal('follows') }),
  /** Nothing explains it yet. */
  z.object({ kind: z.literal('open') }),
])
export type Grounds = z.infer<typeof groundsSchema>

/** A number, a name or another claim where it stands in the copy, and what it stands on. */
export const claimSchema = z.object({
  section: sectionNumberSchema,
  path: fieldPathSchema,
  text: z.string(),
  family: findingFamilySchema,
  grounds: groundsSchema,
})
export type Claim = z.infer<typeof claimSchema>

/** What can be said for a copy: its claims, and how many of a section's words a person wrote, from 0 to 1. */
export interface Evidence {
  claims: readonly Claim[]
  byHand: Readonly<Partial<Record<number, number>>>
}
