import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { hear, questionAbout } from '../../../e2e/provider/ask.ts'
import { anthropicModel } from './anthropic-model.ts'
import { openaiModel } from './openai-model.ts'
import { listModels } from './provider-models.ts'
import type { WayOfAsking } from './way-of-asking.ts'

const ends: (() => void)[] = []
afterEach(() => ends.splice(0).forEach((end) => end()))

const message = { role: 'assistant', content: '{"ok":true}' }
const answers = {
  openai: { choices: [{ message, finish_reason: 'stop' }] },
  anthropic: { type: 'message', content: [{ type: 'text', text: '{"ok":true}' }], stop_reason: 'end_turn' },
}

/** A server that answers at one place alone, and says 404 with these words everywhere else. */
async function serverAt(path: string, body: object, miss: object = {}) {
  const asked: string[] = []
  const told: (string | string[] | undefined)[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    told.push(request.headers['x-team'], request.headers.authorization)
    request.resume().on('end', () => {
      response.writeHead(request.url === path ? 200 : 404, { 'content-type': 'application/json' })
      response.end(JSON.stringify(request.url === path ? body : miss))
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
