import { z } from 'zod'
import { sectionNumberSchema } from '../settings.ts'
import { nothing, route } from './route.ts'

/** One file of `prompts/` as Settings lists it. */
export const promptEntrySchema = z.object({
  /** `sections/08-emails.part-2.md` */
  name: z.string(),
  /** null: used for every section. */
  section: sectionNumberSchema.nullable(),
  /** "E-mails 7 to 12" */
  title: z.string(),
  version: z.string(),
  /** True when the person's own copy is used. */
  own: z.boolean(),
  /** The app's own words have another version now than when the own copy was made. */
  outdated: z.boolean(),
})
export type PromptEntry = z.infer<typeof promptEntrySchema>
export const promptTextSchema = promptEntrySchema.extend({
  /** The words in use. */
  text: z.string(),
  /** The words that came with the app. */
  bundled: z.string(),
  /** Names that may stand in {{double braces}}. */
  fields: z.array(z.string()),
  /** Those of them that must: without them, what they stand for would never be sent. */
  required: z.array(z.string()),
})
export type PromptText = z.infer<typeof promptTextSchema>
const promptName = z.object({ name: z.string().max(100) })

/** The person's own words for models. */
export const promptRoutes = {
  'prompts.list': route(nothing, z.array(promptEntrySchema)),
  'prompts.read': route(promptName, promptTextSchema),
  /** Keeps the person's own copy. Unknown names in braces and no words at all are `bad-input`. */
  'prompts.save': route(promptName.extend({ text: z.string().max(50_000) }), promptTextSchema),
  /** Puts the own copy away, into `.trash/`; the words that came with the app are used again. */
  'prompts.reset': route(promptName, promptTextSchema),
  /** Shows the folder of the own copies. */
  'prompts.reveal': route(nothing, nothing),
} as const
