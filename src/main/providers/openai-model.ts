import type { OpenAI } from 'openai'
import type {
  ChatCompletionChunk,
  ChatCompletionCreateParamsStreaming,
} from 'openai/resources/chat/completions'
import { z } from 'zod'
import type { ModelRequest, TextModel, WriteChunk } from '../../core/ports.ts'
import type { ProviderId } from '../../shared/provider.ts'
import { allowancesIn, said } from './allowances.ts'
import { failureFromSdk } from './failure-from-sdk.ts'
import { type FinishReason, type Line, oneQuestion } from './one-question.ts'
import { type Door, loadOpenai, openaiAddress, openaiAuth, openaiClient, socketAt } from './sdk-clients.ts'
import {
  findingOut,
  otherWay,
  type RememberedWays,
  rememberedWays,
  roomToThink,
  schemaInWords,
  type WayOfAsking,
} from './way-of-asking.ts'

export interface OpenaiOptions extends Door {
  /** The endpoint this is; the vendor's own where nothing is said. */
  provider?: ProviderId
  model: string
  /** The model thinks before it writes; its thoughts need room beside the answer. */
  reasoning: boolean
  ways?: RememberedWays
}

/** How long the tokens may take to come after the last word, in milliseconds. They are worth no more. */
const graceForTokens = 2_000

/** OpenAI, and every server that speaks its language: Ollama, LM Studio, OpenRouter, vLLM. */
export function openaiModel(options: OpenaiOptions): TextModel {
  const write = (request: ModelRequest, signal: AbortSignal): AsyncGenerator<WriteChunk, undefined> =>
    oneQuestion(
      socketAt(options, openaiAuth(options)),
      signal,
      (line) => ask(options, request, line),
      async (error, aborted) =>
        failureFromSdk(error, { ...options, errors: await loadOpenai(), now: Date.now(), aborted }),
    )
  return { provider: options.provider ?? 'openai', model: options.model, write }
}

async function* ask(
  options: OpenaiOptions,
  request: ModelRequest,
  line: Line,
): AsyncGenerator<WriteChunk, FinishReason | null> {
  const client = await openaiClient(options, line.socket)
  const ways = options.ways ?? rememberedWays
  const place = `${openaiAddress(options.baseUrl)} ${options.model}`
  const stream = await findingOut(
    place,
    // The vendor's own way is known to us.
    () => options.baseUrl === null || ways.get(place) !== undefined,
    () => openStream(client, options, request, { ways, place }, line.controller.signal),
    line.controller.signal,
  )
  yield* said(allowancesIn(line.socket.headers(), Date.now()))
  let reason: FinishReason | null = null
  let refused = false
  let grace: NodeJS.Timeout | undefined
  try {
    for await (const raw of stream) {
      const chunk = chunkSchema.safeParse(raw).data
      if (!chunk) continue
      if (chunk.usage) line.tokens = tokensOf(chunk.usage)
      const choice = chunk.choices[0]
      if (choice?.delta?.content) yield { kind: 'text', text: choice.delta.content }
      else if (choice?.delta?.reasoning_content || choice?.delta?.reasoning) yield { kind: 'thinking' }
      if (choice?.delta?.refusal) refused = true
      if (choice?.finish_reason) reason = reasonOf(choice.finish_reason)
      if (!reason) continue
      // The tokens come in a chunk of their own after the last word, then [DONE], then perhaps an open socket.
      if (line.tokens) break
      grace ??= setTimeout(() => line.controller.abort(), graceForTokens)
    }
  } catch (error) {
    // The answer is complete; only its tokens are lost.
    if (!reason) throw error
  } finally {
    clearTimeout(grace)
  }
  return reason && refused ? 'refused' : reason
}

async function openStream(
  client: OpenAI,
  options: OpenaiOptions,
  request: ModelRequest,
  { ways, place }: { ways: RememberedWays; place: string },
  signal: AbortSignal,
): Promise<AsyncIterable<ChatCompletionChunk>> {
  const vendorsOwn = options.baseUrl === null
  // At the vendor's a form of its own for each part stands before everything else, and keeps the cache from finding
  // what all parts share: there it is asked for in words, at the end. A server of one's own has no such cost.
  const first: WayOfAsking = vendorsOwn
    ? { form: 'json-object', bound: 'max_completion_tokens' }
    : { form: 'json-schema', bound: 'max_tokens' }
  let way = ways.get(place) ?? first
  for (;;) {
    try {
      const stream = await client.chat.completions.create(paramsOf(options, request, way), { signal })
      ways.set(place, way)
      return stream
    } catch (error) {
      const rejection = rejectionSchema.safeParse(error).data
      const next = rejection && otherWay(way, rejection, vendorsOwn)
      if (!next) throw error
      way = next
    }
  }
}

function paramsOf(
  options: OpenaiOptions,
  request: ModelRequest,
  way: WayOfAsking,
): ChatCompletionCreateParamsStreaming {
  const schema = { name: request.schemaName, schema: request.schema, strict: true }
  const inWords = way.form === 'json-schema' ? '' : schemaInWords(request.schema)
  return {
    model: options.model,
    stream: true,
    stream_options: { include_usage: true },
    [way.bound]: request.maxTokens + (options.reasoning ? roomToThink : 0),
    messages: [
      { role: 'system', content: request.system },
      // What all questions of a run share comes first, so that the vendor's cache finds it.
      { role: 'user', content: `${request.shared}\n\n${request.prompt}${inWords}` },
    ],
    ...(way.form === 'json-schema' && { response_format: { type: 'json_schema', json_schema: schema } }),
    ...(way.form === 'json-object' && { response_format: { type: 'json_object' } }),
  }
}

function reasonOf(reason: string): FinishReason {
  if (reason === 'length') return 'truncated'
  return reason === 'content_filter' ? 'refused' : 'stop'
}

const tokensOf = (usage: z.infer<typeof usageSchema>) => ({
  input: usage.prompt_tokens,
  output: usage.completion_tokens,
  cached: usage.prompt_tokens_details?.cached_tokens ?? 0,
})

const tokenCount = z.number().nonnegative()
const usageSchema = z.object({
  prompt_tokens: tokenCount,
  completion_tokens: tokenCount,
  prompt_tokens_details: z.object({ cached_tokens: tokenCount.nullish() }).nullish().catch(null),
})

/** The little of a chunk that matters, and what compatible servers add: their names for thoughts. */
const chunkSchema = z.object({
  choices: z
    .array(
      z.object({
        delta: z
          .object({
            content: z.string().nullish(),
            refusal: z.string().nullish(),
            reasoning_content: z.unknown().optional(),
            reasoning: z.unknown().optional(),
          })
          .nullish(),
        finish_reason: z.string().nullish(),
      }),
    )
    .default([]),
  usage: usageSchema.nullish().catch(null),
})

const rejectionSchema = z.object({
  status: z.literal([400, 422]),
  param: z
    .string()
    .nullish()
    .transform((param) => param ?? null)
    .catch(null),
  code: z
    .string()
    .nullish()
    .transform((code) => code ?? null)
    .catch(null),
})
