import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { estimateTokenCount } from 'tokenx'
import type { WriteRequest } from '../../src/core/ports.ts'
import { anthropicDialect } from './anthropic-dialect.ts'
import { answerText } from './answer-text.ts'
import { startCounts, type Stats } from './counts.ts'
import type { Bill, Dialect, Wish } from './dialect.ts'
import { type Fault, playScript, type Script, scriptSchema } from './fault-script.ts'
import { openaiDialect } from './openai-dialect.ts'
import { readQuestion } from './read-question.ts'
import { endOf, type Pace, streamAnswer } from './stream-answer.ts'
import { flawOf } from './strict-schema.ts'

export interface ProviderOptions {
  /** 0: any free one. */
  port?: number
  /** Characters a second. Default: as fast as the asker reads. */
  pace?: number
  firstTokenMs?: number
  script?: Script
  /** Told one line for each answer. */
  log?: (line: string) => void
}

export interface Provider {
  port: number
  /** Address without a path: Anthropic's base address. OpenAI's is `${url}/v1`. */
  url: string
  stats(): Stats
  reset(): void
  play(script: Script): void
  /** Every different key that questions came with since the last reset. */
  keysSeen(): string[]
  /** Settles when so many questions have arrived since the last reset. */
  whenAsked(requests: number): Promise<void>
  /** Settles when no question is being answered and no asker holds a connection. */
  whenIdle(): Promise<void>
  close(): Promise<void>
}

export const models: Record<Dialect['vendor'], string[]> = {
  openai: ['gpt-5.5', 'gpt-5.5-mini'],
  anthropic: ['claude-sonnet-5-5', 'claude-haiku-5-5'],
}

/** A provider of both vendors' languages on loopback, which answers as the sample writers do and fails as scripted. */
export async function startProvider(options: ProviderOptions = {}): Promise<Provider> {
  const counts = startCounts()
  const pace: Pace = {
    charactersPerSecond: options.pace ?? Infinity,
    firstTokenMs: options.firstTokenMs ?? 0,
  }
  const cache = new Set<string>()
  let strike = playScript(options.script ?? [])
  const keys = new Set<string>()
  let ids = 0

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (response.destroyed) return
      response.destroy()
      options.log?.(`could not answer: ${String(error)}`)
    })
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    const path = `${request.method ?? 'GET'} ${url.pathname}`
    counts.route(url.pathname)
    const headers = headersOf(request)
    if (path === 'POST /v1/chat/completions') return write(openaiDialect, request, response, headers)
    if (path === 'POST /v1/messages') return write(anthropicDialect, request, response, headers)
    if (path === 'GET /v1/models') return listModels(response, headers)
    if (path === 'GET /healthz') return send(response, 200, { ok: true })
    if (path === 'GET /stats') {
      if (url.searchParams.has('idle')) await counts.whenIdle()
      return send(response, 200, counts.stats())
    }
    if (path === 'POST /stats/reset') {
      counts.reset()
      return send(response, 200, counts.stats())
    }
    if (path === 'POST /script') {
      const script = scriptSchema.safeParse(parsed(await bodyOf(request)))
      if (!script.success) return send(response, 400, { error: script.error.message })
      strike = playScript(script.data)
      return send(response, 200, { rules: script.data.length })
    }
    return send(response, 404, { error: { message: `No such address: ${path}` } })
  }

  async function write(
    dialect: Dialect,
    request: IncomingMessage,
    response: ServerResponse,
    headers: Headers,
  ): Promise<void> {
    const gone = new AbortController()
    response.once('close', () => gone.abort())
    response.on('error', () => undefined)
    const body = dialect.wishSchema.safeParse(parsed(await bodyOf(request)))
    const wish = body.data
    const material = wish ? question(wish) : null
    const part = material ? `${material.section}.${material.part}` : 'none'
    const ended = counts.asked(part, request.socket)
    const id = `req_${String(++ids).padStart(6, '0')}`
    response.setHeader(dialect.idHeader, id)
    try {
      const end = await reply()
      ended(end)
      options.log?.(`${dialect.vendor} ${part} ${end}`)
    } catch (error) {
      ended(gone.signal.aborted ? 'aborted' : 'cut')
      options.log?.(`${dialect.vendor} ${part} ${gone.signal.aborted ? 'aborted' : String(error)}`)
      if (!gone.signal.aborted) throw error
    }

    async function reply(): Promise<'completed' | 'cut'> {
      const key = dialect.keyOf(headers)
      if (key !== null) keys.add(key)
      const fail = (status: number, code: string | null, why: string): 'completed' => {
        // Real vendors repeat the key in what they say; ours always does, so that a leak is found.
        send(response, status, dialect.error(status, code, `${why} (key ${key ?? 'missing'})`))
        return 'completed'
      }
      if (key === null) return fail(401, null, 'No key')
      if (dialect.vendor === 'anthropic' && !headers.has('anthropic-version'))
        return fail(400, null, 'No version')
      if (!wish) return fail(400, null, `Not a question: ${body.error?.message ?? ''}`)
      const flaw = wish.schema === null ? null : flawOf(wish.schema)
      if (flaw !== null) return fail(400, 'response_format_invalid', `A form that is not strict: ${flaw}`)
      if (!material) return fail(400, null, 'A question that names no section')
      const sight = {
        section: material.section,
        part: material.part,
        model: wish.model,
        inFlight: counts.inFlight(),
      }
      const fault = strike({ route: 'write', vendor: dialect.vendor, ...sight })
      if (fault) counts.fault(fault.kind)
      if (fault && failedAtOnce(response, fault, fail, wish)) return 'completed'
      const text = fault?.kind === 'refusal' ? '' : answerText(material, fault)
      const bill = billOf(wish, material, text)
      if (!wish.stream) {
        send(response, 200, dialect.whole(wish, id, text, endOf(fault), bill))
        return 'completed'
      }
      response.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-cache',
      })
      return streamAnswer(response, dialect.stream(wish, id, bill), text, fault, pace, gone.signal)
    }
  }

  function listModels(response: ServerResponse, headers: Headers): void {
    const dialect = headers.has('anthropic-version') ? anthropicDialect : openaiDialect
    const { vendor } = dialect
    const key = dialect.keyOf(headers)
    const sight = { section: null, part: null, model: null, inFlight: counts.inFlight() }
    const fault = key === null ? null : strike({ route: 'models', vendor, ...sight })
    const status = key === null ? 401 : fault?.kind === 'status' ? fault.status : 200
    if (status !== 200)
      return send(response, status, dialect.error(status, null, `No list (key ${key ?? 'missing'})`))
    const data = models[vendor].map((id) =>
      vendor === 'openai'
        ? { id, object: 'model', created: 1_750_000_000, owned_by: 'local' }
        : { id, type: 'model', display_name: id, created_at: '2026-01-01T00:00:00Z' },
    )
    const ends = { has_more: false, first_id: models[vendor].at(0), last_id: models[vendor].at(-1) }
    return send(response, 200, vendor === 'openai' ? { object: 'list', data } : { data, ...ends })
  }

  /** As both vendors do: a beginning seen before is cached, and the form of the answer is part of the beginning. */
  function billOf(wish: Wish, material: WriteRequest['material'], text: string): Bill {
    const shared = wish.system + JSON.stringify(material.intake)
    const input = estimateTokenCount(wish.system + wish.words)
    const size = Math.min(input, estimateTokenCount(shared))
    const beginning = hash(wish.model + JSON.stringify(wish.schema) + shared)
    const seen = cache.has(beginning)
    cache.add(beginning)
    return { input, output: estimateTokenCount(text), cached: seen ? size : 0, cacheWritten: seen ? 0 : size }
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  const { port } = addressOf(server.address())
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    stats: counts.stats,
    reset: () => {
      counts.reset()
      keys.clear()
    },
    keysSeen: () => [...keys],
    play: (script) => {
      strike = playScript(script)
    },
    whenAsked: counts.whenAsked,
    whenIdle: counts.whenIdle,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Faults that take the place of an answer. */
function failedAtOnce(
  response: ServerResponse,
  fault: Fault,
  fail: (status: number, code: string | null, why: string) => void,
  wish: Wish,
): boolean {
  if (fault.kind === 'status') {
    if (fault.retryAfter !== null) response.setHeader('retry-after', String(fault.retryAfter))
    if (fault.status < 400) response.setHeader('location', '/elsewhere')
    fail(fault.status, fault.code, 'As scripted')
    return true
  }
  if (fault.kind === 'html-error-page') {
    response.writeHead(fault.status, { 'content-type': 'text/html' })
    response.end('<html><head><title>Bad gateway</title></head><body><h1>Bad gateway</h1></body></html>')
    return true
  }
  if (fault.kind !== 'no-response-format') return false
  if (wish.form === 'plain' || wish.form === fault.accepts) return false
  fail(400, 'response_format_unknown', 'A form this server does not know')
  return true
}

function question(wish: Wish): WriteRequest['material'] | null {
  try {
    return readQuestion(wish.words)
  } catch {
    return null
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of request) if (Buffer.isBuffer(piece)) pieces.push(piece)
  return Buffer.concat(pieces).toString('utf8')
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function headersOf(request: IncomingMessage): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers))
    if (typeof value === 'string') headers.set(name, value)
  return headers
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body))
}

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port')
  return address
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')
