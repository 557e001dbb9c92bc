import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { WriteChunk } from '../../core/ports.ts'
import type { Failure } from '../../shared/failure.ts'
import { nodeNetwork } from '../net/node-network.ts'
import { type Ask, oneQuestion } from './one-question.ts'

let server: Server
let url: string
beforeAll(async () => {
  // Says one word and keeps the line open.
  server = createServer((_request, response) => void response.write('word'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`
})
afterAll(() => server.close())

const serverError: Failure = { kind: 'server-error', status: null, requestId: null, retryAfterMs: null }
const failureOf = async (): Promise<Failure> => serverError
const never = new AbortController().signal

/** Settles when the next connection has been closed. */
const nextGoodbye = (): Promise<void> =>
  new Promise((resolve) => server.once('connection', (socket) => socket.once('close', () => resolve())))

/** Asks, passes one word on and stops without reading to the end or closing anything. */
const careless: Ask = async function* (line) {
  await line.socket.fetch(url, { signal: line.controller.signal })
  line.tokens = { input: 1, output: 1, cached: 0 }
  yield { kind: 'text', text: 'word' }
  return 'stop'
}

test('hangs up before it says that the answer is finished, whoever forgot to', async () => {
  const closed = nextGoodbye()
  const chunks: WriteChunk[] = []
  for await (const chunk of oneQuestion(nodeNetwork().socket({}), never, careless, failureOf))
    chunks.push(chunk)
  await closed
  expect(chunks.map((chunk) => chunk.kind)).toEqual(['text', 'usage', 'finish'])
})

test('hangs up when the reader turns away', async () => {
  const closed = nextGoodbye()
  for await (const chunk of oneQuestion(nodeNetwork().socket({}), never, careless, failureOf))
    if (chunk.kind === 'text') break
  await closed
})

test('leaves no listener on a signal that many questions share', async () => {
  let listeners = 0
  const { signal } = new AbortController()
  const counted: AbortSignal = Object.assign(signal, {
    addEventListener: () => void listeners++,
    removeEventListener: () => void listeners--,
  })
  for (let i = 0; i < 5; i++) {
    for await (const chunk of oneQuestion(nodeNetwork().socket({}), counted, careless, failureOf))
      expect(chunk).toBeDefined()
  }
  // Taken off when the answer is finished, and once more when the reader is done; never fewer than put on.
  expect(listeners).toBeLessThanOrEqual(0)
})

test('says what the question cost also when it failed', async () => {
  const failing: Ask = async function* (line) {
    line.tokens = { input: 7, output: 1, cached: 0 }
    yield { kind: 'text', text: 'word' }
    throw new Error('broken')
  }
  const chunks: WriteChunk[] = []
  for await (const chunk of oneQuestion(nodeNetwork().socket({}), never, failing, failureOf))
    chunks.push(chunk)
  expect(chunks.slice(1)).toEqual([
    { kind: 'usage', tokens: { input: 7, output: 1, cached: 0 } },
    { kind: 'failed', failure: serverError },
  ])
})
