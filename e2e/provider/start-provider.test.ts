import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { sectionOf } from '../../src/shared/sections/index.ts'
import { questionAbout } from './ask.ts'
import { type Provider, startProvider } from './start-provider.ts'

let provider: Provider
beforeAll(async () => {
  provider = await startProvider()
})
afterAll(() => provider.close())
beforeEach(() => {
  provider.play([])
  provider.reset()
})

const json = { 'content-type': 'application/json' }
const ofAnthropic = { ...json, 'x-api-key': 'k', 'anthropic-version': '2023-06-01' }
const post = (path: string, body: unknown, headers: Record<string, string>): Promise<Response> =>
  fetch(provider.url + path, { method: 'POST', body: JSON.stringify(body), headers })
const { shared, prompt } = questionAbout(1)
const messages = [{ role: 'user', content: `${shared}\n\n${prompt}` }]

test('streams the events of Anthropic in their order', async () => {
  const body = { model: 'm', max_tokens: 100, stream: true, messages }
  const events =
    (await (await post('/v1/messages', body, ofAnthropic)).text()).match(/(?<=^event: ).*$/gmu) ?? []
  expect(events.slice(0, 4)).toEqual(['message_start', 'ping', 'content_block_start', 'content_block_delta'])
  expect(events.slice(-3)).toEqual(['content_block_stop', 'message_delta', 'message_stop'])
})

test('streams the chunks of OpenAI, the tokens after the last word only when asked for, and [DONE]', async () => {
  const stream = async (extra: object): Promise<string[]> => {
    const body = { model: 'm', stream: true, messages, ...extra }
    const answer = await post('/v1/chat/completions', body, { ...json, authorization: 'Bearer k' })
    return (await answer.text()).match(/(?<=^data: ).*$/gmu) ?? []
  }
  const chunks = await stream({ stream_options: { include_usage: true } })
  expect(chunks.at(-1)).toBe('[DONE]')
  expect(JSON.parse(chunks.at(-2) ?? '')).toMatchObject({
    choices: [],
    usage: { prompt_tokens: expect.any(Number) },
  })
  expect((await stream({})).join('')).not.toContain('prompt_tokens')
})

test('answers without a stream too', async () => {
  const whole = await post(
    '/v1/chat/completions',
    { model: 'm', messages },
    { ...json, authorization: 'Bearer k' },
  )
  const chat = z.object({ choices: z.tuple([z.object({ message: z.object({ content: z.string() }) })]) })
  const { content } = chat.parse(await whole.json()).choices[0].message
  expect(sectionOf(1).schema.safeParse(JSON.parse(content)).success).toBe(true)
  const message = await post('/v1/messages', { model: 'm', max_tokens: 9, messages }, ofAnthropic)
  expect(await message.json()).toMatchObject({ type: 'message', stop_reason: 'end_turn', role: 'assistant' })
})

test('refuses what the vendors refuse: no key, no version, no bound, a loose form', async () => {
  const body = { model: 'm', max_tokens: 100, messages }
  const status = async (path: string, asked: unknown, headers: Record<string, string>): Promise<number> =>
    (await post(path, asked, headers)).status
  expect(await status('/v1/chat/completions', { model: 'm', messages }, json)).toBe(401)
  expect(await status('/v1/messages', body, json)).toBe(401)
  expect(await status('/v1/messages', body, { ...json, 'x-api-key': 'k' })).toBe(400)
  expect(await status('/v1/messages', { model: 'm', messages }, ofAnthropic)).toBe(400)
  const loose = { type: 'object', properties: { a: { type: 'string' } }, required: ['a'] }
  const format = { type: 'json_schema', schema: loose }
  expect(await status('/v1/messages', { ...body, output_config: { format } }, ofAnthropic)).toBe(400)
})

test('counts what was asked, at once and in all', async () => {
  const body = { model: 'm', max_tokens: 100, messages, stream: true }
  // One of its own: the platform's fetch keeps the connections of the other tests open.
  const counting = await startProvider({ script: [{ fault: { kind: 'stall', afterCharacters: 10 } }] })
  const attempts = [1, 2, 3].map(() => new AbortController())
  const asking = attempts.map(({ signal }) =>
    fetch(`${counting.url}/v1/messages`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: ofAnthropic,
      signal,
    })
      .then((answer) => answer.text())
      .catch(() => 'aborted'),
  )
  await counting.whenAsked(3)
  expect(counting.stats()).toMatchObject({ inFlight: 3, openConnections: 3 })
  for (const attempt of attempts) attempt.abort()
  expect(await Promise.all(asking)).toEqual(['aborted', 'aborted', 'aborted'])
  await counting.whenIdle()
  expect(counting.stats()).toMatchObject({
    requests: 3,
    parts: { '1.1': 3 },
    routes: { '/v1/messages': 3 },
    faults: { stall: 3 },
    highestConcurrency: 3,
    aborted: 3,
    completed: 0,
    openConnections: 0,
  })
  await counting.close()
})

test('can be asked over HTTP for its counts and given a script', async () => {
  expect(await (await fetch(`${provider.url}/healthz`)).json()).toEqual({ ok: true })
  expect((await post('/script', [{ fault: { kind: 'status', status: 500 } }], json)).status).toBe(200)
  expect((await post('/script', [{ fault: { kind: 'no-such' } }], json)).status).toBe(400)
  const failed = await post('/v1/messages', { model: 'm', max_tokens: 9, messages }, ofAnthropic)
  expect(failed.status).toBe(500)
  await failed.text()
  expect(await (await fetch(`${provider.url}/stats`)).json()).toMatchObject({
    requests: 1,
    faults: { status: 1 },
  })
  await post('/stats/reset', {}, json)
  expect(await (await fetch(`${provider.url}/stats`)).json()).toMatchObject({ requests: 0 })
  expect((await fetch(`${provider.url}/no-such`)).status).toBe(404)
})
