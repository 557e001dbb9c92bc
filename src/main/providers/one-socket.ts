import {
  type ClientRequest,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  request as overHttp,
} from 'node:http'
import { request as overHttps } from 'node:https'

/** No answer of a model is larger. Whoever sends more is not a model, and would only fill the memory. */
const mostBytes = 32 * 1024 * 1024

/** All a provider is told beside its own key: nothing about this machine, nothing from the environment. */
const headersPassedOn = ['accept', 'content-type', 'anthropic-version']

/** A `fetch` of its own for one question, so that "the connection is closed" can be known and not only hoped. */
export interface OneSocket {
  fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>
  /** Closes what is still open; settles when the sockets are gone. */
  close(): Promise<void>
  /** The headers of the last answer that began; none before. */
  headers(): Headers
}

/** More bytes than `mostBytes`. */
export class EndlessAnswer extends Error {}

/**
 * A fetch without the time limits, redirects, retries and shared sockets of the platform's: our engine owns time, a
 * key goes only to the host it was saved for, and each question has a socket that is closed with it. `auth` replaces
 * whatever credentials the caller's headers carry.
 */
export function oneSocket(auth: Record<string, string>): OneSocket {
  const open = new Map<ClientRequest, Promise<void>>()
  let headers = new Headers()

  const fetch: OneSocket['fetch'] = (input, init) =>
    new Promise((resolve, reject) => {
      const url = new URL(input instanceof Request ? input.url : input)
      const signal = init?.signal
      if (signal?.aborted) return reject(abortError())
      const body = typeof init?.body === 'string' ? init.body : ''
      const request = (url.protocol === 'https:' ? overHttps : overHttp)(url, {
        method: init?.method ?? 'GET',
        headers: { ...keptHeaders(init?.headers), ...auth, 'content-length': Buffer.byteLength(body) },
        agent: false,
      })
      const abort = (): void => void request.destroy(abortError())
      signal?.addEventListener('abort', abort, { once: true })
      open.set(
        request,
        gone(request, () => signal?.removeEventListener('abort', abort)),
      )
      request.once('error', reject)
      request.once('response', (response) => {
        // From here on errors reach the reader through the body.
        request.off('error', reject).on('error', () => undefined)
        const answer = responseOf(response)
        headers = answer.headers
        resolve(answer)
      })
      request.end(body)
    })

  const close = async (): Promise<void> => {
    for (const request of open.keys()) request.destroy()
    await Promise.all(open.values())
  }
  return { fetch, close, headers: () => headers }
}

/** Settles when the request and the socket under it are closed. */
function gone(request: ClientRequest, then: () => void): Promise<void> {
  return new Promise((resolve) => {
    request.once('close', () => {
      then()
      const socket = request.socket
      if (!socket || socket.closed) return resolve()
      socket.once('close', () => resolve())
      socket.destroy()
    })
  })
}

function keptHeaders(headers: RequestInit['headers']): OutgoingHttpHeaders {
  const given = new Headers(headers)
  const kept: OutgoingHttpHeaders = { 'accept-encoding': 'identity', 'user-agent': 'Vaultwright' }
  for (const name of headersPassedOn) {
    const value = given.get(name)
    if (value !== null) kept[name] = value
  }
  return kept
}

function responseOf(response: IncomingMessage): Response {
  const headers = new Headers()
  for (const [name, value] of Object.entries(response.headers)) {
    for (const line of Array.isArray(value) ? value : [value ?? '']) headers.append(name, line)
  }
  const status = Math.max(200, response.statusCode ?? 502)
  if (status === 304) {
    response.resume()
    return new Response(null, { status, headers })
  }
  // "No content" is an answer without an end, as any other empty one; the SDKs take it for a mistake of ours.
  const shown = status === 204 || status === 205 ? 200 : status
  return new Response(streamOf(response), { status: shown, headers })
}

function streamOf(response: IncomingMessage): ReadableStream<Uint8Array> {
  const bytes = bytesOf(response)
  return new ReadableStream({
    async pull(controller) {
      const next = await bytes.next()
      if (next.done) controller.close()
      else controller.enqueue(next.value)
    },
    async cancel() {
      response.destroy()
      await bytes.return(undefined)
    },
  })
}

async function* bytesOf(response: IncomingMessage): AsyncGenerator<Uint8Array, undefined> {
  let bytes = 0
  for await (const piece of response) {
    if (!(piece instanceof Uint8Array)) continue
    bytes += piece.byteLength
    if (bytes > mostBytes) throw new EndlessAnswer()
    yield piece
  }
  return undefined
}

/** What the SDKs know an abort by. */
const abortError = (): DOMException => new DOMException('The question was taken back.', 'AbortError')
