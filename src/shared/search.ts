import { z } from 'zod'
import { spanSchema } from './finding.ts'
import { answerKeySchema } from './intake.ts'
import { sectionNumberSchema } from './settings.ts'
import { fieldPathSchema } from './vault.ts'

/** What may be typed into the search at most. */
export const longestSearch = 200

const ofPlace = {
  vaultId: z.string(),
  title: z.string(),
  client: z.string(),
  /** What a person calls the field: "E-mail 3 › Body", or the question of an answer. */
  place: z.string(),
  /** Some of the text around the words, cut into pieces; plain text, shown as such. */
  snippet: z.array(z.object({ text: z.string(), marked: z.boolean() })),
}

/** A place in a vault where the words stand: in a section's text, or in an answer of the intake. */
export const foundPlaceSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('section'),
    section: sectionNumberSchema,
    path: fieldPathSchema,
    span: spanSchema,
    ...ofPlace,
  }),
  z.object({ kind: z.literal('answer'), answer: answerKeySchema, ...ofPlace }),
])
export type FoundPlace = z.infer<typeof foundPlaceSchema>

/** How far the library is read; null when it is read as it is now. */
export const readingSchema = z.object({
  read: z.number().int().nonnegative(),
  total: z.number().int().nonnegative(),
})
export type Reading = z.infer<typeof readingSchema>

export const foundSchema = z.object({
  /** Best first. */
  places: z.array(foundPlaceSchema),
  /** Sections and intakes that hold the words; of very common words at least so many. */
  texts: z.number().int().nonnegative(),
  atLeast: z.boolean(),
  reading: readingSchema.nullable(),
})
export type Found = z.infer<typeof foundSchema>
