import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { answerQuestion, type ProviderState } from './answer-question.ts'
import { anthropicDialect } from './anthropic-dialect.ts'
import { startCounts, type Stats } from './counts.ts'
import type { Dialect } from './dialect.ts'
import { playScript, type Script, scriptSchema } from './fault-script.ts'
import { openaiDialect } from './openai-dialect.ts'
import { bodyOf, headersOf, parsed, sendJson } from './plain-http.ts'
import { type Beginning, promptCache } from './prompt-cache.ts'
import { type ClaudeTwin, claudeModel } from './twins/claude-twin.ts'
import { openaiListed, type OpenaiTwin } from './twins/openai-twin.ts'
import { writerIn } from './writer-in-the-loop.ts'

export interface ProviderOptions {
  /** 0: any free one. */
  port?: number
  /** Characters a second. Default: as fast as the asker reads. */
  pace?: number
  firstTokenMs?: number
  script?: Script
  /** A second of the world's time in milliseconds of this computer, for the waits of habits. Default 1000. */
  secondMs?: number
  /** A folder in which people or other programs write the answers, see `writer-in-the-loop.ts`. */
  writer?: string
  /** Answer as Anthropic and OpenAI are documented to do in November 2026, instead of at once and without refusals. */
  claude?: ClaudeTwin
  openai?: OpenaiTwin
  /** Told of each question as its vendor's cache reads it. */
  onQuestion?: (beginning: Beginning) => void
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
  /** From the next answer on so many characters a second. */
  setPace(charactersPerSecond: number): void
  /** Every different key that questions came with since the last reset. */
  keysSeen(): string[]
  /** The words, system's first, that a part such as "8.2" or "suggest.outcomes" was last asked with. */
  lastWords(part: string): string | null
  /** The right answer that a part was last given while a habit was played, whatever became of it on the way. */
  lastAnswer(part: string): string | null
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
  let strike = playScript(options.script ?? [])
  let ids = 0
  const state: ProviderState = {
    counts,
    pace: { charactersPerSecond: options.pace ?? Infinity, firstTokenMs: options.firstTokenMs ?? 0 },
    strike: (sight) => strike(sight),
    cache: promptCache(() => performance.now(), (300_000 / 1000) * (options.secondMs ?? 1000), {
      leastTokens: options.claude?.leastCached ?? 1024,
      openai: options.openai?.cache ?? 'prefix',
    }),
    writer: options.writer === undefined ? null : writerIn(options.writer, options.log ?? (() => undefined)),
    twins: {
      ...(options.claude && { anthropic: options.claude }),
      ...(options.openai && { openai: options.openai }),
    },
    keys: new Set(),
    words: new Map(),
    answers: new Map(),
    secondMs: options.secondMs ?? 1000,
    onQuestion: options.onQuestion ?? (() => undefined),
    log: options.log ?? (() => undefined),
    nextId: () => `req_${String(++ids).padStart(6, '0')}`,
  }
  const reset = (): void => {
    counts.reset()
    state.keys.clear()
    state.words.clear()
    state.answers.clear()
  }

  async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    const path = `${request.method ?? 'GET'} ${url.pathname}`
    counts.route(url.pathname)
    switch (path) {
      case 'POST /v1/chat/completions':
        return answerQuestion(state, openaiDialect, request, response)
      case 'POST /v1/messages':
        return answerQuestion(state, anthropicDialect, request, response)
      case 'GET /v1/models':
        return listModels(state, headersOf(request), response)
      case 'GET /props':
        // As llama.cpp's server says the room of one slot (tools/server/README.md).
        if (!options.openai) break
        return sendJson(response, 200, { default_generation_settings: { n_ctx: options.openai.context } })
      case 'GET /healthz':
        return sendJson(response, 200, { ok: true })
      case 'GET /stats':
        if (url.searchParams.has('idle')) await counts.whenIdle()
        return sendJson(response, 200, counts.stats())
      case 'POST /stats/reset':
        reset()
        return sendJson(response, 200, counts.stats())
      case 'POST /script': {
        const script = scriptSchema.safeParse(parsed(await bodyOf(request)))
        if (!script.success) return sendJson(response, 400, { error: script.error.message })
        strike = playScript(script.data)
        return sendJson(response, 200, { rules: script.data.length })
      }
    }
    return sendJson(response, 404, { error: { message: `No such address: ${path}` } })
  }

  const server = createServer((request, response) => {
    route(request, response).catch((error: unknown) => {
      state.log(`could not answer: ${String(error)}`)
      response.destroy()
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port')
  return {
    port: address.port,
    url: `http://127.0.0.1:${address.port}`,
    stats: counts.stats,
    reset,
    play: (script) => {
      strike = playScript(script)
    },
    setPace: (charactersPerSecond) => {
      state.pace = { ...state.pace, charactersPerSecond }
    },
    keysSeen: () => [...state.keys],
    lastWords: (part) => state.words.get(part) ?? null,
    lastAnswer: (part) => state.answers.get(part) ?? null,
    whenAsked: counts.whenAsked,
    whenIdle: counts.whenIdle,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Both vendors have the list at the same address; Anthropic's SDK is known by its version header. */
function listModels(state: ProviderState, headers: Headers, response: ServerResponse): void {
  const dialect = headers.has('anthropic-version') ? anthropicDialect : openaiDialect
  const { vendor } = dialect
  const key = dialect.keyOf(headers)
  const sight = { section: null, part: null, model: null, inFlight: state.counts.inFlight() }
  const fault = key === null ? null : state.strike({ route: 'models', vendor, ...sight })
  const status = key === null ? 401 : fault?.kind === 'status' ? fault.status : 200
  if (status !== 200) {
    return sendJson(response, status, dialect.error(status, null, `No list (key ${key ?? 'missing'})`))
  }
  const { anthropic, openai } = state.twins
  const data = models[vendor].map((id) => {
    if (vendor === 'openai' && openai) return openaiListed(openai, id)
    if (vendor === 'anthropic' && anthropic) return claudeModel(anthropic, id)
    return vendor === 'openai'
      ? { id, object: 'model', created: 1_750_000_000, owned_by: 'local' }
      : { id, type: 'model', display_name: id, created_at: '2026-01-01T00:00:00Z' }
  })
  const ends = { has_more: false, first_id: models[vendor].at(0), last_id: models[vendor].at(-1) }
  return sendJson(response, 200, vendor === 'openai' ? { object: 'list', data } : { data, ...ends })
}
