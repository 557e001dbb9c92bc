import { describe, expect, test } from 'vitest'
import { thinkingTokens } from '../../core/generate/answer-bound.ts'
import { anthropicModel } from './anthropic-model.ts'
import type { ModelTraits } from './model-traits.ts'
import { openaiModel } from './openai-model.ts'
import { events, hear, question, type Reply, serving, whole } from './testing/wire.ts'
import type { WayOfAsking } from './way-of-asking.ts'

type Body = Record<string, unknown>

const openaiAnswer = events({ choices: [{ delta: { content: whole }, finish_reason: 'stop' }] }, '[DONE]')
const claudeAnswer = events(
  { type: 'content_block_delta', delta: { text: whole } },
  { type: 'message_delta', delta: { stop_reason: 'end_turn' } },
  { type: 'message_stop' },
)
const refuse = (message: string, status = 400): Reply => ({ status, body: { error: { message } } })

/** Asks a server that answers only what it likes, twice; says what was heard, and what the server heard. */
async function askedOf(
  reply: (body: Body) => Reply,
  {
    language = 'openai',
    traits,
    maxTokens = 4_000,
    alone = false,
  }: {
    language?: 'openai' | 'anthropic'
    traits?: ModelTraits
    maxTokens?: number
    alone?: boolean
  } = {},
) {
  const ways = new Map<string, WayOfAsking>()
  const server = await serving(reply)
  const access = {
    apiKey: 'sk-test-1',
    baseUrl: server.url,
    model: 'm',
    reasoning: false,
    ways,
    ...(traits && { traits }),
  }
  const model = language === 'openai' ? openaiModel(access) : anthropicModel(access)
  const first = await hear(model, question(maxTokens, alone))
  const requests = server.heard.length
  const second = await hear(model, question(maxTokens, alone))
  server.close()
  const bodies = server.heard.map(({ body }) => body)
  return {
    first,
    second,
    requests,
    all: bodies.length,
    bodies,
    last: bodies.at(-1) ?? {},
    heard: server.heard,
    ways,
  }
}

describe('a trouble of the server that passes', () => {
  test.each([
    [500, 'stream error: stream ID 5; INTERNAL_ERROR; received from peer'],
    [502, 'error reading stream from upstream'],
    [500, 'database schema migration in progress'],
    [500, 'redis cache unavailable'],
    [500, 'max_tokens accounting service timed out'],
    [408, 'stream timeout'],
    [409, 'Conflict: streaming session closed'],
  ])('changes nothing of a way that has worked: %i %s', async (status, message) => {
    const ways = new Map<string, WayOfAsking>()
    const server = await serving((_, count) => (count === 2 ? refuse(message, status) : openaiAnswer))
    const model = openaiModel({ apiKey: '', baseUrl: server.url, model: 'm', reasoning: false, ways })
    await hear(model)
    const before = [...ways.values()]
    expect((await hear(model)).failure).toMatchObject({ kind: 'server-error', status })
    expect((await hear(model)).text).toBe(whole)
    server.close()
    expect([...ways.values()]).toEqual(before)
    expect(server.heard).toHaveLength(3)
  })
})

describe('a server of one’s own that', () => {
  const kinds: [kind: string, reply: (body: Body) => Reply, requests: number, last: object][] = [
    [
      'cannot stream',
      ({ stream }) =>
        stream === true
          ? refuse('stream is not supported')
          : { body: { choices: [{ message: { content: whole }, finish_reason: 'stop' }] } },
      2,
      { response_format: expect.anything() },
    ],
    [
      'does not know stream_options',
      ({ stream_options }) =>
        stream_options ? refuse('Unrecognized request argument supplied: stream_options') : openaiAnswer,
      2,
      { stream: true },
    ],
    [
      'knows no system',
      ({ messages }) =>
        Array.isArray(messages) && messages.length > 1 ? refuse('System role not supported') : openaiAnswer,
      2,
      { messages: [{ role: 'user', content: expect.stringMatching(/^You write copy\.\n\nA workshop/u) }] },
    ],
    [
      'knows no forms',
      ({ response_format }) =>
        response_format ? { status: 400, body: { error: 'Failed to compile grammar' } } : openaiAnswer,
      3,
      { stream: true },
    ],
    [
      'does not say what it does not know',
      ({ response_format }) => (response_format ? { status: 422, body: {} } : openaiAnswer),
      3,
      { stream: true },
    ],
    [
      'takes no bound that is larger',
      ({ max_tokens }) =>
        Number(max_tokens) > 1024 ? refuse('the valid range of max_tokens is [1, 1024]') : openaiAnswer,
      2,
      { max_tokens: 1024 },
    ],
    [
      'has the newer name of the bound',
      ({ max_tokens }) =>
        max_tokens
          ? refuse(
              "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
            )
          : openaiAnswer,
      2,
      { max_completion_tokens: 4000 },
    ],
    [
      'says so in a 200',
      ({ stream_options }) =>
        stream_options ? events({ error: 'stream_options is not supported' }) : openaiAnswer,
      2,
      { stream: true },
    ],
    [
      'takes a form for thoughts',
      ({ response_format }) =>
        response_format
          ? events({ choices: [{ delta: { reasoning: 'Hm.' }, finish_reason: 'stop' }] })
          : openaiAnswer,
      3,
      { stream: true },
    ],
    [
      'lacks four things',
      ({ stream_options, messages, response_format }) =>
        stream_options
          ? refuse('stream_options?')
          : Array.isArray(messages) && messages.length > 1
            ? refuse('system role?')
            : response_format
              ? refuse('response_format?')
              : openaiAnswer,
      5,
      { stream: true },
    ],
  ]
  test.each(kinds)('%s is asked another way, and at once the next time', async (_, reply, requests, last) => {
    const heard = await askedOf(reply)
    expect(heard.first).toMatchObject({ text: whole, reason: 'stop' })
    expect(heard.second).toMatchObject({ text: whole, reason: 'stop' })
    expect(heard).toMatchObject({ requests, all: requests + 1, last })
  })

  test('refuses everything is asked five times at the most, and its first words are not believed for ever', async () => {
    const heard = await askedOf(({ response_format, stream_options }) =>
      refuse(
        stream_options
          ? 'stream_options?'
          : response_format
            ? 'response_format?'
            : 'system? stream? max_tokens?',
      ),
    )
    expect(heard.first.failure).toMatchObject({ kind: 'bad-request' })
    expect(heard.requests).toBe(5)
    expect(heard.ways.size).toBe(0)
  })

  test('has little room is asked for what is left of it, and the next question is bounded before it is sent', async () => {
    const room = 3_000
    const heard = await askedOf((body) => {
      const bound = Number(body['max_tokens'])
      return bound + 500 > room
        ? refuse(
            `This model's maximum context length is ${room} tokens. However, you requested ${bound + 500} tokens (500 in the messages, ${bound} in the completion).`,
          )
        : openaiAnswer
    })
    expect(heard.first.reason).toBe('stop')
    expect(heard.requests).toBe(2)
    expect(heard.bodies[1]).toMatchObject({ max_tokens: room - 500 - 16 })
    expect([...heard.ways.values()]).toMatchObject([{ together: room }])
  })

  test('lets the account pay less is asked for what can be paid, this once', async () => {
    const heard = await askedOf(({ max_tokens }) =>
      Number(max_tokens) > 2_000
        ? refuse('You requested up to 4000 tokens, but can only afford 2000.', 402)
        : openaiAnswer,
    )
    expect(heard.bodies[1]).toMatchObject({ max_tokens: 1_900 })
    expect(heard.bodies[2]).toMatchObject({ max_tokens: 4_000 })
  })
})

test('what was paid for answers without a word is counted with the one that has words', async () => {
  const usage = (output: number) =>
    events({ choices: [], usage: { prompt_tokens: 100, completion_tokens: output } }, '[DONE]')
  const heard = await askedOf(({ response_format }) =>
    response_format
      ? events({ choices: [{ delta: { reasoning: 'Hm.' }, finish_reason: 'stop' }] }) + usage(900)
      : events({ choices: [{ delta: { content: whole }, finish_reason: 'stop' }] }) + usage(20),
  )
  expect(heard.requests).toBe(3)
  expect(heard.first).toMatchObject({ text: whole, tokens: { input: 300, output: 1_820 } })
  expect(heard.second).toMatchObject({ text: whole, tokens: { input: 100, output: 20 } })
})

test('where one answer was paid for, one without a word is not asked for again, and the next one in another way', async () => {
  const server = await serving(({ response_format }) =>
    response_format
      ? events({ choices: [{ delta: { reasoning: 'Hm.' }, finish_reason: 'stop' }] }, '[DONE]')
      : openaiAnswer,
  )
  const ways = new Map<string, WayOfAsking>()
  const model = openaiModel({ apiKey: '', baseUrl: server.url, model: 'm', reasoning: false, ways })
  const asked: unknown[] = []
  for (const words of ['', '', whole]) {
    const { text, reason } = await hear(model, { ...question(), asksOnce: true })
    expect({ text, reason }).toEqual({ text: words, reason: 'stop' })
    asked.push(server.heard.length)
  }
  server.close()
  expect(asked).toEqual([1, 2, 3])
})

test('what was paid before a question failed is counted', async () => {
  const heard = await askedOf(({ response_format }) =>
    response_format
      ? events(
          { choices: [{ delta: { reasoning: 'Hm.' }, finish_reason: 'stop' }] },
          { choices: [], usage: { prompt_tokens: 100, completion_tokens: 900 } },
        )
      : { status: 500, body: {} },
  )
  expect(heard.first).toMatchObject({
    failure: { kind: 'server-error' },
    tokens: { input: 200, output: 1_800 },
  })
  expect(heard.second).toMatchObject({ failure: { kind: 'server-error' }, tokens: null })
})

test('what a model wrote when it broke the form is judged like any answer, and the form stays', async () => {
  const heard = await askedOf(() => ({
    status: 400,
    body: {
      error: { message: 'Failed to generate JSON', code: 'json_validate_failed', failed_generation: whole },
    },
  }))
  expect(heard.first).toMatchObject({ text: whole, reason: 'stop' })
  expect(heard).toMatchObject({ requests: 1, last: { response_format: { type: 'json_schema' } } })
})

test('a place that answers in a form is not asked in another for a refusal without a reason', async () => {
  let count = 0
  const heard = await askedOf(() => ((count += 1) === 1 ? openaiAnswer : { status: 400, body: {} }))
  expect(heard.second.failure).toMatchObject({ kind: 'bad-request' })
  expect(heard.all).toBe(2)
})

test('a model that was seen to think gets room for it from then on', async () => {
  const heard = await askedOf(() => events({ choices: [{ delta: { reasoning: 'Hm.' } }] }) + openaiAnswer)
  expect(heard.bodies.map((body) => body['max_tokens'])).toEqual([4_000, 4_000 + thinkingTokens.quick])
})

test('no bound is larger than what the model is known to take', async () => {
  const heard = await askedOf(() => openaiAnswer, { traits: { thinks: true, largestAnswer: 8_192 } })
  expect(heard.last).toMatchObject({ max_tokens: 8_192 })
  const small = await askedOf(() => openaiAnswer, { traits: { context: 3_000 } })
  expect(Number(small.last['max_tokens'])).toBeLessThan(3_000)
})

test('a cache that matches at marks gets one behind what all questions share, and a server that knows none is left alone', async () => {
  const traits: ModelTraits = { cache: 'breakpoints', effortWord: 'low' }
  const knowing = await askedOf(() => openaiAnswer, { traits })
  expect(knowing.last).toMatchObject({
    reasoning_effort: 'low',
    prompt_cache_key: expect.stringMatching(/^[0-9a-f]{32}$/u),
    prompt_cache_options: { mode: 'explicit' },
    messages: [
      { role: 'system' },
      {
        role: 'user',
        content: [
          { text: question().shared, prompt_cache_breakpoint: { mode: 'explicit' } },
          { type: 'text' },
        ],
      },
    ],
  })
  const older = await askedOf(
    ({ prompt_cache_options, reasoning_effort }) =>
      prompt_cache_options
        ? refuse("Unknown parameter: 'prompt_cache_options'.")
        : reasoning_effort
          ? refuse('Unrecognized request argument supplied: reasoning_effort')
          : openaiAnswer,
    { traits },
  )
  expect(older.first.text).toBe(whole)
  expect(older.requests).toBe(3)
  expect(Object.keys(older.last)).not.toContain('prompt_cache_key')
})

describe('Claude', () => {
  test('is told how much to think in its own words, and nothing that it refuses', async () => {
    const traits: ModelTraits = { effortWord: 'low', thinking: 'between_tools', thinks: true }
    const { last } = await askedOf(() => claudeAnswer, { language: 'anthropic', traits })
    expect(last).toMatchObject({
      output_config: { effort: 'low' },
      thinking: { type: 'between_tools' },
      max_tokens: 4_000 + thinkingTokens.quick,
    })
    expect(Object.keys(last).sort()).toEqual([
      'max_tokens',
      'messages',
      'model',
      'output_config',
      'stream',
      'system',
      'thinking',
    ])
  })

  test('behind a gateway is asked without what the gateway lacks', async () => {
    const heard = await askedOf(
      (body) =>
        JSON.stringify(body).includes('cache_control')
          ? refuse('messages.0.content.0.text.cache_control: Extra inputs are not permitted')
          : body['output_config']
            ? refuse('output_config: Extra inputs are not permitted')
            : body['system']
              ? refuse('system: Extra inputs are not permitted')
              : claudeAnswer,
      { language: 'anthropic', traits: { effortWord: 'low' } },
    )
    expect(heard.first.text).toBe(whole)
    expect(heard).toMatchObject({ requests: 4, all: 5 })
    expect(heard.heard[0]?.headers).toMatchObject({
      'x-api-key': 'sk-test-1',
      authorization: 'Bearer sk-test-1',
    })
  })
})

describe('a question that is the only one of its run', () => {
  const strictly = { json_schema: { strict: true, schema: question().schema } }

  test('is asked of Claude by its schema, without marks for a cache, and not in words as well', async () => {
    const traits: ModelTraits = { effortWord: 'low' }
    const { last, requests } = await askedOf(() => claudeAnswer, {
      language: 'anthropic',
      traits,
      alone: true,
    })
    expect(requests).toBe(1)
    expect(last['output_config']).toEqual({
      effort: 'low',
      format: {
        type: 'json_schema',
        schema: {
          ...question().schema,
          properties: {
            title: { type: 'string' },
            lines: {
              type: 'array',
              description: 'Lines. Holds exactly 2 entries.',
              minItems: 1,
              items: { type: 'string' },
            },
          },
        },
      },
    })
    expect(JSON.stringify(last)).not.toMatch(/cache_control|JSON Schema/u)
    const among = await askedOf(() => claudeAnswer, { language: 'anthropic', traits })
    expect(among.last['output_config']).toEqual({ effort: 'low' })
    expect(JSON.stringify(among.last)).toMatch(/cache_control.*JSON Schema/u)
  })

  test('is asked by its schema where a cache matches at marks, and nothing is written to that cache', async () => {
    const traits: ModelTraits = { cache: 'breakpoints' }
    const { last } = await askedOf(() => openaiAnswer, { traits, alone: true })
    expect(last).toMatchObject({ response_format: strictly, prompt_cache_options: { mode: 'explicit' } })
    expect(JSON.stringify(last)).not.toMatch(/breakpoint|prompt_cache_key|JSON Schema/u)
    const among = await askedOf(() => openaiAnswer, { traits })
    expect(among.last).toMatchObject({ response_format: { type: 'json_object' } })
  })

  test('among others is asked in words by Claude, and marked for no cache that keeps nothing as short', async () => {
    const traits: ModelTraits = { leastCached: 4_096 }
    const { last } = await askedOf(() => claudeAnswer, { language: 'anthropic', traits })
    expect(last).not.toHaveProperty('output_config')
    expect(JSON.stringify(last)).not.toMatch(/cache_control/u)
  })

  test('is asked in words where the model is known to keep to no schema', async () => {
    const traits: ModelTraits = { strictForms: false, cache: 'prefix' }
    const claude = await askedOf(() => claudeAnswer, { language: 'anthropic', traits, alone: true })
    expect(claude.last).not.toHaveProperty('output_config')
    const other = await askedOf(() => openaiAnswer, { traits, alone: true })
    expect(other.last).toMatchObject({ response_format: { type: 'json_object' } })
  })

  test('falls to words behind a gateway that knows no forms, which is kept, and the others are asked as before', async () => {
    const heard = await askedOf(
      (body) =>
        JSON.stringify(body).includes('json_schema')
          ? refuse('output_config.format: Extra inputs are not permitted')
          : claudeAnswer,
      { language: 'anthropic', alone: true },
    )
    expect(heard.first.text).toBe(whole)
    expect(heard).toMatchObject({ requests: 2, all: 3 })
    expect([...heard.ways.values()]).toEqual([{ form: 'plain', formAlone: 'plain', bound: 'max_tokens' }])
  })

  test('falls to words by itself when its form is too much, and the next one is asked by its schema again', async () => {
    const heard = await askedOf(
      (body) =>
        JSON.stringify(body).includes('json_schema')
          ? refuse(
              'The compiled grammar is too large, which would cause performance issues. Simplify your tool schemas or reduce the number of strict tools.',
            )
          : claudeAnswer,
      { language: 'anthropic', alone: true },
    )
    expect(heard.second.text).toBe(whole)
    expect(heard).toMatchObject({ requests: 2, all: 4 })
    expect([...heard.ways.values()]).toMatchObject([{ formAlone: 'json-schema' }])
  })
})

test('a server that takes no counts of lists keeps the form, with its counts in words', async () => {
  const heard = await askedOf((body) =>
    JSON.stringify(body).includes('"minItems"')
      ? {
          status: 400,
          body: {
            error: {
              message:
                "Invalid schema for response_format 'title': In context=('properties', 'lines'), 'minItems' is not permitted.",
              param: 'response_format',
            },
          },
        }
      : openaiAnswer,
  )
  expect(heard).toMatchObject({ requests: 2, all: 3 })
  expect(heard.last).toMatchObject({ response_format: { type: 'json_schema' } })
  expect(JSON.stringify(heard.last)).toContain('Lines. Holds exactly 2 entries.')
})
