import { z } from 'zod'
import { cacheFactsSchema, effortWordsSchema, noFacts, thinksSchema, type ModelFacts } from './model-facts.ts'
import file from './models.json' with { type: 'json' }
import { isFreeAt } from './presets.ts'
import { freePrice, priceSchema } from './price.ts'
import { endpointKindSchema, type EndpointKind } from './provider.ts'

const sources = z.array(z.string())
const familySchema = z.object({
  vendor: z.string(),
  /** How the names of its models begin. */
  begins: z.array(z.string()),
  /** Which of the tables of tokens per word is its own. */
  tokens: z.string(),
  thinks: thinksSchema.nullable(),
  effort: effortWordsSchema.nullable(),
  thinking: z.array(z.string()).nullable(),
  cache: cacheFactsSchema.nullable(),
  strictForms: z.boolean().nullable(),
  sources,
})
const modelSchema = z.object({
  name: z.string(),
  family: z.string(),
  price: priceSchema.optional(),
  context: z.number().int().positive().optional(),
  largestAnswer: z.number().int().positive().optional(),
  retiresOn: z.iso.date().optional(),
  suggestion: z.string().optional(),
  /** The one a new endpoint of its vendor begins with. */
  preferred: z.literal(true).optional(),
  sources,
})

/** `models.json`: what vendors' pages say of their models, with the day each page was read. */
export const modelsFileSchema = z.object({
  schemaVersion: z.literal(1),
  date: z.iso.date(),
  sources: z.record(z.string(), z.object({ page: z.string(), read: z.iso.date() })),
  /** Prices hold at the vendor's own host and nowhere else. */
  vendors: z.record(z.string(), z.object({ kind: endpointKindSchema, host: z.string().nullable() })),
  families: z.record(z.string(), familySchema),
  models: z.array(modelSchema),
  /** Tokens of a word of running text, by the family's way to cut words and by language. */
  tokensPerWord: z.record(z.string(), z.record(z.string(), z.number().positive())),
})
export type ModelsFile = z.infer<typeof modelsFileSchema>
type Model = z.infer<typeof modelSchema>
type Family = z.infer<typeof familySchema>

let read: ModelsFile | undefined
/** The file, read at the first question and not at the start. */
export const modelsFile = (): ModelsFile => (read ??= modelsFileSchema.parse(file))

/**
 * A model's name without what gateways, programs and dates put around it: `openrouter/anthropic/claude-sonnet-4.5:free`,
 * `us.anthropic.claude-sonnet-4-5-20250929-v1:0` and `claude-sonnet-4-5` are one. Dots and dashes are the same.
 */
export function plainModelName(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/^.*\//u, '')
    .replace(/^(?:[a-z-]+\.)*(?:anthropic|openai|meta|mistral|google|deepseek|qwen)\./u, '')
    .replace(/-v\d+(?::\d+)?$/u, '')
    .replace(/[:@].*$/u, '')
    .replace(/[._]/gu, '-')
    .replace(/-(?:20\d{6}|20\d\d-\d\d-\d\d|latest|thinking|preview)$/u, '')
    .replace(/-(?:20\d{6}|20\d\d-\d\d-\d\d)$/u, '')
}

interface Found {
  model: Model | null
  family: Family
}

/** What the file has of a model: itself, or at least the family its name begins like. */
function find(name: string): Found | null {
  const { models, families } = modelsFile()
  const plain = plainModelName(name)
  const model = models.find((known) => plainModelName(known.name) === plain)
  const begins = (family: Family): number =>
    Math.max(0, ...family.begins.map((begin) => (plain.startsWith(plainModelName(begin)) ? begin.length : 0)))
  const [closest] = Object.values(families).sort((a, b) => begins(b) - begins(a))
  const family = model ? families[model.family] : closest
  if (!family || (!model && begins(family) === 0)) return null
  return { model: model ?? null, family }
}

/** Where a model is asked. `baseUrl` null: at the vendor's own address. */
export interface AskedAt {
  kind: EndpointKind
  model: string
  baseUrl: string | null
}

const hostIn = (address: string): string | null =>
  /^https?:\/\/(?:[^/?#]*@)?([^/?#:]+)/iu.exec(address)?.[1]?.toLowerCase() ?? null

/**
 * What the file says of a model where it is asked. A gateway has its own prices and its own end dates, and it may have
 * no cache at all; what a model does by itself goes with it everywhere.
 */
export function knownFacts({ kind, model, baseUrl }: AskedAt): ModelFacts {
  const found = find(model)
  const nothing = baseUrl !== null && isFreeAt(baseUrl) ? { ...noFacts, price: freePrice } : noFacts
  if (!found) return nothing
  const vendor = modelsFile().vendors[found.family.vendor]
  const host = baseUrl === null ? ownHosts[kind] : hostIn(baseUrl)
  const own = vendor?.kind === kind && host === vendor.host
  const { family, model: itself } = found
  const everywhere: ModelFacts = {
    ...nothing,
    thinks: family.thinks,
    effort: family.effort,
    thinking: vendor?.kind === kind ? family.thinking : null,
    context: itself?.context ?? null,
    largestAnswer: itself?.largestAnswer ?? null,
  }
  if (!own) return everywhere
  return {
    ...everywhere,
    price: itself?.price ?? null,
    cache: family.cache,
    strictForms: family.strictForms,
    retiresOn: itself?.retiresOn ?? null,
    suggestion: itself?.suggestion ?? null,
  }
}

const ownHosts: Readonly<Record<EndpointKind, string | null>> = {
  openai: 'api.openai.com',
  anthropic: 'api.anthropic.com',
  sample: null,
}

/** Which table of tokens per word holds for a model. */
export const tokensTableOf = (model: string): string => find(model)?.family.tokens ?? 'other'

/** The model a new endpoint at a vendor's own address begins with. */
export function preferredModel(kind: Exclude<EndpointKind, 'sample'>): string {
  const { models, families, vendors } = modelsFile()
  const model = models.find(({ preferred, family }) => {
    const vendor = vendors[families[family]?.vendor ?? '']
    return preferred === true && vendor?.kind === kind && vendor.host === ownHosts[kind]
  })
  if (!model) throw new Error(`models.json prefers no model for ${kind}.`)
  return model.name
}
