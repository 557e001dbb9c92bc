import { z } from 'zod'
import { isVendorAddress, readAddress } from './address.ts'
import { knownFacts, preferredModel } from './known-models.ts'
import { plainName } from './pasted-text.ts'
import { priceSchema, type Price } from './price.ts'
import {
  endpointKindSchema,
  keyedProviders,
  kindName,
  longestProviderName,
  providerIdSchema,
  type KeyedProvider,
  type ProviderId,
} from './provider.ts'
import { sectionNumbers, type SectionNumber } from './sections/section-definition.ts'
import { usualWordsAMinute, wordsAMinuteSchema } from './words-a-minute.ts'

export const sectionNumberSchema = z.literal(sectionNumbers)

export { priceSchema, type Price }

const providerNameSchema = z.string().trim().min(1).max(longestProviderName)
/**
 * null: the vendor's own address. Any server that speaks the same language works, such as Ollama or LM Studio. Whatever
 * was pasted becomes the base address, without a secret that stood in it.
 */
const baseUrlSchema = z
  .string()
  .max(2000)
  .transform((text, context) => {
    const read = readAddress(text)
    if ('address' in read) return read.address
    context.addIssue({ code: 'custom', message: read.trouble })
    return z.NEVER
  })
  .nullable()
/** A name as servers know it, without the quotes and what is not seen that were copied along. */
const modelSchema = z.string().overwrite(plainName).min(1).max(200)

/** A plain choice instead of the vendors' many words for thinking; `models.json` says what each model is told. */
export const effortSchema = z.enum(['quick', 'balanced', 'deep'])
export type Effort = z.infer<typeof effortSchema>

/** An endpoint: one address with one key and the model to ask there. `provider` is its id and never changes. */
export const endpointSchema = z.object({
  provider: providerIdSchema,
  /** The language it speaks. */
  kind: endpointKindSchema,
  /** As it is shown; no two have the same. */
  name: providerNameSchema,
  enabled: z.boolean(),
  model: modelSchema,
  baseUrl: baseUrlSchema,
  /** Models that think before they write get longer first-token and stall limits. */
  reasoning: z.boolean(),
  /** null: money is not shown. No price is ever guessed. */
  price: priceSchema.nullable(),
  /** How long a model that thinks may do so before it writes; left out: `quick`, which is right for copy. */
  effort: effortSchema.optional(),
  /** Seconds until the first word of a slow server of one's own; left out: those of the limits. */
  firstToken: z.number().min(1).max(3600).optional(),
  /** Requests at once this server bears; left out: those of the settings. */
  slots: z.number().int().min(1).max(8).optional(),
  /** Tokens of question and answer together that the server has room for; left out: not known. */
  context: z.number().int().positive().optional(),
})
export type ProviderSettings = z.infer<typeof endpointSchema>

/** An endpoint of the settings. One from before endpoints had kinds and names is the vendor its id says. */
export const providerSettingsSchema = endpointSchema
  .partial({ kind: true, name: true })
  .transform((entry, context): ProviderSettings => {
    const kind = entry.kind ?? endpointKindSchema.safeParse(entry.provider).data
    const baseUrl =
      entry.baseUrl !== null && kind !== undefined && isVendorAddress(kind, entry.baseUrl)
        ? null
        : entry.baseUrl
    if (kind !== undefined) return { ...entry, baseUrl, kind, name: entry.name ?? kindName(kind) }
    context.addIssue({ code: 'custom', path: ['kind'], message: 'No language is said for this provider.' })
    return z.NEVER
  })

/** What is wrong with a list of endpoints, as a sentence, or null: ids and names are each there once. */
export function mixedUp(providers: readonly Pick<ProviderSettings, 'provider' | 'name'>[]): string | null {
  const ids = new Set<string>()
  const names = new Set<string>()
  for (const { provider, name } of providers) {
    const folded = foldedName(name)
    if (names.has(folded)) return `Two providers are called “${name}”. Give each a name of its own.`
    if (ids.has(provider)) return `Two providers have the id “${provider}”.`
    ids.add(provider)
    names.add(folded)
  }
  return null
}

/** Names that differ only in spaces and capitals are the same to a person. */
const foldedName = (name: string): string => name.trim().replace(/\s+/gu, ' ').toLowerCase()

/** What is wrong with a name among those of the others, as a sentence, or null. */
export function nameTrouble(name: string, others: readonly Pick<ProviderSettings, 'name'>[]): string | null {
  if (name.trim() === '') return 'Give it a name, so that you can tell it from the others.'
  if (name.trim().length > longestProviderName) return `A name has at most ${longestProviderName} characters.`
  const same = others.find((other) => foldedName(other.name) === foldedName(name))
  return same ? `Another provider is called “${same.name}” already.` : null
}

/** A model at one of the endpoints: for a section that is better written by another one, or for a whole run. */
export const modelChoiceSchema = z.object({ provider: providerIdSchema, model: modelSchema })
export type ModelChoice = z.infer<typeof modelChoiceSchema>

/** One endpoint for all sections of a run, and one model; `model` null: the one it has in the settings. */
export const pinSchema = modelChoiceSchema.extend({ model: modelSchema.nullable() })
export type Pin = z.infer<typeof pinSchema>

/** Time limits of one attempt, in seconds. Defaults and meaning: the table in README. */
export const limitsSchema = z.object({
  /** `progress`: an attempt that still delivers may pass its section limit up to the hard cap. `fixed`: it may not.
   *  `dynamic`: the limit grows with the prompt's estimated tokens, at most 180 s. */
  mode: z.enum(['progress', 'fixed', 'dynamic']).default('progress'),
  /** Section limits that differ from the catalogue's, by section number. */
  sections: z.partialRecord(z.string(), z.number().min(5).max(600)).default({}),
  firstToken: z.number().min(1).max(600).default(45),
  firstTokenReasoning: z.number().min(1).max(600).default(90),
  stall: z.number().min(1).max(600).default(30),
  stallReasoning: z.number().min(1).max(600).default(90),
  hardCap: z.number().min(10).max(3600).default(600),
  /** Attempts that reach a model, per part. */
  attempts: z.number().int().min(1).max(10).default(3),
  /** Time one section may lose to connection failures and waits before it is given up. */
  transportBudget: z.number().min(10).max(7200).default(600),
})
export type Limits = z.infer<typeof limitsSchema>

/** The most that may be spent, in US dollars; null: no limit. A month is that of UTC. */
export const spendingSchema = z.object({
  perRun: z.number().positive().nullable().default(null),
  perMonth: z.number().positive().nullable().default(null),
})
export type Spending = z.infer<typeof spendingSchema>

/** Whether what a run wrote is read through afterwards, and by which model; `reader` null: those who wrote it. */
export const readThroughSettingsSchema = z.object({
  on: z.boolean().default(true),
  reader: modelChoiceSchema.nullable().default(null),
})
export type ReadThroughSettings = z.infer<typeof readThroughSettingsSchema>

/** How fast and in which order requests are sent: the same in the settings and in a run. */
const pace = {
  walk: z.enum(['rolling', 'strict']),
  slots: z.number().int().min(1).max(8),
  /** Every provider writes at the same time, each with `slots` of its own, instead of one standing by. */
  bothAtOnce: z.boolean(),
  /** Fewer requests at once after a provider asked for a slower pace again and again; recovers by itself. */
  adaptiveSlots: z.boolean(),
  /** A second copy of the last parts that take long, once slots are free and nothing waits; the slower one is dropped. */
  hedge: z.boolean(),
  limits: limitsSchema,
}

/** How a run goes: everything the engine needs to know from the settings. */
export const runSettingsSchema = z.object({
  /** In the order they are tried. */
  providers: z.array(providerSettingsSchema).min(1),
  /** Who is asked first for a section, by its number, before the others with their own models. */
  sectionWriters: z.partialRecord(z.string(), providerSettingsSchema).optional(),
  /** Only this one may write; nobody stands by. */
  pinned: z.boolean().optional(),
  /** Left out: no limit. */
  spending: spendingSchema.optional(),
  /** Who reads through what is written, in the order they are asked; left out: nobody does. */
  readers: z.array(providerSettingsSchema).min(1).optional(),
  ...pace,
})
export type RunSettings = z.infer<typeof runSettingsSchema>

/** The endpoint of a vendor before anything is changed: the model that the data file prefers, at its price. */
function firstProvider(kind: KeyedProvider): ProviderSettings {
  const model = preferredModel(kind)
  const { thinks, price } = knownFacts({ kind, model, baseUrl: null })
  return {
    provider: kind,
    kind,
    name: kindName(kind),
    enabled: true,
    model,
    baseUrl: null,
    reasoning: thinks !== 'never',
    price,
  }
}

const settingsFields = {
  /** The endpoints in the user's order. The sample provider is chosen per run and never a fallback. */
  providers: z.array(providerSettingsSchema).superRefine((providers, context) => {
    const message = providers.length === 0 ? 'At least one provider stays.' : mixedUp(providers)
    if (message !== null) context.addIssue({ code: 'custom', message })
  }),
  /** Another model for some sections, by section number. One whose endpoint is gone or cannot be used is left out. */
  sectionModels: z.partialRecord(z.string(), modelChoiceSchema),
  spending: spendingSchema,
  readThrough: readThroughSettingsSchema,
  ...pace,
  /** null: the folder “Vaultwright” in the user's documents. */
  vaultsFolder: z.string().nullable(),
  theme: z.enum(['system', 'light', 'dark']),
  /** How fast the person speaks; the teleprompter learns it. */
  wordsAMinute: wordsAMinuteSchema,
  /** How fast the sample provider writes, in characters a second. The default is the pace of a quick model. */
  samplePace: z.number().min(50).max(1_000_000),
  window: z
    .object({ x: z.number(), y: z.number(), width: z.number(), height: z.number(), maximized: z.boolean() })
    .nullable(),
}

/** Some of the settings. Without defaults: what is not said stays as it is. */
export const settingsChangeSchema = z.object(settingsFields).partial()

export const settingsSchema = z.object({
  providers: settingsFields.providers.default(() => keyedProviders.map(firstProvider)),
  sectionModels: settingsFields.sectionModels.default({}),
  spending: settingsFields.spending.default(spendingSchema.parse({})),
  readThrough: settingsFields.readThrough.default(readThroughSettingsSchema.parse({})),
  walk: settingsFields.walk.default('rolling'),
  slots: settingsFields.slots.default(3),
  bothAtOnce: settingsFields.bothAtOnce.default(false),
  adaptiveSlots: settingsFields.adaptiveSlots.default(true),
  hedge: settingsFields.hedge.default(false),
  limits: settingsFields.limits.default(limitsSchema.parse({})),
  vaultsFolder: settingsFields.vaultsFolder.default(null),
  theme: settingsFields.theme.default('system'),
  wordsAMinute: settingsFields.wordsAMinute.default(usualWordsAMinute),
  samplePace: settingsFields.samplePace.default(900),
  window: settingsFields.window.default(null),
})
export type Settings = z.infer<typeof settingsSchema>

export const defaultSettings = (): Settings => settingsSchema.parse({})

/** The section limit in milliseconds: the user's own, or the catalogue's. */
export function sectionLimitMs(
  limits: Limits,
  section: { number: SectionNumber; limitSeconds: number },
): number {
  return (limits.sections[String(section.number)] ?? section.limitSeconds) * 1000
}

/** The settings of an endpoint, or undefined when it is not there any more. */
export const endpointOf = (
  providers: readonly ProviderSettings[],
  provider: ProviderId,
): ProviderSettings | undefined => providers.find((candidate) => candidate.provider === provider)

/** What an endpoint is where it is asked at another address: another place has other prices, and none is ever guessed. */
export function atAddress(
  endpoint: ProviderSettings,
  baseUrl: string | null,
): Pick<ProviderSettings, 'baseUrl' | 'price'> {
  const [before, after] = [endpoint.baseUrl, baseUrl].map((address) => address && new URL(address).origin)
  return { baseUrl, price: before === after ? endpoint.price : knownFacts({ ...endpoint, baseUrl }).price }
}

/**
 * An endpoint asked for another model than its own. Prices, room and patience belong to a model: they are taken from an
 * endpoint at the same address that has this model, else from what is known of it; no price is ever guessed.
 */
export function withModel(
  endpoint: ProviderSettings,
  model: string,
  providers: readonly ProviderSettings[],
): ProviderSettings {
  if (model === endpoint.model) return endpoint
  const twin = providers.find(
    ({ kind, baseUrl, model: other }) =>
      kind === endpoint.kind && baseUrl === endpoint.baseUrl && other === model,
  )
  const { thinks, price } = knownFacts({ ...endpoint, model })
  const { context: _, ...others } = endpoint
  return {
    ...others,
    model,
    price: twin?.price ?? price,
    reasoning: twin?.reasoning ?? (thinks === null ? endpoint.reasoning : thinks !== 'never'),
    ...(twin?.context !== undefined && { context: twin.context }),
  }
}
