import { createServer, type Server, type ServerResponse } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TextModel } from '../../src/core/ports.ts'
import { anthropicModel } from '../../src/main/providers/anthropic-model.ts'
import { openaiModel } from '../../src/main/providers/openai-model.ts'
import { failureSchema } from '../../src/shared/failure.ts'
import { hear, questionAbout } from './ask.ts'

const apiKey = 'sk-canary-0123456789abcdefghijklmnopqrstuvwxyz'
const events = { 'content-type': 'text/event-stream' }
const json = { 'content-type': 'application/json' }
const head = 'event: content_block_delta\ndata: '

/** What a broken, lying or malicious server may say instead of an answer. */
const answers: Record<string, (response: ServerResponse) => void> = {
  'fifty megabytes in one line': (response) => {
    response.writeHead(200, events).write(`${head}{"text":"`)
    fill(response, 50)
  },
  'fifty megabytes of error': (response) => {
    response.writeHead(400, json)
    fill(response, 50)
  },
  'brackets without end': (response) =>
    response.writeHead(200, events).end(`${head}${'['.repeat(500_000)}${']'.repeat(500_000)}\n\n`),
  'bytes that are no text': (response) =>
    response
      .writeHead(200, events)
      .end(Buffer.concat([Buffer.from(head), Buffer.from([0xff, 0xfe, 0xc0, 10, 10])])),
  'events that are no objects': (response) =>
    response.writeHead(200, events).end(`${head}null\n\n${head}5\n\n${head}"text"\n\n${head}[]\n\n`),
  'events of another kind': (response) =>
    response.writeHead(200, events).end(`${head}{"choices":{},"type":7,"delta":null,"usage":"much"}\n\n`),
  nothing: (response) => response.writeHead(200).end(),
  'no content': (response) => response.writeHead(204).end(),
  'not modified': (response) => response.writeHead(304).end(),
  'no HTTP': (response) => void response.socket?.end('garbage\r\n\r\n'),
  'less than it promised': (response) =>
    void response.socket?.end('HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\nabc'),
  'an error that is null': (response) => response.writeHead(400, json).end('null'),
  'an error with a wait without end': (response) =>
    response.writeHead(429, { ...json, 'retry-after': 'Infinity' }).end('{"error":"x"}'),
  'an error made of other things': (response) =>
    response.writeHead(500, json).end('{"error":{"code":{},"type":[1],"message":{}}}'),
  'the key, everywhere': (response) => {
    const error = {
      message: apiKey,
      type: apiKey,
      code: apiKey,
      param: apiKey,
      details: { error_code: apiKey },
    }
    response
      .writeHead(418, { ...json, 'x-request-id': apiKey, 'request-id': apiKey })
      .end(JSON.stringify({ error }))
  },
}

let server: Server
let url: string
let answer = (_response: ServerResponse): void => undefined
beforeAll(async () => {
  server = createServer((request, response) => {
    request.resume()
    answer(response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
})
afterAll(() => server.close())

const modelsOf = (): TextModel[] => {
  const door = { apiKey, baseUrl: url, model: 'any', reasoning: false, ways: new Map() }
  return [openaiModel(door), anthropicModel(door)]
}

describe('a server that answers with', () => {
  test.each(Object.entries(answers))('%s is a failure as plain data, without the key', async (_, saying) => {
    answer = saying
    for (const model of modelsOf()) {
      const { last } = await hear(model, questionAbout(1))
      const failure = last?.kind === 'failed' ? last.failure : null
      expect(failureSchema.parse(failure)).toEqual(failure)
      expect(JSON.stringify(last)).not.toContain(apiKey)
    }
  })
})

function fill(response: ServerResponse, megabytes: number): void {
  const megabyte = Buffer.alloc(1024 * 1024, 'x')
  let left = megabytes
  const more = (): void => {
    while (!response.destroyed && left-- > 0)
      if (!response.write(megabyte)) return void response.once('drain', more)
    response.end()
  }
  more()
}
