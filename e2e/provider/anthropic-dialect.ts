import { z } from 'zod'
import type { Bill, Dialect, End, StreamTeller, Wish } from './dialect.ts'
import type { Beginning } from './prompt-cache.ts'

const block = z.looseObject({
  type: z.literal('text'),
  text: z.string(),
  cache_control: z.looseObject({ type: z.literal('ephemeral') }).nullish(),
})
const content = z.union([z.string(), z.array(block)])
const wordsOf = (words: z.infer<typeof content>): string =>
  typeof words === 'string' ? words : words.map((one) => one.text).join('\n\n')

const piecesOf = (words: z.infer<typeof content>): Beginning['pieces'] =>
  typeof words === 'string'
    ? [{ text: words, marked: false }]
    : words.map((one) => ({ text: one.text, marked: Boolean(one.cache_control) }))

const bodySchema = z.looseObject({
  model: z.string(),
  max_tokens: z.number().int().min(1),
  system: content.default(''),
  messages: z.array(z.looseObject({ role: z.enum(['user', 'assistant']), content })).min(1),
  stream: z.boolean().default(false),
  output_config: z
    .looseObject({
      format: z
        .looseObject({ type: z.literal('json_schema'), schema: z.record(z.string(), z.unknown()) })
        .nullish(),
    })
    .optional(),
})

const wishSchema = bodySchema.transform((body): Wish => {
  const format = body.output_config?.format
  return {
    model: body.model,
    system: wordsOf(body.system),
    words: body.messages
      .filter((message) => message.role === 'user')
      .map((message) => wordsOf(message.content))
      .join('\n\n'),
    stream: body.stream,
    wantsBill: true,
    form: format ? 'json-schema' : 'plain',
    schema: format?.schema ?? null,
    beginning: {
      vendor: 'anthropic',
      model: body.model,
      form: format ?? null,
      pieces: [...piecesOf(body.system), ...body.messages.flatMap((message) => piecesOf(message.content))],
    },
  }
})

const reasons: Record<End, string> = { stop: 'end_turn', truncated: 'max_tokens', refused: 'refusal' }
/** Anthropic counts cached tokens beside the input, not inside it. */
const usageOf = (bill: Bill, output: number) => ({
  input_tokens: bill.input - bill.cached - bill.cacheWritten,
  cache_creation_input_tokens: bill.cacheWritten,
  cache_read_input_tokens: bill.cached,
  output_tokens: output,
})
const event = (value: { type: string; [field: string]: unknown }): string =>
  `event: ${value.type}\ndata: ${JSON.stringify(value)}\n\n`

const usual: Record<number, string> = {
  400: 'invalid_request_error',
  401: 'authentication_error',
  402: 'billing_error',
  403: 'permission_error',
  404: 'not_found_error',
  413: 'request_too_large',
  429: 'rate_limit_error',
  504: 'timeout_error',
  529: 'overloaded_error',
}

/** Anthropic's messages. */
export const anthropicDialect: Dialect = {
  vendor: 'anthropic',
  idHeader: 'request-id',
  keyOf: (headers) => headers.get('x-api-key'),
  wishSchema,
  error: (status, code, message) => ({
    type: 'error',
    error: { type: code ?? usual[status] ?? 'api_error', message },
  }),
  whole: (wish, id, text, end, bill) => ({
    ...messageOf(wish, id),
    content: end === 'refused' ? [] : [{ type: 'text', text, citations: null }],
    stop_reason: reasons[end],
    usage: usageOf(bill, bill.output),
  }),
  stream: tellStream,
}

const messageOf = (wish: Wish, id: string) => ({
  id,
  type: 'message',
  role: 'assistant',
  model: wish.model,
  content: [],
  stop_reason: null,
  stop_sequence: null,
})

function tellStream(wish: Wish, id: string, bill: Bill): StreamTeller {
  let index = -1
  let open: 'thinking' | 'text' | null = null
  const close = (): string => (open === null ? '' : event({ type: 'content_block_stop', index }))
  const enter = (kind: 'thinking' | 'text'): string => {
    if (open === kind) return ''
    const before = close()
    open = kind
    index++
    const empty =
      kind === 'text' ? { type: 'text', text: '' } : { type: 'thinking', thinking: '', signature: '' }
    return before + event({ type: 'content_block_start', index, content_block: empty })
  }
  const delta = (what: unknown): string => event({ type: 'content_block_delta', index, delta: what })
  const ping = (): string => event({ type: 'ping' })
  return {
    begin: () =>
      event({ type: 'message_start', message: { ...messageOf(wish, id), usage: usageOf(bill, 1) } }) + ping(),
    thinking: () => enter('thinking') + delta({ type: 'thinking_delta', thinking: 'Thinking about it. ' }),
    text: (piece) => enter('text') + delta({ type: 'text_delta', text: piece }),
    refusal: () => '',
    ping,
    end: (end) => {
      const closing = close()
      open = null
      const said = {
        delta: { stop_reason: reasons[end], stop_sequence: null },
        usage: usageOf(bill, bill.output),
      }
      return closing + event({ type: 'message_delta', ...said }) + event({ type: 'message_stop' })
    },
    error: () => event({ type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' } }),
  }
}
