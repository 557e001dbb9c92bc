import { z } from 'zod'
import { checkReportSchema } from '../check-report.ts'
import { experienceSchema } from '../experience.ts'
import { providerIdSchema } from '../provider.ts'
import { settingsChangeSchema, settingsSchema } from '../settings.ts'
import { hedgePriceSchema } from '../stragglers.ts'
import { nothing, route } from './route.ts'

/** Characters of a key with all that may be pasted along; keys that are signed words have some two thousand. */
const longestSecret = 8000
const secretText = z.string().min(1).max(longestSecret)

/** What the window may know of a key. The key itself never leaves the main process. */
export const keyStatusSchema = z.object({
  provider: providerIdSchema,
  present: z.boolean(),
  last4: z.string().max(4).nullable(),
  /** `os`: encrypted by the system's keyring. `session`: kept in memory until the app is quit. */
  stored: z.enum(['os', 'session']).nullable(),
  /** A key is kept for this address, but the system cannot open it today. */
  locked: z.boolean(),
  /** Without a key for this address: another address a key is kept for, such as `https://api.openai.com`. It is not sent here. */
  elsewhere: z.string().nullable(),
  /** Names of the headers sent along with each question; their values are kept like keys. */
  headers: z.array(z.string()),
})
export type KeyStatus = z.infer<typeof keyStatusSchema>

/** Settings, providers and their keys. */
export const settingsRoutes = {
  'settings.read': route(nothing, settingsSchema),
  'settings.write': route(settingsChangeSchema, settingsSchema),
  /** Asks for a folder with the system's dialog; null when the person closes it. */
  'settings.choose-folder': route(nothing, z.string().nullable()),
  'keys.status': route(nothing, z.array(keyStatusSchema)),
  /** Cleans a key of what was pasted along and keeps it. `evenSo`: although others can read it on its way. */
  'keys.save': route(
    z.object({ provider: providerIdSchema, key: secretText, evenSo: z.boolean().default(false) }),
    keyStatusSchema,
  ),
  'keys.remove': route(z.object({ provider: providerIdSchema }), keyStatusSchema),
  /** A header that is sent along with each question to this provider. Its value is never said again. */
  'keys.save-header': route(
    z.object({
      provider: providerIdSchema,
      name: z.string().max(longestSecret),
      value: z.string().max(longestSecret),
      evenSo: z.boolean().default(false),
    }),
    keyStatusSchema,
  ),
  'keys.remove-header': route(z.object({ provider: providerIdSchema, name: z.string() }), keyStatusSchema),
  /** Calls of a provider and accepted answers among them, over the last 30 days; runs of the sample are not counted. */
  'provider.record': route(
    z.object({ provider: providerIdSchema }),
    z.object({ calls: z.number().int(), successes: z.number().int() }),
  ),
  /** How each provider was found the last time it was asked, by its id. */
  'providers.heard': route(nothing, experienceSchema.shape.heard.unwrap()),
  /**
   * Asks one tiny question and for the list of models: sees a wrong key, no credit, a model that is unknown or ends,
   * how answers have to be asked for, and the room there is. Costs less than a cent. What it learned is kept.
   */
  'provider.check': route(z.object({ provider: providerIdSchema }), checkReportSchema),
  /** What second copies of the last slow parts would come to in a run, from the person's own runs and prices. */
  'settings.hedge-price': route(nothing, hedgePriceSchema),
  /** Takes a provider out of the settings and forgets its key. At least one stays. */
  'provider.remove': route(z.object({ provider: providerIdSchema }), settingsSchema),
} as const
