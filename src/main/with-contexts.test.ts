import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { defaultSettings } from '../shared/settings.ts'
import { withContexts } from './with-contexts.ts'

/** A program of one's own that has given its model so much room, and what it was asked. */
async function program(context: number) {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.writeHead(request.url === '/api/ps' ? 200 : 404, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ models: [{ name: 'house:latest', context_length: context }] }))
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  onTestFinished(() => void server.close())
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, asked }
}

const source = { keyFor: () => null }
const [openai] = defaultSettings().providers
const own = (baseUrl: string, more: object = {}) => ({
  providers: [{ ...openai!, baseUrl, model: 'house', enabled: true, ...more }],
})
const contextOf = async (settings: ReturnType<typeof own>) =>
  (await withContexts(settings, source)).providers[0]?.context

it('asks a server of one’s own before each run how much room its model has', async () => {
  const { url } = await program(8_192)
  expect(await contextOf(own(url))).toBe(8_192)
})

it('believes the person first, and asks nobody who takes no part or is somebody else’s', async () => {
  const { url, asked } = await program(8_192)
  expect(await contextOf(own(url, { context: 4_096 }))).toBe(4_096)
  expect(await contextOf(own(url, { enabled: false }))).toBeUndefined()
  expect(await contextOf(own('https://api.example.invalid/v1'))).toBeUndefined()
  expect(asked).toEqual([])
})
