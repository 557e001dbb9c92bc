import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { hear, questionAbout } from '../../../e2e/provider/ask.ts'
import { startProxy } from '../../../e2e/provider/in-between.ts'
import { network } from '../net/network.ts'
import { nodeCarrier } from '../net/node-carrier.ts'
import { anthropicModel } from './anthropic-model.ts'
import { openaiModel } from './openai-model.ts'
import { listModels } from './provider-models.ts'
import { wayOfAskingSchema, type WayOfAsking } from './way-of-asking.ts'

const ends: (() => void)[] = []
afterEach(() => ends.splice(0).forEach((end) => end()))

const message = { role: 'assistant', content: '{"ok":true}' }
const answers = {
  openai: { choices: [{ message, finish_reason: 'stop' }] },
  anthropic: { type: 'message', content: [{ type: 'text', text: '{"ok":true}' }], stop_reason: 'end_turn' },
}

/** A server that answers at one place alone, and says with these words everywhere else that nothing is there. */
async function serverAt(path: string, body: object, miss: object = {}, missed = 404) {
  const asked: string[] = []
  const told: (string | string[] | undefined)[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    // A proxy is asked for a whole address, and this server is asked by one.
    const isThere = (request.url ?? '').replace(/^http:\/\/[^/]*/u, '') === path
    told.push(request.headers['x-team'], request.headers.authorization)
    request.resume().on('end', () => {
      response.writeHead(isThere ? 200 : missed, { 'content-type': 'application/json' })
      response.end(JSON.stringify(isThere ? body : miss))
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  ends.push(() => server.close())
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, told }
}

const openai = { apiKey: 'sk-1', model: 'm', reasoning: false }

it('tries an address without the /v1 it usually has, remembers it, and tells it the headers it wants', async () => {
  const { url, asked, told } = await serverAt('/chat/completions', answers.openai)
  const ways = new Map<string, WayOfAsking>()
  const headers = { 'x-team': 'copy', authorization: 'Basic dTpw' }
  const model = openaiModel({ ...openai, apiKey: '', baseUrl: url, ways, headers })
  expect((await hear(model, questionAbout(1))).text).toBe('{"ok":true}')
  await hear(model, questionAbout(1))
  expect(asked).toEqual(['/v1/chat/completions', '/chat/completions', '/chat/completions'])
  expect(new Set(told)).toEqual(new Set(['copy', 'Basic dTpw']))
})

it('tries an address with the /v1 that was left out of a longer one', async () => {
  const { url, asked } = await serverAt('/openai/v1/chat/completions', answers.openai)
  const model = openaiModel({ ...openai, baseUrl: `${url}/openai`, ways: new Map() })
  expect((await hear(model, questionAbout(1))).text).toBe('{"ok":true}')
  expect(asked).toHaveLength(2)
})

it('does the same in the language of Anthropic', async () => {
  const { url, asked } = await serverAt('/claude/messages', answers.anthropic)
  const model = anthropicModel({ ...openai, baseUrl: `${url}/claude`, ways: new Map() })
  expect((await hear(model, questionAbout(1))).text).toBe('{"ok":true}')
  expect(asked).toEqual(['/claude/v1/messages', '/claude/messages'])
})

it('does so at an address with letters beyond ASCII', async () => {
  const { url, asked } = await serverAt('/m%C3%BCller/messages', answers.anthropic)
  const model = anthropicModel({ ...openai, baseUrl: `${url}/müller`, ways: new Map() })
  expect((await hear(model, questionAbout(1))).text).toBe('{"ok":true}')
  expect(asked).toEqual(['/m%C3%BCller/v1/messages', '/m%C3%BCller/messages'])
})

it('tries what lies beside /api on a server of one’s own, whose own language answers there', async () => {
  const { url, asked } = await serverAt('/v1/chat/completions', answers.openai)
  const ways = new Map<string, WayOfAsking>()
  const model = openaiModel({ ...openai, baseUrl: `${url}/api`, ways })
  expect((await hear(model, questionAbout(1))).text).toBe('{"ok":true}')
  await hear(model, questionAbout(1))
  const first = ['/api/chat/completions', '/api/v1/chat/completions', '/v1/chat/completions']
  expect(asked).toEqual([...first, '/v1/chat/completions'])
})

it('does so where a server says with a status of success that nothing is there', async () => {
  const miss = { error: 'Unexpected endpoint or method. (POST /api/v1/chat/completions)' }
  const { url, asked } = await serverAt('/v1/chat/completions', answers.openai, miss, 200)
  const model = openaiModel({ ...openai, baseUrl: `${url}/api/v1`, ways: new Map() })
  expect((await hear(model, questionAbout(1))).text).toBe('{"ok":true}')
  expect(asked).toEqual(['/api/v1/chat/completions', '/api/chat/completions', '/v1/chat/completions'])
  const nowhere = await serverAt('/else', {}, miss, 200)
  const ways = new Map<string, WayOfAsking>()
  const lost = openaiModel({ ...openai, baseUrl: nowhere.url, ways })
  expect((await hear(lost, questionAbout(1))).last).toMatchObject({ failure: { kind: 'wrong-place' } })
  expect([...ways.values()].some((way) => way.elsewhere !== undefined)).toBe(false)
})

it('reads a way that an earlier version found at the other address', async () => {
  const { url, asked } = await serverAt('/chat/completions', answers.openai)
  const way = wayOfAskingSchema.parse({ form: 'json-schema', bound: 'max_tokens', elsewhere: true })
  const model = openaiModel({ ...openai, baseUrl: `${url}/v1`, ways: new Map([[`${url}/v1 m`, way]]) })
  expect((await hear(model, questionAbout(1))).text).toBe('{"ok":true}')
  expect(asked).toEqual(['/chat/completions'])
})

it('finds where a vendor is asked from its front door, and sends the key nowhere else', async () => {
  const { url, asked, told } = await serverAt('/openai/v1/chat/completions', answers.openai)
  const proxy = await startProxy({ 'api.groq.com:80': Number(new URL(url).port) })
  ends.push(() => void proxy.close())
  const through = network(nodeCarrier({ HTTP_PROXY: proxy.url }))
  const model = openaiModel({ ...openai, baseUrl: 'http://api.groq.com', ways: new Map(), network: through })
  expect((await hear(model, questionAbout(1))).text).toBe('{"ok":true}')
  expect(asked.map((path) => new URL(path, url).pathname)).toEqual([
    '/v1/chat/completions',
    '/openai/v1/chat/completions',
  ])
  expect(told.filter((one) => one !== undefined)).toEqual(['Bearer sk-1', 'Bearer sk-1'])
  expect(Object.keys(proxy.hosts())).toEqual(['api.groq.com:80'])
})

const listed = { ...openai, provider: 'own', name: 'Own', enabled: true, price: null }

it.each([
  ['openai', '', '/models', ['/v1/models', '/models']],
  ['openai', '/api', '/api/v1/models', ['/api/models', '/api/v1/models']],
  [
    'anthropic',
    '/claude',
    '/claude/models?limit=1000',
    ['/claude/v1/models?limit=1000', '/claude/models?limit=1000'],
  ],
] as const)(
  'finds the list of models where questions are answered: %s at %s',
  async (kind, path, at, asks) => {
    const { url, asked } = await serverAt(at, { data: [{ id: 'm' }] })
    const list = await listModels({ ...listed, kind, baseUrl: `${url}${path}` }, 'sk-1')
    expect(list.ok && list.value.map(({ id }) => id)).toEqual(['m'])
    expect(asked).toEqual(asks)
  },
)

it('says what the first address said where no list is at the other either', async () => {
  const nowhere = await serverAt('/else', {}, { error: { message: 'no route' } })
  const none = await listModels({ ...listed, kind: 'openai', baseUrl: nowhere.url }, '')
  expect(none).toMatchObject({ ok: false, failure: { kind: 'wrong-place' } })
  expect(nowhere.asked).toEqual(['/v1/models', '/models'])
  const beside = await serverAt('/v1/models', { data: [{ id: 'm' }] })
  const list = await listModels({ ...listed, kind: 'openai', baseUrl: `${beside.url}/api` }, '')
  expect(list.ok && list.value.map(({ id }) => id)).toEqual(['m'])
})

it('says what the first address said where nothing is at the other either, and believes a model that is not there', async () => {
  const nowhere = await serverAt('/else', {}, { error: { message: 'no route' } })
  const lost = await hear(openaiModel({ ...openai, baseUrl: nowhere.url, ways: new Map() }), questionAbout(1))
  expect(lost.last?.kind).toBe('failed')
  expect(nowhere.asked).toHaveLength(2)
  const noModel = await serverAt('/else', {}, { error: { message: 'The model `m` does not exist' } })
  const named = await hear(
    openaiModel({ ...openai, baseUrl: noModel.url, ways: new Map() }),
    questionAbout(1),
  )
  expect(named.last).toMatchObject({ kind: 'failed', failure: { kind: 'model-not-found' } })
  expect(noModel.asked).toHaveLength(1)
})
