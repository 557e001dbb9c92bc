import { createServer, type Server, type ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TextModel } from '../../src/core/ports.ts'
import { anthropicModel } from '../../src/main/providers/anthropic-model.ts'
import { openaiModel } from '../../src/main/providers/openai-model.ts'
import { tally, timesOf } from '../../src/main/testing/tally.ts'
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
  'a bomb of zeros': (response) =>
    response
      .writeHead(200, { ...events, 'content-encoding': 'gzip' })
      .end(gzipSync(Buffer.alloc(40_000_000))),
  'events without end': (response) => {
    response.writeHead(200, events)
    fill(response, 200, Buffer.from(`${head}{"choices":[],"more":"${'x'.repeat(500_000)}"}\n\n`.repeat(2)))
  },
  'objects without end': (response) =>
    response.writeHead(200, events).end(`${head}${'{"a":'.repeat(300_000)}\n\n`),
  'the way to another host': (response) =>
    response.writeHead(307, { location: `${elsewhere}/v1?key=${apiKey}` }).end(),
  'the way to a file': (response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  'headers without end': (response) =>
    void response.socket?.end(`HTTP/1.1 200 OK\r\n${`x: ${'y'.repeat(900)}\r\n`.repeat(200)}\r\n`),
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
/** Another host, which counts who comes. */
let stranger: Server
let elsewhere: string
let strays = 0
let answer = (_response: ServerResponse): void => undefined
beforeAll(async () => {
  server = createServer((request, response) => {
    request.resume()
    answer(response)
  })
  stranger = createServer((_request, response) => response.end()).on('connection', () => strays++)
  url = await listening(server)
  elsewhere = await listening(stranger)
})
afterAll(() => {
  server.close()
  stranger.close()
})

async function listening(each: Server): Promise<string> {
  await new Promise<void>((resolve) => each.listen(0, '127.0.0.1', resolve))
  const address = each.address()
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
}

const modelsOf = (): TextModel[] => {
  const access = { apiKey, baseUrl: url, model: 'any', reasoning: false, ways: new Map() }
  return [openaiModel(access), anthropicModel(access)]
}

/** Each answer is heard so often by both vendors' code. */
const rounds = timesOf(Math.ceil(1_000 / (Object.keys(answers).length * 2)), 1)

describe('a server that answers with', () => {
  test.each(Object.entries(answers))(
    '%s is a failure as plain data, without the key',
    async (_, saying) => {
      answer = saying
      strays = 0
      const harm = { lost: 0, leaked: 0 }
      for (const model of Array.from({ length: rounds }, modelsOf).flat()) {
        const { last } = await hear(model, questionAbout(1))
        const failure = last?.kind === 'failed' ? last.failure : null
        const isPlain = failureSchema.safeParse(failure)
        if (!isPlain.success || JSON.stringify(isPlain.data) !== JSON.stringify(failure)) harm.lost += 1
        if (JSON.stringify(last).includes(apiKey)) harm.leaked += 1
      }
      harm.leaked += strays
      tally('1,000 hostile answers of a provider', rounds * 2, harm)
      expect(harm).toEqual({ lost: 0, leaked: 0 })
    },
    3_600_000,
  )
})

function fill(response: ServerResponse, megabytes: number, megabyte = Buffer.alloc(1024 * 1024, 'x')): void {
  let left = megabytes
  const more = (): void => {
    while (!response.destroyed && left-- > 0)
      if (!response.write(megabyte)) return void response.once('drain', more)
    response.end()
  }
  more()
}
