import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { ModelRequest, TextModel, WriteChunk } from '../../../core/ports.ts'
import { intakeSchema } from '../../../shared/intake.ts'

/** What a server answers: a text is a stream of events with status 200. */
export type Reply =
  string | Buffer[] | { status?: number; type?: string; headers?: Record<string, string>; body: unknown }

/** A question as a server heard it. */
export interface Heard {
  headers: IncomingHttpHeaders
  body: Record<string, unknown>
}

/** A server of one's own that says what it is told to. */
export async function serving(
  reply: (question: Record<string, unknown>, count: number) => Reply,
): Promise<{ url: string; heard: Heard[]; close: () => void }> {
  const heard: Heard[] = []
  const server = createServer((request, response) => {
    let text = ''
    request.setEncoding('utf8').on('data', (piece: string) => (text += piece))
    request.on('end', () => {
      const body = JSON.parse(text) as Record<string, unknown>
      heard.push({ headers: request.headers, body })
      const said = reply(body, heard.length)
      if (typeof said === 'string' || Array.isArray(said)) {
        response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' })
        if (typeof said === 'string') return void response.end(said)
        for (const piece of said) response.write(piece)
        return void response.end()
      }
      const { status = 200, type = 'application/json', headers = {}, body: words } = said
      response.writeHead(status, { 'content-type': type, ...headers })
      response.end(typeof words === 'string' ? words : JSON.stringify(words))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    heard,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** A small question. */
export const question = (maxTokens = 4_000, alone = false): ModelRequest => ({
  system: 'You write copy.',
  shared: 'A workshop that mends bicycles.',
  prompt: 'Write a title and two lines.',
  schemaName: 'title',
  schema: {
    type: 'object',
    properties: {
      title: { type: 'string' },
      lines: { type: 'array', description: 'Lines', minItems: 2, maxItems: 2, items: { type: 'string' } },
    },
    required: ['title', 'lines'],
    additionalProperties: false,
  },
  alone,
  maxTokens,
  material: { kind: 'suggestions', intake: intakeSchema.parse({}), key: 'businessName' },
})

/** Everything a model says to it. */
export async function hear(model: TextModel, request = question()) {
  const chunks: WriteChunk[] = []
  for await (const chunk of model.write(request, new AbortController().signal)) chunks.push(chunk)
  const usage = chunks.find((chunk) => chunk.kind === 'usage')
  const last = chunks.at(-1)
  return {
    text: chunks.map((chunk) => (chunk.kind === 'text' ? chunk.text : '')).join(''),
    thoughts: chunks.filter((chunk) => chunk.kind === 'thinking').length,
    tokens: usage?.kind === 'usage' ? usage.tokens : null,
    reason: last?.kind === 'finish' ? last.reason : null,
    failure: last?.kind === 'failed' ? last.failure : null,
  }
}

/** The answer of all these servers, and the pieces it comes in. */
export const pieces = ['{"title":"A sure hand — ', 'always","lines":["one",', '"two"]}'] as const
export const whole = pieces.join('')

/** Values as events without a name. */
export const events = (...values: unknown[]): string =>
  values.map((value) => `data: ${typeof value === 'string' ? value : JSON.stringify(value)}\n\n`).join('')
