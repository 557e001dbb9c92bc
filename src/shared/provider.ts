import { z } from 'zod'

/** The ways a section can be written. `sample` is the built-in one: offline, no key, clearly labelled. */
export const providerIds = ['openai', 'anthropic', 'sample'] as const
export const providerIdSchema = z.enum(providerIds)
export type ProviderId = z.infer<typeof providerIdSchema>

export const keyedProviders = ['openai', 'anthropic'] as const
export const keyedProviderSchema = z.enum(keyedProviders)
export type KeyedProvider = z.infer<typeof keyedProviderSchema>

/** Names as the user reads them, in the log too. */
export const providerNames: Record<ProviderId, string> = {
  openai: 'OpenAI',
  anthropic: 'Claude',
  sample: 'Sample',
}

export const tokensSchema = z.object({
  /** Tokens of the question, cached ones included. */
  input: z.number().nonnegative(),
  output: z.number().nonnegative(),
  /** Share of `input` the provider served from its cache. */
  cached: z.number().nonnegative(),
})
export type Tokens = z.infer<typeof tokensSchema>
export const noTokens: Tokens = { input: 0, output: 0, cached: 0 }
export const addTokens = (a: Tokens, b: Tokens): Tokens => ({
  input: a.input + b.input,
  output: a.output + b.output,
  cached: a.cached + b.cached,
})

/** Who wrote something. */
export const writerSchema = z.object({ provider: providerIdSchema, model: z.string() })
export type Writer = z.infer<typeof writerSchema>
