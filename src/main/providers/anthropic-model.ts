import type { MessageCreateParamsStreaming } from '@anthropic-ai/sdk/resources/messages'
import { z } from 'zod'
import type { ModelRequest, TextModel, WriteChunk } from '../../core/ports.ts'
import type { ProviderId } from '../../shared/provider.ts'
import { allowancesIn, said } from './allowances.ts'
import { failureFromSdk } from './failure-from-sdk.ts'
import { type FinishReason, type Line, oneQuestion } from './one-question.ts'
import { anthropicAuth, anthropicClient, type Door, loadAnthropic, socketAt } from './sdk-clients.ts'
import { roomToThink, schemaInWords } from './way-of-asking.ts'

export interface AnthropicOptions extends Door {
  /** The endpoint this is; the vendor's own where nothing is said. */
  provider?: ProviderId
  model: string
  /** The model thinks before it writes; its thoughts need room beside the answer. */
  reasoning: boolean
}

/** Claude, by the messages language. */
export function anthropicModel(options: AnthropicOptions): TextModel {
  const write = (request: ModelRequest, signal: AbortSignal): AsyncGenerator<WriteChunk, undefined> =>
    oneQuestion(
      socketAt(options, anthropicAuth(options)),
      signal,
      (line) => ask(options, request, line),
      async (error, aborted) =>
        failureFromSdk(error, { ...options, errors: await loadAnthropic(), now: Date.now(), aborted }),
    )
  return { provider: options.provider ?? 'anthropic', model: options.model, write }
}

async function* ask(
  options: AnthropicOptions,
  request: ModelRequest,
  line: Line,
): AsyncGenerator<WriteChunk, FinishReason | null> {
  const client = await anthropicClient(options, line.socket)
  const counted: Counts = {
    input_tokens: null,
    output_tokens: null,
    cache_read_input_tokens: null,
    cache_creation_input_tokens: null,
  }
  const stream = await client.messages.create(paramsOf(options, request), { signal: line.controller.signal })
  yield* said(allowancesIn(line.socket.headers(), Date.now()))
  for await (const raw of stream) {
    const event = eventSchema.safeParse(raw).data
    if (!event) continue
    if (event.type === 'message_start') line.tokens = count(counted, event.message.usage)
    else if (event.type === 'content_block_delta') {
      if (event.delta.text) yield { kind: 'text', text: event.delta.text }
      else if (event.delta.thinking !== undefined) yield { kind: 'thinking' }
    } else {
      line.tokens = count(counted, event.usage)
      // The reason and the tokens come together: what is left to be said is goodbye.
      if (event.delta.stop_reason) return reasonOf(event.delta.stop_reason)
    }
  }
  return null
}

/**
 * The form of the answer is asked for in words, at the end. As a form or a tool it would stand before everything else
 * and, being another one for each part, would keep the vendor's cache from finding what all parts share.
 */
function paramsOf(options: AnthropicOptions, request: ModelRequest): MessageCreateParamsStreaming {
  const cached = { type: 'ephemeral' } as const
  return {
    model: options.model,
    stream: true,
    max_tokens: request.maxTokens + (options.reasoning ? roomToThink : 0),
    system: [{ type: 'text', text: request.system, cache_control: cached }],
    messages: [
      {
        role: 'user',
        content: [
          { type: 'text', text: request.shared, cache_control: cached },
          { type: 'text', text: request.prompt + schemaInWords(request.schema) },
        ],
      },
    ],
  }
}

function reasonOf(reason: string): FinishReason {
  // Both mean that there was no more room, for the answer or for question and answer together.
  if (reason === 'max_tokens' || reason === 'model_context_window_exceeded') return 'truncated'
  return reason === 'refusal' ? 'refused' : 'stop'
}

/** Counts of the last event that had them; what the vendor calls input leaves out everything about the cache. */
function count(counted: Counts, usage: Partial<Counts> | null | undefined) {
  for (const key of countKeys) counted[key] = usage?.[key] ?? counted[key]
  const cached = counted.cache_read_input_tokens ?? 0
  const input = (counted.input_tokens ?? 0) + cached + (counted.cache_creation_input_tokens ?? 0)
  return { input, output: counted.output_tokens ?? 0, cached }
}

const countKeys = [
  'input_tokens',
  'output_tokens',
  'cache_read_input_tokens',
  'cache_creation_input_tokens',
] as const
type Counts = Record<(typeof countKeys)[number], number | null>
const tokenCount = z.number().nonnegative().nullable().default(null)
const usageSchema = z
  .object({
    input_tokens: tokenCount,
    output_tokens: tokenCount,
    cache_read_input_tokens: tokenCount,
    cache_creation_input_tokens: tokenCount,
  })
  .nullish()
  .catch(null)

/** The events that matter; the others are goodbyes and signs of life that are not life. */
const eventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('message_start'), message: z.object({ usage: usageSchema }) }),
  z.object({
    type: z.literal('content_block_delta'),
    delta: z.object({ text: z.string().optional(), thinking: z.string().optional() }),
  }),
  z.object({
    type: z.literal('message_delta'),
    delta: z.object({ stop_reason: z.string().nullish() }),
    usage: usageSchema,
  }),
])
