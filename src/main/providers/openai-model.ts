import { createHash } from 'node:crypto'
import type {
  ChatCompletionCreateParams,
  ChatCompletionMessageParam,
} from 'openai/resources/chat/completions'
import type { ReasoningEffort } from 'openai/resources/shared'
import type { ModelRequest, TextModel, WriteChunk } from '../../core/ports.ts'
import type { ProviderId } from '../../shared/provider.ts'
import { askAlongLadder, type Language, type Place, type Put } from './ask-along-ladder.ts'
import { boundOf, leastBound, questionTokens } from './bound.ts'
import { failureFromSdk } from './failure-from-sdk.ts'
import { isFoundAgain } from './found-again.ts'
import type { Step } from './ladder.ts'
import type { ModelTraits } from './model-traits.ts'
import { oneQuestion } from './one-question.ts'
import { openaiPieces } from './openai-pieces.ts'
import {
  type EndpointAccess,
  isVendors,
  openaiAddress,
  openaiAuth,
  openaiClient,
  placesElsewhere,
  socketAt,
} from './sdk-clients.ts'
import { isCounted, strictForm } from './strict-form.ts'
import { type RememberedWays, rememberedWays, schemaInWords, type SparePart } from './way-of-asking.ts'

export interface OpenaiOptions extends EndpointAccess {
  /** The endpoint this is; the vendor's own where nothing is said. */
  provider?: ProviderId
  model: string
  /** The model thinks before it writes; its thoughts need room beside the answer. */
  reasoning: boolean
  traits?: ModelTraits
  ways?: RememberedWays
}

/** OpenAI, and every server that speaks its language: Ollama, LM Studio, OpenRouter, vLLM. */
export function openaiModel(options: OpenaiOptions): TextModel {
  const address = new URL(openaiAddress(options.baseUrl)).origin
  const failureOf = (error: unknown, aborted: boolean) =>
    failureFromSdk(error, { ...options, address, now: Date.now(), aborted })
  const write = (request: ModelRequest, signal: AbortSignal): AsyncGenerator<WriteChunk, undefined> => {
    const language: Language = {
      put: (step) => put(options, request, step),
      forms: ['json-schema', 'json-object', 'plain'],
      understand: () => openaiPieces,
      failureOf: (error) => failureOf(error, false),
    }
    return oneQuestion(
      socketAt(options, openaiAuth(options)),
      signal,
      (line) => askAlongLadder(language, placeOf(options, request), line),
      async (error, aborted) => failureOf(error, aborted),
    )
  }
  return { provider: options.provider ?? 'openai', model: options.model, write }
}

function placeOf(options: OpenaiOptions, request: ModelRequest): Place {
  const own = isVendors(options, 'openai')
  const { cache, strictForms } = options.traits ?? {}
  const caches = own || cache === 'prefix' || cache === 'breakpoints'
  const strictest = strictForms === false ? 'json-object' : 'json-schema'
  const bound = own ? 'max_completion_tokens' : 'max_tokens'
  const formKey = caches && !isFoundAgain(request, options.traits) ? 'formAlone' : 'form'
  return {
    name: `${openaiAddress(options.baseUrl)} ${options.model}`,
    isVendors: own,
    ways: options.ways ?? rememberedWays,
    // Where there is a cache, a form of its own for each part would stand before everything else and keep the cache
    // from finding what all parts share: there it is asked for in words, at the end. A server of one's own has no such
    // cost, nor has a question that no cache finds again.
    first: {
      form: caches ? 'json-object' : strictest,
      bound,
      ...(formKey === 'formAlone' && { formAlone: strictest }),
    },
    formKey,
    leastBound: leastBound(request),
    asksOnce: request.asksOnce === true,
    others: placesElsewhere(options, 'openai'),
  }
}

function put(options: OpenaiOptions, request: ModelRequest, step: Step): Put {
  const { way, form } = step
  const has = (part: SparePart): boolean => way.without?.includes(part) !== true
  const { effortWord, cache } = options.traits ?? {}
  const caches = cache === 'breakpoints' && has('cache')
  const marks = caches && isFoundAgain(request, options.traits)
  const effort = effortOf(effortWord)
  const bound = boundOf(request, step, options)
  const schema = strictForm(request.schema, has('counts') ? 'all' : 'none')
  const inWords = form === 'json-schema' ? '' : schemaInWords(request.schema)
  const body: ChatCompletionCreateParams = {
    model: options.model,
    ...(has('stream') && { stream: true }),
    ...(has('stream') && has('stream_options') && { stream_options: { include_usage: true } }),
    [way.bound]: bound,
    messages: messagesOf(request, inWords, has('system'), marks),
    // Only what is marked is written: a mark that the vendor chooses itself lies behind what no other question has.
    ...(caches && { prompt_cache_options: { mode: 'explicit' } }),
    ...(marks && {
      prompt_cache_key: createHash('sha256').update(request.shared).digest('hex').slice(0, 32),
    }),
    ...(effort !== null && has('effort') && { reasoning_effort: effort }),
    ...(form === 'json-schema' && {
      response_format: {
        type: 'json_schema',
        json_schema: { name: request.schemaName, schema, strict: true },
      },
    }),
    ...(form === 'json-object' && { response_format: { type: 'json_object' } }),
  }
  const spare: (SparePart | false)[] = [
    has('stream') && 'stream',
    has('stream') && has('stream_options') && 'stream_options',
    has('system') && 'system',
    caches && 'cache',
    effort !== null && has('effort') && 'effort',
    form === 'json-schema' && has('counts') && isCounted(request.schema) && 'counts',
  ]
  const send: Put['send'] = async ({ fetch, signal, elsewhere }) => {
    const client = await openaiClient(options, { fetch }, elsewhere)
    return client.chat.completions.create(body, { signal }).asResponse()
  }
  return {
    send,
    bound,
    question: () => questionTokens(request),
    spare: spare.filter((part) => part !== false),
  }
}

function messagesOf(
  request: ModelRequest,
  inWords: string,
  hasSystem: boolean,
  marks: boolean,
): ChatCompletionMessageParam[] {
  // What all questions of a run share comes first, so that the vendor's cache finds it.
  const shared = hasSystem ? request.shared : `${request.system}\n\n${request.shared}`
  const asked = request.prompt + inWords
  return [
    ...(hasSystem ? [{ role: 'system', content: request.system } as const] : []),
    {
      role: 'user',
      content: marks
        ? [
            { type: 'text', text: shared, prompt_cache_breakpoint: { mode: 'explicit' } },
            { type: 'text', text: asked },
          ]
        : `${shared}\n\n${asked}`,
    },
  ]
}

const efforts: readonly NonNullable<ReasoningEffort>[] = [
  'none',
  'minimal',
  'low',
  'medium',
  'high',
  'xhigh',
  'max',
]
const effortOf = (word: string | undefined): NonNullable<ReasoningEffort> | null =>
  efforts.find((effort) => effort === word) ?? null
