import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { runClock } from '../../src/main/clock.ts'
import { endpointCheck } from '../../src/main/endpoint-check.ts'
import { contextOfServer, listModels } from '../../src/main/providers/provider-models.ts'
import type { CheckReport } from '../../src/shared/check-report.ts'
import { checkReportSchema } from '../../src/shared/check-report.ts'
import type { ListedModel } from '../../src/shared/model-facts.ts'
import { defaultSettings, type ProviderSettings } from '../../src/shared/settings.ts'
import { type Provider, startProvider } from './start-provider.ts'

const apiKey = 'sk-canary-0123456789abcdefghijklmnopqrstuvwxyz'
const [openai, anthropic] = defaultSettings().providers as [ProviderSettings, ProviderSettings]
let provider: Provider
const servers: Server[] = []

beforeAll(async () => {
  provider = await startProvider()
})
afterAll(() => provider.close())
beforeEach(() => {
  provider.play([])
  provider.reset()
})
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

type Answers = Record<string, unknown>

/** Ollama with a model that is not in memory. */
const ollama = (parameters: string, trained: number): Answers => ({
  '/api/ps': { models: [] },
  'POST /api/show': {
    parameters,
    model_info: { 'general.architecture': 'qwen3', 'qwen3.context_length': trained },
  },
})
const inUse: Answers = { '/api/ps': { models: [{ name: 'house:latest', context_length: 4096 }] } }

/** A server that answers each address with what stands for it, and 404 elsewhere. */
async function serve(answers: Answers | ((request: IncomingMessage, response: ServerResponse) => void)) {
  const server = createServer((request, response) => {
    if (typeof answers === 'function') return answers(request, response)
    const path = request.url ?? ''
    const body = answers[request.method === 'GET' ? path : `${request.method} ${path}`]
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(body ?? { error: 'nothing here' }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  servers.push(server)
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port')
  return `http://127.0.0.1:${address.port}`
}

async function check(settings: ProviderSettings, key: string | null = apiKey) {
  const kept: ListedModel[] = []
  const source = { keyFor: () => key, samplePace: () => Infinity, clock: runClock() }
  const report = await endpointCheck(source, { keep: (_, models) => void kept.push(...models) })(settings)
  expect(checkReportSchema.parse(report)).toEqual(report)
  return { report, kept }
}
const good = (report: CheckReport): Extract<CheckReport, { ok: true }> => {
  if (!report.ok) throw new Error(report.failure.kind)
  return report
}
const at = (settings: ProviderSettings, more: Partial<ProviderSettings> = {}): ProviderSettings => ({
  ...settings,
  baseUrl: settings.kind === 'openai' ? `${provider.url}/v1` : provider.url,
  ...more,
})

describe('a check', () => {
  test.each([
    ['openai', openai, 'gpt-5.5', 'json-schema'],
    ['anthropic', anthropic, 'claude-haiku-5-5', 'plain'],
  ] as const)(
    'of an %s endpoint asks one tiny question and keeps the list',
    async (_, settings, model, form) => {
      const { report, kept } = await check(at(settings, { model }))
      const { asked, listed, models, notes } = good(report)
      expect(asked).toMatchObject({ form, streamed: true, thought: false })
      expect(listed).toBe(true)
      expect(models.map(({ id }) => id)).toContain(model)
      expect(kept.map(({ id }) => id)).toEqual(models.map(({ id }) => id))
      expect(provider.stats().parts).toEqual({ check: 1 })
      expect(notes).toEqual([])
    },
  )

  test('says the form it had to learn, and that the model is not in the list', async () => {
    provider.play([{ match: { route: 'write' }, fault: { kind: 'no-response-format', accepts: 'plain' } }])
    const { asked, listed, notes } = good((await check(at(openai, { model: 'strange' }))).report)
    expect(asked.form).toBe('plain')
    expect(listed).toBe(false)
    expect(notes.join(' ')).toContain('does not name this model')
  })

  test.each([
    [401, null, 'unauthorized'],
    [429, 'insufficient_quota', 'quota-exhausted'],
    [404, null, 'model-not-found'],
  ] as const)('sees what the list does not: %s %s', async (status, code, kind) => {
    provider.play([{ match: { route: 'write' }, fault: { kind: 'status', status, code } }])
    const { report } = await check(at(openai, { model: 'gpt-5.5' }))
    if (report.ok) throw new Error('It passed.')
    expect(report.failure.kind).toBe(kind)
    // Another model can be picked all the same.
    expect(report.models.map(({ id }) => id)).toContain('gpt-5.5')
    expect(JSON.stringify(report)).not.toContain(apiKey)
  })

  test('of an endpoint without a key asks nobody', async () => {
    const { report } = await check(openai, null)
    expect(report).toMatchObject({ ok: false, failure: { kind: 'no-provider' } })
    expect(provider.stats().requests).toBe(0)
  })

  test('believes the person’s price and context before the server’s', async () => {
    const price = { input: 7, cached: 7, output: 7 }
    const { report } = await check(at(openai, { model: 'gpt-5.5', price, context: 16_384 }))
    expect(good(report)).toMatchObject({ price, context: 16_384 })
  })

  test('tells the end of a model, with the newer one', async () => {
    const { notes } = good((await check(at(openai, { model: 'gpt-5.5' }))).report)
    expect(notes).toEqual([])
    const url = await serve((request, response) => {
      if (request.method === 'POST')
        return void fetch(`${provider.url}${request.url}`, {
          method: 'POST',
          headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
          body: request,
          duplex: 'half',
        }).then(async (answer) => {
          response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' })
          response.end(await answer.text())
        })
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ data: [{ id: 'gpt-5.5', shutdown_date: '2099-11-30' }] }))
    })
    const { report } = await check({ ...openai, model: 'gpt-5.5', baseUrl: `${url}/v1` })
    expect(good(report).retiresOn).toBe('2099-11-30')
    expect(good(report).notes[0]).toBe('This model ends on 30 November 2099.')
  })
})

describe('the list of a server', () => {
  const settings = (url: string, kind: 'openai' | 'anthropic' = 'openai'): ProviderSettings => ({
    ...(kind === 'openai' ? openai : anthropic),
    baseUrl: kind === 'openai' ? `${url}/v1` : url,
  })

  test('is read in pages, five at most, and once where it does not end', async () => {
    let asked = 0
    const url = await serve((request, response) => {
      asked += 1
      const page = Number(new URL(request.url ?? '', 'http://x').searchParams.get('after_id') ?? 0) + 1
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ data: [{ id: `m${page}` }], has_more: true, last_id: String(page) }))
    })
    const listed = await listModels(settings(url, 'anthropic'), apiKey)
    expect(listed.ok && listed.value.map(({ id }) => id)).toEqual(['m1', 'm2', 'm3', 'm4', 'm5'])
    expect(asked).toBe(5)
  })

  test('is read though it is bare, and though it comes as plain text', async () => {
    const bare = await serve({ '/v1/models': ['a', 'b'] })
    expect(await listModels(settings(bare), '')).toMatchObject({
      ok: true,
      value: [{ id: 'a' }, { id: 'b' }],
    })
    const text = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'text/plain' })
      response.end('{"models":[{"name":"qwen3:8b"}]}')
    })
    expect(await listModels(settings(text), '')).toMatchObject({ ok: true, value: [{ id: 'qwen3:8b' }] })
  })

  test('is not a web page', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      response.end('<html><body>Sign in</body></html>')
    })
    expect(await listModels(settings(url), '')).toMatchObject({
      ok: false,
      failure: { kind: 'wrong-place' },
    })
  })

  test.each([
    ['llama.cpp', { '/props': { default_generation_settings: { n_ctx: 4096 } } }, 4096],
    [
      'LM Studio',
      { '/api/v0/models': { data: [{ id: 'house', state: 'loaded', loaded_context_length: 8192 }] } },
      8192,
    ],
    ['Ollama', inUse, 4096],
    ['Ollama, not loaded, by its model file', ollama('temperature 0.6\nnum_ctx    8192', 40_960), 8192],
    ['Ollama, not loaded, by what it was trained for', ollama('num_ctx 65536', 2048), 2048],
    ['Ollama, which chooses itself', ollama('stop "<|im_end|>"', 40_960), null],
    ['Ollama, loaded with more than its file says', { ...ollama('num_ctx 2048', 40_960), ...inUse }, 4096],
    [
      'a server that shows models and is not Ollama',
      { 'POST /api/show': { parameters: 'num_ctx 4096' } },
      null,
    ],
    ['nobody', {}, null],
  ])('leaves the room to be asked of the program: %s', async (_, answers, context) => {
    const url = await serve(answers)
    expect(await contextOfServer({ ...settings(url), model: 'house' }, '')).toBe(context)
  })
})
