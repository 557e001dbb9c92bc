import { z } from 'zod'
import { providerIdSchema } from './provider.ts'
import { sectionNumbers, type SectionNumber } from './sections/section-definition.ts'

export const sectionNumberSchema = z.literal(sectionNumbers)

/** US dollars per million tokens, as the user reads them on the provider's price page. */
export const priceSchema = z.object({
  input: z.number().nonnegative(),
  cached: z.number().nonnegative(),
  output: z.number().nonnegative(),
})
export type Price = z.infer<typeof priceSchema>

export const providerSettingsSchema = z.object({
  provider: providerIdSchema,
  enabled: z.boolean(),
  model: z.string().min(1).max(200),
  /** null: the vendor's own address. Any server that speaks the same language works, such as Ollama or LM Studio. */
  baseUrl: z.url({ protocol: /^https?$/ }).nullable(),
  /** Models that think before they write get longer first-token and stall limits. */
  reasoning: z.boolean(),
  /** null: money is not shown. No price is ever guessed. */
  price: priceSchema.nullable(),
})
export type ProviderSettings = z.infer<typeof providerSettingsSchema>

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

/** How a run goes: everything the engine needs to know from the settings. */
export const runSettingsSchema = z.object({
  /** In the order they are tried. */
  providers: z.array(providerSettingsSchema).min(1),
  walk: z.enum(['rolling', 'strict']),
  slots: z.number().int().min(1).max(8),
  /** Every provider writes at the same time, each with `slots` of its own, instead of one standing by. */
  bothAtOnce: z.boolean(),
  /** Fewer requests at once after a provider asked for a slower pace again and again; recovers by itself. */
  adaptiveSlots: z.boolean(),
  /** A second copy of the last parts that take long, once slots are free and nothing waits; the slower one is dropped. */
  hedge: z.boolean(),
  limits: limitsSchema,
})
export type RunSettings = z.infer<typeof runSettingsSchema>

export const settingsSchema = z.object({
  /** OpenAI and Anthropic in the user's order. The sample provider is chosen per run and never a fallback. */
  providers: z.array(providerSettingsSchema).default([
    { provider: 'openai', enabled: true, model: 'gpt-5.5', baseUrl: null, reasoning: true, price: null },
    {
      provider: 'anthropic',
      enabled: true,
      model: 'claude-sonnet-5-5',
      baseUrl: null,
      reasoning: false,
      price: null,
    },
  ]),
  walk: z.enum(['rolling', 'strict']).default('rolling'),
  slots: z.number().int().min(1).max(8).default(3),
  bothAtOnce: z.boolean().default(false),
  adaptiveSlots: z.boolean().default(true),
  hedge: z.boolean().default(false),
  limits: limitsSchema.default(limitsSchema.parse({})),
  /** null: the folder “Vaultwright” in the user's documents. */
  vaultsFolder: z.string().nullable().default(null),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  /** How fast the sample provider writes, in characters a second. The default is the pace of a quick model. */
  samplePace: z.number().min(50).max(1_000_000).default(900),
  window: z
    .object({ x: z.number(), y: z.number(), width: z.number(), height: z.number(), maximized: z.boolean() })
    .nullable()
    .default(null),
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
