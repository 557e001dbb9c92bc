import { z } from 'zod'

/** The language an endpoint speaks. `sample` is the built-in writer: offline, no key, clearly labelled. */
export const endpointKinds = ['openai', 'anthropic', 'sample'] as const
export const endpointKindSchema = z.enum(endpointKinds)
export type EndpointKind = z.infer<typeof endpointKindSchema>

/** The languages that are asked over the network, with a key. */
export const keyedProviders = ['openai', 'anthropic'] as const
export const keyedProviderSchema = z.enum(keyedProviders)
export type KeyedProvider = z.infer<typeof keyedProviderSchema>

/**
 * Who can write: the id of an endpoint, which is one address with one key. `openai`, `anthropic` and `sample` come
 * with the app; those a person adds are named after what they are called, such as `lm-studio`. It never changes.
 */
export const providerIdSchema = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/)
export type ProviderId = z.infer<typeof providerIdSchema>

export const longestProviderName = 60

/** The two that come with the app, and the sample, as the user reads them. */
const firstNames: Readonly<Record<EndpointKind, string>> = {
  openai: 'OpenAI',
  anthropic: 'Claude',
  sample: 'Sample',
}
export const kindName = (kind: EndpointKind): string => firstNames[kind]

/** An endpoint as a run remembers it, so that an old run shows the names it had. */
export interface Named {
  provider: ProviderId
  name?: string | undefined
}

/** The name of an endpoint as the user reads it, in the log too: as it is called now or was then, else its id. */
export function nameOf(provider: ProviderId, known: readonly Named[] = []): string {
  const kind = endpointKindSchema.safeParse(provider).data
  return (
    known.find((other) => other.provider === provider)?.name ??
    (kind === undefined ? provider : firstNames[kind])
  )
}

/** An id for an endpoint of this name that none of the others has: "LM Studio (office)" is `lm-studio-office`. */
export function newProviderId(name: string, taken: readonly ProviderId[]): ProviderId {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
  const slug =
    plain
      .replace(/^[^a-z]+|-+$/gu, '')
      .slice(0, 30)
      .replace(/-+$/u, '') || 'provider'
  const used = new Set([...taken, ...endpointKinds])
  let id = slug
  for (let next = 2; used.has(id); next += 1) id = `${slug}-${next}`
  return id
}

export const tokensSchema = z.object({
  /** Tokens of the question, cached ones included. */
  input: z.number().nonnegative(),
  output: z.number().nonnegative(),
  /** Share of `input` the provider served from its cache. */
  cached: z.number().nonnegative(),
  /** Share of `input` the provider wrote into its cache, which some price higher than plain input. */
  cacheWritten: z.number().nonnegative().optional(),
  /** Share of `output` that was thoughts. */
  thoughts: z.number().nonnegative().optional(),
})
export type Tokens = z.infer<typeof tokensSchema>
export const noTokens: Tokens = { input: 0, output: 0, cached: 0 }
export const addTokens = (a: Tokens, b: Tokens): Tokens => ({
  input: a.input + b.input,
  output: a.output + b.output,
  cached: a.cached + b.cached,
  ...sumOf('cacheWritten', a, b),
  ...sumOf('thoughts', a, b),
})

/** Where neither said it, the sum does not either. */
function sumOf(share: 'cacheWritten' | 'thoughts', a: Tokens, b: Tokens): Partial<Tokens> {
  const [one, other] = [a[share], b[share]]
  return one === undefined && other === undefined ? {} : { [share]: (one ?? 0) + (other ?? 0) }
}

/** Who wrote something. */
export const writerSchema = z.object({ provider: providerIdSchema, model: z.string() })
export type Writer = z.infer<typeof writerSchema>
/** What is kept of a writer is kept under this name. */
export const writerKey = ({ provider, model }: Writer): string => `${provider}/${model}`

/** A writer of a run as its record keeps it. Records from before endpoints had names and kinds leave them out. */
export const runWriterSchema = writerSchema.extend({
  name: z.string().optional(),
  kind: endpointKindSchema.optional(),
})
export type RunWriter = z.infer<typeof runWriterSchema>
