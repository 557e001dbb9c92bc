import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { TextModel, WriteChunk } from '../../src/core/ports.ts'
import { anthropicModel } from '../../src/main/providers/anthropic-model.ts'
import { openaiModel } from '../../src/main/providers/openai-model.ts'
import { listModels } from '../../src/main/providers/provider-models.ts'
import type { WayOfAsking } from '../../src/main/providers/way-of-asking.ts'
import type { Failure } from '../../src/shared/failure.ts'
import { sectionOf } from '../../src/shared/sections/index.ts'
import { exampleIntake, hear, questionAbout } from './ask.ts'
import type { Script } from './fault-script.ts'
import { models, type Provider, startProvider } from './start-provider.ts'

const apiKey = 'sk-canary-0123456789abcdefghijklmnopqrstuvwxyz'
let provider: Provider
let ways: Map<string, WayOfAsking>

beforeAll(async () => {
  provider = await startProvider()
})
afterAll(() => provider.close())
beforeEach(() => {
  provider.play([])
  provider.reset()
  ways = new Map()
})

const vendors = ['openai', 'anthropic'] as const
const modelOf = (vendor: (typeof vendors)[number]): TextModel =>
  vendor === 'openai'
    ? openaiModel({ apiKey, baseUrl: `${provider.url}/v1`, model: 'gpt-5.5', reasoning: false, ways })
    : anthropicModel({ apiKey, baseUrl: provider.url, model: 'claude-sonnet-5-5', reasoning: false })
const strike = (fault: Script[number]['fault']): void => provider.play([{ fault }])
const failureOf = (last: WriteChunk | undefined): Failure | null =>
  last?.kind === 'failed' ? last.failure : null
const idealClient = sectionOf(1).schema

describe.each(vendors)('the %s model over real HTTP', (vendor) => {
  test('writes a valid answer, then says its tokens, then that it has finished', async () => {
    const heard = await hear(modelOf(vendor), questionAbout(1))
    expect(idealClient.safeParse(JSON.parse(heard.text)).success).toBe(true)
    expect(heard.chunks.slice(-2).map((chunk) => chunk.kind)).toEqual(['usage', 'finish'])
    expect(heard.last).toEqual({ kind: 'finish', reason: 'stop' })
    expect(heard.tokens?.input).toBeGreaterThan(100)
    expect(heard.tokens?.output).toBeGreaterThan(100)
  })

  test('has closed its connection when the answer has ended', async () => {
    await hear(modelOf(vendor), questionAbout(1))
    await provider.whenIdle()
    expect(provider.stats()).toMatchObject({ requests: 1, completed: 1, aborted: 0, openConnections: 0 })
  })

  test('counts cached tokens as a share of the input', async () => {
    // A beginning of fewer than 1,024 tokens is not kept.
    const intake = { ...exampleIntake(), helpNeeded: 'Saying what I do in one sentence. '.repeat(100) }
    const first = await hear(modelOf(vendor), questionAbout(1, { intake }))
    const second = await hear(modelOf(vendor), questionAbout(1, { intake }))
    expect(second.tokens?.input).toBe(first.tokens?.input)
    expect(second.tokens?.cached).toBeGreaterThan(0)
    expect(second.tokens?.cached).toBeLessThan(second.tokens?.input ?? 0)
  })

  const failures: [name: string, fault: Script[number]['fault'], failure: object][] = [
    ['a wrong key', { kind: 'status', status: 401 }, { kind: 'unauthorized', status: 401 }],
    [
      'a key without the right',
      { kind: 'status', status: 403, code: 'permission_error' },
      { kind: 'forbidden', status: 403 },
    ],
    ['an unknown model', { kind: 'status', status: 404 }, { kind: 'model-not-found', status: 404 }],
    [
      'a limit with a wait',
      { kind: 'status', status: 429, retryAfter: 7 },
      { kind: 'rate-limited', retryAfterMs: 7000 },
    ],
    ['a limit without a word', { kind: 'status', status: 429 }, { kind: 'rate-limited', retryAfterMs: null }],
    [
      'a fault of the server',
      { kind: 'status', status: 500 },
      { kind: 'server-error', status: 500, retryAfterMs: null },
    ],
    ['too much to do', { kind: 'status', status: 529 }, { kind: 'overloaded', status: 529 }],
    [
      'too much to do, with a wait',
      { kind: 'status', status: 503, retryAfter: 2 },
      { kind: 'overloaded', retryAfterMs: 2000 },
    ],
    ['a page of HTML', { kind: 'html-error-page' }, { kind: 'server-error', status: 502 }],
    [
      'a page of HTML that says all is well',
      { kind: 'html-error-page', status: 200 },
      { kind: 'wrong-place', what: 'web-page' },
    ],
    // It is followed, as it is on the same host, and nothing is there.
    ['another address', { kind: 'status', status: 307 }, { kind: 'wrong-place', what: 'other-language' }],
    ['a cut connection', { kind: 'cut', afterCharacters: 300 }, { kind: 'connection-failed', cut: true }],
    [
      'a cut before the first word',
      { kind: 'cut', afterCharacters: 0 },
      { kind: 'connection-failed', cut: true },
    ],
  ]
  test.each(failures)('says what %s means, after one request', async (_, fault, failure) => {
    strike(fault)
    const heard = await hear(modelOf(vendor), questionAbout(1))
    expect(failureOf(heard.last)).toMatchObject(failure)
    expect(provider.stats().requests).toBe(1)
    await provider.whenIdle()
  })

  test('leaves it to the check whether an answer is whole that ended without a reason', async () => {
    strike({ kind: 'no-finish', afterCharacters: 300 })
    const heard = await hear(modelOf(vendor), questionAbout(1))
    expect(heard.last).toEqual({ kind: 'finish', reason: 'unsaid' })
    expect(heard.text.length).toBe(300)
  })

  test('tells a spent quota from a limit by its code', async () => {
    strike({
      kind: 'status',
      status: 429,
      code: vendor === 'openai' ? 'insufficient_quota' : 'billing_error',
    })
    const heard = await hear(modelOf(vendor), questionAbout(1))
    expect(failureOf(heard.last)).toMatchObject({ kind: 'quota-exhausted', status: 429 })
  })

  test('hears an error that comes inside the stream', async () => {
    strike({ kind: 'error-in-stream', afterCharacters: 300 })
    const heard = await hear(modelOf(vendor), questionAbout(1))
    expect(failureOf(heard.last)?.kind).toBe(vendor === 'openai' ? 'server-error' : 'overloaded')
    expect(heard.text.length).toBe(300)
  })

  test('keeps the id of the request and never the key, which the provider repeats in every error', async () => {
    for (const status of [400, 401, 403, 404, 422, 429, 500, 529]) {
      strike({ kind: 'status', status })
      const heard = await hear(modelOf(vendor), questionAbout(1))
      expect(JSON.stringify(heard.chunks)).not.toContain(apiKey)
      expect(failureOf(heard.last)).toMatchObject({ requestId: expect.stringMatching(/^req_\d+$/u) })
    }
  })

  test('says that an answer was cut at its bound', async () => {
    strike({ kind: 'truncated' })
    const heard = await hear(modelOf(vendor), questionAbout(1))
    expect(heard.last).toEqual({ kind: 'finish', reason: 'truncated' })
  })

  test('says that the model declined', async () => {
    strike({ kind: 'refusal' })
    const heard = await hear(modelOf(vendor), questionAbout(1))
    expect(heard.last).toEqual({ kind: 'finish', reason: 'refused' })
  })

  test('shows thoughts as life, not as text', async () => {
    strike({ kind: 'think-first', times: 4 })
    const heard = await hear(modelOf(vendor), questionAbout(1))
    expect(heard.chunks.slice(0, 4)).toEqual(Array(4).fill({ kind: 'thinking' }))
    expect(idealClient.safeParse(JSON.parse(heard.text)).success).toBe(true)
  })

  test('ends at the finish, with its tokens, though the server leaves the socket open', async () => {
    strike({ kind: 'hang-after-done' })
    const heard = await hear(modelOf(vendor), questionAbout(1))
    expect(heard.last).toEqual({ kind: 'finish', reason: 'stop' })
    expect(heard.tokens?.output).toBeGreaterThan(100)
    await provider.whenIdle()
  })

  test('gives keep-alives no word, and closes the socket when it is taken back', async () => {
    strike({ kind: 'stall', afterCharacters: 300 })
    const attempt = new AbortController()
    const chunks: WriteChunk[] = []
    for await (const chunk of modelOf(vendor).write(questionAbout(1), attempt.signal)) {
      chunks.push(chunk)
      if (chunk.kind === 'text') attempt.abort()
    }
    expect(chunks.map((chunk) => chunk.kind).filter((kind) => kind !== 'text' && kind !== 'usage')).toEqual([
      'failed',
    ])
    expect(chunks.at(-1)).toEqual({ kind: 'failed', failure: { kind: 'cancelled' } })
    await provider.whenIdle()
    expect(provider.stats()).toMatchObject({ requests: 1, aborted: 1, openConnections: 0 })
  })

  test('can be taken back before the first word', async () => {
    strike({ kind: 'slow-first-token', ms: 60_000 })
    const attempt = new AbortController()
    const hearing = hear(modelOf(vendor), questionAbout(1), attempt.signal)
    await provider.whenAsked(1)
    attempt.abort()
    expect((await hearing).last).toEqual({ kind: 'failed', failure: { kind: 'cancelled' } })
    await provider.whenIdle()
    expect(provider.stats().aborted).toBe(1)
  })

  test('asks nothing when it was taken back before it began', async () => {
    const heard = await hear(modelOf(vendor), questionAbout(1), AbortSignal.abort())
    expect(heard.chunks).toEqual([{ kind: 'failed', failure: { kind: 'cancelled' } }])
    expect(provider.stats().requests).toBe(0)
  })

  test('closes the socket when the reader turns away', async () => {
    strike({ kind: 'stall', afterCharacters: 300 })
    for await (const chunk of modelOf(vendor).write(questionAbout(1), new AbortController().signal)) {
      if (chunk.kind === 'text') break
    }
    await provider.whenIdle()
    expect(provider.stats()).toMatchObject({ requests: 1, aborted: 1 })
  })

  test('says that nobody listens at an address', async () => {
    const gone = await startProvider()
    await gone.close()
    const access = { apiKey, baseUrl: gone.url, model: 'any', reasoning: false, ways }
    const heard = await hear(
      vendor === 'openai' ? openaiModel(access) : anthropicModel(access),
      questionAbout(1),
    )
    expect(failureOf(heard.last)).toEqual({
      kind: 'connection-failed',
      cut: false,
      why: 'refused',
      address: gone.url,
    })
  })

  test('asks a server without forms for plain words, and remembers', async () => {
    strike({ kind: 'no-response-format', accepts: 'plain' })
    const model = modelOf(vendor)
    const first = await hear(model, questionAbout(1))
    expect(idealClient.safeParse(JSON.parse(first.text)).success).toBe(true)
    // Anthropic's language is asked in words from the start.
    expect(provider.stats().requests).toBe(vendor === 'openai' ? 3 : 1)
    provider.reset()
    const second = await hear(model, questionAbout(1))
    expect(second.last).toEqual({ kind: 'finish', reason: 'stop' })
    expect(provider.stats().requests).toBe(1)
  })

  test('does not take credentials or headers from the environment', async () => {
    const names = {
      OPENAI_CUSTOM_HEADERS: 'Authorization: Bearer stranger',
      OPENAI_BASE_URL: 'http://127.0.0.1:1',
      ANTHROPIC_CUSTOM_HEADERS: 'x-api-key: stranger',
      ANTHROPIC_AUTH_TOKEN: 'stranger',
      ANTHROPIC_BASE_URL: 'http://127.0.0.1:1',
    }
    Object.assign(process.env, names)
    try {
      const heard = await hear(modelOf(vendor), questionAbout(1))
      expect(heard.last).toEqual({ kind: 'finish', reason: 'stop' })
      expect(provider.keysSeen()).toEqual([apiKey])
    } finally {
      for (const name of Object.keys(names)) Reflect.deleteProperty(process.env, name)
    }
  })

  test('lists the models, or says why not', async () => {
    const settings = {
      provider: vendor,
      kind: vendor,
      name: 'A server',
      enabled: true,
      model: 'any',
      baseUrl: provider.url,
      reasoning: false,
      price: null,
    }
    const listed = await listModels(settings, apiKey)
    expect(listed.ok && listed.value.map(({ id }) => id)).toEqual([...models[vendor]].sort())
    provider.play([{ match: { route: 'models', vendor }, fault: { kind: 'status', status: 401 } }])
    const refused = await listModels(settings, apiKey)
    expect(refused).toMatchObject({ ok: false, failure: { kind: 'unauthorized' } })
    expect(JSON.stringify(refused)).not.toContain(apiKey)
  })
})

test('finds out once how a server wants to be asked, though several questions come at the same time', async () => {
  strike({ kind: 'no-response-format', accepts: 'plain' })
  const heard = await Promise.all([1, 2, 3].map(() => hear(modelOf('openai'), questionAbout(1))))
  expect(heard.map(({ last }) => last)).toEqual(Array(3).fill({ kind: 'finish', reason: 'stop' }))
  // Two ways in vain for the first, none for the others.
  expect(provider.stats().requests).toBe(3 + 2)
})

test('whoever waits for what another finds out is let go at once when it is taken back', async () => {
  strike({ kind: 'status', status: 503 })
  const back = new AbortController()
  back.abort()
  const [first, second] = await Promise.all([
    hear(modelOf('openai'), questionAbout(1)),
    hear(modelOf('openai'), questionAbout(1), back.signal),
  ])
  expect(failureOf(first.last)?.kind).toBe('overloaded')
  expect(failureOf(second.last)?.kind).toBe('cancelled')
})

test('asks a server that only knows JSON objects for one', async () => {
  provider.play([{ fault: { kind: 'no-response-format', accepts: 'json-object' } }])
  const heard = await hear(modelOf('openai'), questionAbout(1))
  expect(heard.last).toEqual({ kind: 'finish', reason: 'stop' })
  expect(provider.stats().requests).toBe(2)
  expect([...ways.values()]).toEqual([{ form: 'json-object', bound: 'max_tokens' }])
})

test('the sample provider lists itself', async () => {
  const settings = {
    provider: 'sample',
    kind: 'sample',
    name: 'Sample',
    enabled: true,
    model: 'sample-writer',
    baseUrl: null,
    reasoning: false,
    price: null,
  } as const
  expect(await listModels(settings, '')).toMatchObject({ ok: true, value: [{ id: 'sample-writer' }] })
})
