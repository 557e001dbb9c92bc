import { z } from 'zod'
import { dayOf } from '../../shared/experience.ts'
import { noFacts, type ListedModel, type Thinks } from '../../shared/model-facts.ts'
import type { Price } from '../../shared/price.ts'

/** One page of a list of models, and where the next one begins; null: there is none, or it does not say. */
export interface PageOfModels {
  models: ListedModel[]
  next: string | null
}

/**
 * The models of an answer in any of the shapes that servers give their lists: bare, under `data` or `models`, as names or
 * as records of the vendor, a gateway or a program of one's own. null: it is no list of models.
 */
export function modelsIn(body: unknown): PageOfModels | null {
  const page = pageSchema.safeParse(body).data
  if (page === undefined) return null
  const entries = Array.isArray(page) ? page : (page.data ?? page.models ?? page.items ?? page.result)
  if (!entries) return null
  const models = entries.flatMap((entry) => {
    const model = modelIn(entry)
    return model ? [model] : []
  })
  const more = Array.isArray(page) || page.has_more !== true ? null : page.last_id
  return { models, next: more ?? null }
}

const listSchema = z.array(z.unknown())
const pageSchema = z.union([
  listSchema,
  z.looseObject({
    data: listSchema.nullish().catch(null),
    models: listSchema.nullish().catch(null),
    items: listSchema.nullish().catch(null),
    result: listSchema.nullish().catch(null),
    has_more: z.boolean().nullish().catch(null),
    last_id: z.string().nullish().catch(null),
  }),
])

const text = z.string().min(1).nullish().catch(null)
/** A number, also as text; what is not above zero says nothing. */
const tokens = z.coerce.number().int().positive().nullish().catch(null)
const amount = z.union([z.string(), z.number()]).nullish().catch(null)
const supported = z.looseObject({ supported: z.boolean() }).nullish().catch(null)
const day = z.union([z.string(), z.number()]).nullish().catch(null)

const entrySchema = z.looseObject({
  id: text,
  model: text,
  name: text,
  key: text,
  display_name: text,
  displayName: text,
  // Context: OpenRouter and Together, Groq, Mistral, vLLM, LM Studio, Anthropic and LiteLLM, Gemini.
  context_length: tokens,
  context_window: tokens,
  max_context_length: tokens,
  max_model_len: tokens,
  loaded_context_length: tokens,
  max_input_tokens: tokens,
  inputTokenLimit: tokens,
  state: text,
  meta: z.looseObject({ n_ctx: tokens }).nullish().catch(null),
  // The longest answer: Anthropic, Groq, LiteLLM, Gemini.
  max_tokens: tokens,
  max_completion_tokens: tokens,
  max_output_tokens: tokens,
  outputTokenLimit: tokens,
  top_provider: z
    .looseObject({ context_length: tokens, max_completion_tokens: tokens })
    .nullish()
    .catch(null),
  pricing: z
    .looseObject({
      prompt: amount,
      completion: amount,
      input: amount,
      output: amount,
      input_cache_read: amount,
      input_cache_write: amount,
      cached_input: amount,
    })
    .nullish()
    .catch(null),
  input_cost_per_token: amount,
  output_cost_per_token: amount,
  cache_read_input_token_cost: amount,
  cache_creation_input_token_cost: amount,
  supported_parameters: z.array(z.string()).nullish().catch(null),
  capabilities: z
    .looseObject({
      thinking: z
        .looseObject({ supported: z.boolean(), types: z.record(z.string(), supported).nullish() })
        .nullish()
        .catch(null),
      structured_outputs: supported,
    })
    .nullish()
    .catch(null),
  // Ends: Anthropic, OpenAI, OpenRouter, LiteLLM.
  retires_at: day,
  shutdown_date: day,
  expiration_date: day,
  deprecation_replacement_model: text,
  /** LiteLLM tells what it knows of a model one step further in. */
  model_info: z.unknown().optional(),
})
type Entry = z.infer<typeof entrySchema>

function modelIn(entry: unknown): ListedModel | null {
  if (typeof entry === 'string') return entry === '' ? null : { ...noFacts, id: plainId(entry), name: null }
  const read = entrySchema.safeParse(entry).data
  if (!read) return null
  const inside = z.record(z.string(), z.unknown()).safeParse(read.model_info).data
  const found = inside ? { ...read, ...present(entrySchema.safeParse(inside).data) } : read
  const id = read.id ?? read.model ?? read.key ?? read.name
  if (!id) return null
  const shown = read.display_name ?? read.displayName ?? (read.id ? read.name : null)
  const { thinks, thinking } = thinkingOf(found)
  return {
    ...noFacts,
    id: plainId(id),
    name: shown ?? null,
    thinks,
    thinking,
    context: contextOf(found),
    largestAnswer:
      found.max_completion_tokens ??
      found.top_provider?.max_completion_tokens ??
      found.max_output_tokens ??
      found.outputTokenLimit ??
      found.max_tokens ??
      null,
    price: priceOf(found),
    strictForms:
      found.capabilities?.structured_outputs?.supported ??
      found.supported_parameters?.includes('structured_outputs') ??
      null,
    retiresOn: dayIn(found.retires_at ?? found.shutdown_date ?? found.expiration_date),
    suggestion: found.deprecation_replacement_model ?? null,
  }
}

const isSaid = (value: unknown): boolean => value !== null && value !== undefined

const present = (entry: Entry | undefined): Partial<Entry> =>
  Object.fromEntries(
    Object.entries(entry ?? {}).filter(([key, value]) => isSaid(value) && !['id', 'key'].includes(key)),
  )

/** Google puts `models/` before each name and takes it without. */
const plainId = (id: string): string => id.replace(/^models\//u, '')

/** What a program of one's own has loaded counts; what the model could have is no promise of the server. */
function contextOf(entry: Entry): number | null {
  if (entry.state !== null && entry.state !== undefined) return entry.loaded_context_length ?? null
  const said = [
    entry.loaded_context_length,
    entry.max_model_len,
    entry.top_provider?.context_length,
    entry.context_length,
    entry.context_window,
    entry.max_context_length,
    entry.max_input_tokens,
    entry.inputTokenLimit,
    entry.meta?.n_ctx,
  ]
  return said.find(isSaid) ?? null
}

/**
 * From this on a price is dollars a million tokens, and below it dollars a token, which servers say under the same names as a
 * number and as text: the dearest model is at $0.0006 a token, the cheapest at $0.01 a million.
 */
const leastPerMillion = 0.002

/** Dollars a million tokens. */
function priceOf(entry: Entry): Price | null {
  const { pricing } = entry
  const perToken = (value: Amount): number | null => dollars(value, 1e6)
  const either = (value: Amount): number | null => dollars(value, Number(value) < leastPerMillion ? 1e6 : 1)
  const input = either(pricing?.prompt) ?? either(pricing?.input) ?? perToken(entry.input_cost_per_token)
  const output =
    either(pricing?.completion) ?? either(pricing?.output) ?? perToken(entry.output_cost_per_token)
  if (input === null || output === null) return null
  const cached =
    either(pricing?.input_cache_read) ??
    either(pricing?.cached_input) ??
    perToken(entry.cache_read_input_token_cost)
  const written = either(pricing?.input_cache_write) ?? perToken(entry.cache_creation_input_token_cost)
  // Who says nothing of a cache takes the full price.
  return { input, output, cached: cached ?? input, ...(written !== null && { cacheWritten: written }) }
}

type Amount = string | number | null | undefined

function dollars(value: Amount, factor: number): number | null {
  if (value === null || value === undefined || value === '') return null
  const number = Number(value) * factor
  // A router that picks the model itself says -1.
  return Number.isFinite(number) && number >= 0 ? Number(number.toPrecision(12)) : null
}

/** By what a vendor says that its model may be told; gateways only say whether it can be told anything. */
function thinkingOf({ capabilities, supported_parameters: parameters }: Entry): {
  thinks: Thinks | null
  thinking: string[] | null
} {
  const told = capabilities?.thinking
  if (told) {
    const thinking = Object.entries(told.types ?? {}).flatMap(([type, is]) => (is?.supported ? [type] : []))
    return { thinks: told.supported ? kindOf(thinking) : 'never', thinking }
  }
  if (!parameters) return { thinks: null, thinking: null }
  const can = parameters.some((name) => ['reasoning', 'reasoning_effort', 'include_reasoning'].includes(name))
  return { thinks: can ? 'can' : 'never', thinking: null }
}

/** A model that takes a budget thinks only when it gets one; of one that may be told to leave it the list does not say. */
function kindOf(thinking: readonly string[]): Thinks | null {
  if (thinking.includes('enabled')) return 'never'
  if (thinking.includes('between_tools')) return 'can'
  return thinking.includes('adaptive') && !thinking.includes('disabled') ? 'always' : null
}

/** In seconds since 1970; no day from then on is written with four digits for the year. */
const year10000 = 253_402_300_800

/** `2026-11-30` of a date, a moment, or seconds since 1970. */
function dayIn(said: string | number | null | undefined): string | null {
  if (said === null || said === undefined) return null
  if (typeof said === 'number') return said > 0 && said < year10000 ? dayOf(said * 1000) : null
  return z.iso.date().safeParse(said.slice(0, 10)).data ?? null
}
