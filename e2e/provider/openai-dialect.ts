import { z } from 'zod'
import type { Bill, Dialect, End, StreamTeller, Wish } from './dialect.ts'
import type { Beginning } from './prompt-cache.ts'

const part = z.looseObject({
  type: z.literal('text'),
  text: z.string(),
  prompt_cache_breakpoint: z.looseObject({ mode: z.literal('explicit') }).nullish(),
})
const content = z.union([z.string(), z.array(part)])
const wordsOf = (words: z.infer<typeof content>): string =>
  typeof words === 'string' ? words : words.map((block) => block.text).join('\n\n')

const piecesOf = (words: z.infer<typeof content>): Beginning['pieces'] =>
  typeof words === 'string'
    ? [{ text: words, marked: false }]
    : words.map((one) => ({ text: one.text, marked: Boolean(one.prompt_cache_breakpoint) }))

const bodySchema = z.looseObject({
  model: z.string(),
  messages: z
    .array(z.looseObject({ role: z.enum(['system', 'developer', 'user', 'assistant']), content }))
    .min(1),
  stream: z.boolean().default(false),
  prompt_cache_options: z.looseObject({ mode: z.enum(['implicit', 'explicit']).nullish() }).nullish(),
  stream_options: z.looseObject({ include_usage: z.boolean().default(false) }).optional(),
  response_format: z
    .discriminatedUnion('type', [
      z.looseObject({ type: z.literal('text') }),
      z.looseObject({ type: z.literal('json_object') }),
      z.looseObject({
        type: z.literal('json_schema'),
        json_schema: z.looseObject({
          name: z.string().regex(/^[\w-]{1,64}$/u),
          strict: z.literal(true),
          schema: z.record(z.string(), z.unknown()),
        }),
      }),
    ])
    .default({ type: 'text' }),
})

const wishSchema = bodySchema.transform((body): Wish => {
  const said = (roles: readonly string[]): string =>
    body.messages
      .filter((message) => roles.includes(message.role))
      .map((message) => wordsOf(message.content))
      .join('\n\n')
  const format = body.response_format
  return {
    model: body.model,
    system: said(['system', 'developer']),
    words: said(['user']),
    stream: body.stream,
    wantsBill: !body.stream || (body.stream_options?.include_usage ?? false),
    form:
      format.type === 'json_schema' ? 'json-schema' : format.type === 'json_object' ? 'json-object' : 'plain',
    schema: format.type === 'json_schema' ? format.json_schema.schema : null,
    beginning: {
      vendor: 'openai',
      model: body.model,
      form: format.type === 'json_schema' ? format : null,
      pieces: body.messages.flatMap((message) => piecesOf(message.content)),
      onlyMarked: body.prompt_cache_options?.mode === 'explicit',
    },
  }
})

const reasons: Record<End, string> = { stop: 'stop', truncated: 'length', refused: 'stop' }
const usageOf = (bill: Bill) => ({
  prompt_tokens: bill.input,
  completion_tokens: bill.output,
  total_tokens: bill.input + bill.output,
  prompt_tokens_details: {
    cached_tokens: bill.cached,
    cache_write_tokens: bill.cacheWritten,
    audio_tokens: 0,
  },
  completion_tokens_details: { reasoning_tokens: bill.thoughts ?? 0, audio_tokens: 0 },
})
const declined = 'I cannot help with that.'
const data = (value: unknown): string => `data: ${JSON.stringify(value)}\n\n`

const usual: Record<number, [type: string, code: string | null]> = {
  400: ['invalid_request_error', null],
  401: ['invalid_request_error', 'invalid_api_key'],
  403: ['invalid_request_error', 'unsupported_country_region_territory'],
  404: ['invalid_request_error', 'model_not_found'],
  429: ['requests', null],
}

/** OpenAI's chat completions. */
export const openaiDialect: Dialect = {
  vendor: 'openai',
  idHeader: 'x-request-id',
  keyOf: (headers) => /^Bearer (.+)$/u.exec(headers.get('authorization') ?? '')?.[1] ?? null,
  wishSchema,
  error(status, code, message) {
    const [type, usualCode] = usual[status] ?? ['server_error', null]
    const param = code?.startsWith('response_format') ? 'response_format' : null
    return {
      error: { message, type: code === 'insufficient_quota' ? code : type, param, code: code ?? usualCode },
    }
  },
  whole: (wish, id, text, end, bill) => ({
    id,
    object: 'chat.completion',
    created: 1_750_000_000,
    model: wish.model,
    choices: [
      {
        index: 0,
        message: {
          role: 'assistant',
          content: end === 'refused' ? null : text,
          refusal: end === 'refused' ? declined : null,
        },
        logprobs: null,
        finish_reason: reasons[end],
      },
    ],
    usage: usageOf(bill),
  }),
  stream: tellStream,
}

function tellStream(wish: Wish, id: string, bill: Bill): StreamTeller {
  const base = { id, object: 'chat.completion.chunk', created: 1_750_000_000, model: wish.model }
  const usage = wish.wantsBill ? { usage: null } : {}
  const chunk = (delta: unknown, reason: string | null = null): string =>
    data({ ...base, choices: [{ index: 0, delta, logprobs: null, finish_reason: reason }], ...usage })
  return {
    begin: () => chunk({ role: 'assistant', content: '', refusal: null }),
    // OpenAI itself keeps thoughts to itself; compatible servers send them under this name.
    thinking: () => chunk({ reasoning_content: 'Thinking about it. ' }),
    text: (piece) => chunk({ content: piece }),
    refusal: () => chunk({ refusal: declined }),
    ping: () => ': keep-alive\n\n',
    end: (end) =>
      chunk({}, reasons[end]) +
      (wish.wantsBill ? data({ ...base, choices: [], usage: usageOf(bill) }) : '') +
      'data: [DONE]\n\n',
    error: () =>
      data({ error: { message: 'The server had an error.', type: 'server_error', param: null, code: null } }),
  }
}
