import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { estimateTokenCount } from 'tokenx'
import type { ModelRequest } from '../../../src/core/ports.ts'
import { anthropicDialect } from '../anthropic-dialect.ts'
import type { Dialect, Wish } from '../dialect.ts'
import type { Fault } from '../fault-script.ts'
import { openaiDialect } from '../openai-dialect.ts'
import { bodyOf, headersOf, parsed, sendJson } from '../plain-http.ts'
import { readQuestion } from '../read-question.ts'
import { endOf, streamAnswer } from '../stream-answer.ts'
import { flawOfForm } from '../strict-schema.ts'
import type { Course } from './course.ts'
import { limitHeaders } from './limit-headers.ts'
import { vaultTraffic, type Answering, type VaultTraffic, type VaultStats } from './vault-traffic.ts'
import type { World } from './worlds.ts'

export interface WorldProvider {
  url: string
  close(): Promise<void>
}

export interface WorldOptions {
  world: World
  seed: number
  /** How many times as fast as the world: 20 answers a request of a minute in three seconds. */
  scale: number
  port?: number
}

/**
 * Both vendors in a world: each vault has an address of its own, `/POLICY/VAULT`, and meets there what the simulator
 * has for a vault of that number. `GET /POLICY/VAULT/stats` says what was seen of it.
 */
export async function startWorld({ world, seed, scale, port = 0 }: WorldOptions): Promise<WorldProvider> {
  const traffics = new Map<string, VaultTraffic>()
  const trafficOf = (policy: string, vault: string): VaultTraffic => {
    const name = `${policy}/${vault}`
    const traffic = traffics.get(name) ?? vaultTraffic(world, seed, Number(vault), scale)
    traffics.set(name, traffic)
    return traffic
  }
  const route = (request: IncomingMessage, response: ServerResponse): Promise<void> | void => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1')
    const [, policy = '', vault = '', path = ''] = /^\/([^/]+)\/(\d+)\/(.+)$/u.exec(pathname) ?? []
    switch (`${request.method ?? 'GET'} ${path}`) {
      case 'POST v1/chat/completions':
        return answer({ traffic: trafficOf(policy, vault), dialect: openaiDialect, scale }, request, response)
      case 'POST v1/messages':
        return answer(
          { traffic: trafficOf(policy, vault), dialect: anthropicDialect, scale },
          request,
          response,
        )
      case 'GET stats':
        return sendJson(response, 200, trafficOf(policy, vault).stats() satisfies VaultStats)
      default:
        return sendJson(response, 404, { error: { message: `No such address: ${pathname}` } })
    }
  }
  const server = createServer((request, response) => {
    response.on('error', () => undefined)
    Promise.resolve(route(request, response)).catch(() => response.destroy())
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

interface AnswerOptions {
  traffic: VaultTraffic
  dialect: Dialect
  scale: number
}
type Material = Extract<ModelRequest['material'], { kind: 'section' }>

async function answer(
  { traffic, dialect, scale }: AnswerOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  const body = dialect.wishSchema.safeParse(parsed(await bodyOf(request)))
  const refuse = (status: number, why: string): void =>
    sendJson(response, status, dialect.error(status, null, why))
  if (!body.success) return refuse(400, body.error.message)
  if (dialect.keyOf(headersOf(request)) === null) return refuse(401, 'No key')
  const wish = body.data
  const flaw = wish.schema === null ? null : flawOfForm(wish.schema, dialect.vendor)
  if (flaw !== null) return refuse(400, flaw)
  const material = materialOf(wish)
  if (!material) return refuse(400, 'It names no section')
  const input = estimateTokenCount(wish.system + wish.words)
  const answering = traffic.asked(wish, dialect.vendor, material, input)
  try {
    await reply({ wish, dialect, response, scale, signal: gone.signal }, answering)
  } catch (error) {
    if (!gone.signal.aborted) throw error
  } finally {
    answering.ended()
  }
}

function materialOf(wish: Wish): Material | null {
  const material = readQuestion(wish.words)
  return material?.kind === 'section' ? material : null
}

interface Reply {
  wish: Wish
  dialect: Dialect
  response: ServerResponse
  scale: number
  signal: AbortSignal
}

async function reply(to: Reply, answering: Answering): Promise<void> {
  const { wish, dialect, response, scale, signal } = to
  const { course, text } = answering
  const after = (ms: number): Promise<void> => wait(ms / scale, undefined, { signal })
  const status = statusOf(course, dialect)
  if (status !== null) {
    await after(course.endMs)
    if (status === 0) return void response.destroy()
    // In seconds of the world: in whoever asks all time runs as fast as here.
    if (course.retryAfterMs !== null) response.setHeader('retry-after', String(course.retryAfterMs / 1000))
    return sendJson(response, status, dialect.error(status, null, 'As this world has it'))
  }
  const limits = course.tokensLeft && limitHeaders(dialect.vendor, course.tokensLeft, Date.now())
  for (const [name, value] of Object.entries(limits ?? {})) response.setHeader(name, value)
  if (wish.stream) return streamed(to, answering)
  // A whole answer comes when the last of its words is written; until then nothing is heard.
  if (course.endMs === Infinity) return until(signal)
  await after(course.endMs)
  if (course.kind === 'cut') return void response.destroy()
  answering.begun()
  sendJson(response, 200, dialect.whole(wish, 'world', text, endOf(faultOf(course)), answering))
}

async function streamed(
  { wish, dialect, response, scale, signal }: Reply,
  answering: Answering,
): Promise<void> {
  const { course, text, begun } = answering
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache' })
  const teller = dialect.stream(wish, 'world', answering)
  if (course.firstMs === Infinity && course.endMs < Infinity) {
    response.write(teller.begin())
    await wait(course.endMs / scale, undefined, { signal })
    return void response.destroy()
  }
  const lasts = answering.output * course.msPerToken
  const writingMs = course.endMs === Infinity ? lasts : course.endMs - course.firstMs
  const pace = {
    charactersPerSecond: text.length === 0 ? Infinity : (text.length / writingMs) * 1000 * scale,
    firstTokenMs: course.firstMs === Infinity ? 0 : course.firstMs / scale,
    begun,
  }
  await streamAnswer(response, teller, text, faultOf(course), pace, signal)
}

/** The status of a request that is turned away, 0 where the connection breaks before a word; null: it is answered. */
function statusOf({ kind }: Course, { vendor }: Dialect): number | null {
  switch (kind) {
    case 'unreachable':
      return 0
    case 'server-error':
      return 500
    case 'overloaded':
      return vendor === 'anthropic' ? 529 : 503
    case 'rate-limited':
      return 429
    default:
      return null
  }
}

/** How the end of an answer looks on the wire; its words are spoilt already. */
function faultOf({ kind }: Course): Fault | null {
  const all = Number.MAX_SAFE_INTEGER
  switch (kind) {
    case 'silent':
    case 'stall':
      return { kind: 'stall', afterCharacters: all }
    case 'cut':
      return { kind: 'cut', afterCharacters: all }
    case 'truncated':
      return { kind: 'truncated' }
    case 'declined':
      return { kind: 'refusal' }
    default:
      return null
  }
}

const until = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve()
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
