import { Agent, type ClientRequest, type IncomingMessage, request as overHttp } from 'node:http'
import { Agent as SecureAgent, request as overHttps } from 'node:https'
import { pipeline, type Readable, type Transform } from 'node:stream'
import tls from 'node:tls'
import zlib from 'node:zlib'
import type { Answer, Carriage, Carrier, Outgoing } from './carrier.ts'
import { drop, limitConnecting, sender, type Sender, type Sent } from './connecting.ts'
import { isPast, proxiesOf, wrongProxy } from './named-proxies.ts'
import { abortError } from './response-of.ts'
import { ownValue } from '../../shared/own-value.ts'

/**
 * Node's network, for the command line and the tests: connections are kept alive, the proxies that `environment` names
 * are used (HTTPS_PROXY, HTTP_PROXY, ALL_PROXY, NO_PROXY), and whom the system trusts is trusted, beside Node's own list and that of
 * NODE_EXTRA_CA_CERTS. Proxies need Node 24.5, the system's certificates Node 22.15; an older one does without.
 */
export function nodeCarrier(environment: NodeJS.ProcessEnv = process.env): Carrier {
  const proxyEnv = proxiesOf(environment)
  // Node's own reading of NO_PROXY is asked for nothing: whoever it is about has agents without a proxy.
  const direct = agents({})
  const proxied = Object.keys(proxyEnv).length > 0 ? agents({ proxyEnv }) : direct

  const carry = ({ url, method, headers, body }: Outgoing, signal: AbortSignal): Carriage => {
    // Nobody is asked past the proxy that somebody wants.
    if (wrongProxy(url, environment) !== null)
      return { answer: Promise.reject(noProxy()), gone: Promise.resolve() }
    const https = url.protocol === 'https:'
    const length = { 'content-length': Buffer.byteLength(body) }
    const make = (agent: Agent): ClientRequest =>
      (https ? overHttps : overHttp)(url, { method, headers: { ...headers, ...length }, agent }).end(body)
    const { plain, secured } = isPast(url, environment) ? direct : proxied
    const send = (): Sent => (https ? secured() : plain).send(make)
    let sent = send()
    const abort = (): void => drop(sent, abortError())
    signal.addEventListener('abort', abort, { once: true })
    if (signal.aborted) abort()
    const answer = new Promise<Answer>((resolve, reject) => {
      const listen = (): void => {
        const { request } = sent
        // A tunnel that fails says so twice; errors after the answer reach the reader through its body.
        const fail = (error: Error): void => {
          if (signal.aborted || !wasClosedMeanwhile(request, error)) return reject(error)
          sent = send()
          listen()
        }
        limitConnecting(sent, url, (error) => {
          reject(error)
          drop(sent, error)
        })
        request.on('error', fail).once('response', (response) => {
          request.off('error', fail).on('error', reject)
          resolve(answerOf(response))
        })
        // A server that changes to another protocol (101) leaves it without an answer and without an error.
        request.once('close', () => {
          if (request === sent.request) reject(noAnswer())
        })
      }
      listen()
    })
    return {
      answer,
      gone: gone(
        () => sent.request,
        () => signal.removeEventListener('abort', abort),
      ),
    }
  }
  return {
    carry,
    rest() {
      direct.rest()
      proxied.rest()
    },
  }
}

interface Agents {
  plain: Sender
  secured: () => Sender
  rest: () => void
}

/** Those for http and for https, that keep their connections. */
function agents(proxies: { proxyEnv?: NodeJS.ProcessEnv }): Agents {
  const plain = sender(new Agent({ keepAlive: true, ...proxies }))
  let secure: Sender | null = null
  return {
    plain,
    // Reading the system's certificates takes a while, so it waits for the first question that needs them.
    secured: () => (secure ??= sender(new SecureAgent({ keepAlive: true, ...proxies, ...trusted() }))),
    rest() {
      plain.rest()
      secure?.rest()
    },
  }
}

let known: { secureContext: tls.SecureContext } | null = null

/** One context for all connections: made of several hundred certificates, it is too large to be made for each. */
function trusted(): { secureContext?: tls.SecureContext } {
  // The types promise it to every Node.
  if (!('getCACertificates' in tls)) return {}
  const lists = (['bundled', 'system', 'extra'] as const).map((of) => tls.getCACertificates(of))
  return (known ??= { secureContext: tls.createSecureContext({ ca: [...new Set(lists.flat())] }) })
}

const noProxy = (): Error =>
  Object.assign(new Error('The proxy of the environment is none.'), { code: 'ERR_PROXY_INVALID_CONFIG' })

const noAnswer = (): Error =>
  Object.assign(new Error('The connection ended without an answer.'), { code: 'ERR_INVALID_RESPONSE' })

/**
 * The connection was kept for this request, and the server had closed it before the request came. llama.cpp's server
 * promises to keep one and closes it some milliseconds after a stream. Nothing was read, so it is sent anew, as browsers do.
 */
function wasClosedMeanwhile(request: ClientRequest, error: Error): boolean {
  return request.reusedSocket && 'code' in error && (error.code === 'ECONNRESET' || error.code === 'EPIPE')
}

/** Settles when the request, or the one that was sent in its place, is over and its socket free for the next, or closed. */
function gone(current: () => ClientRequest, then: () => void): Promise<void> {
  return new Promise((resolve) => {
    const wait = (request: ClientRequest): void =>
      void request.once('close', () => {
        if (current() !== request) return wait(current())
        then()
        const { socket } = request
        if (!socket?.destroyed || socket.closed) return resolve()
        socket.once('close', () => resolve())
      })
    wait(current())
  })
}

function answerOf(response: IncomingMessage): Answer {
  const headers = new Headers()
  for (const [name, value] of Object.entries(response.headers)) {
    for (const line of Array.isArray(value) ? value : [value ?? '']) headers.append(name, line)
  }
  const codings = (headers.get('content-encoding') ?? '').toLowerCase().split(',')
  headers.delete('content-encoding')
  return { status: response.statusCode ?? 502, headers, body: unpacked(response, codings) }
}

/** We ask for plain words; some gateways compress all the same. What arrives is given on at once, a cut end too. */
function unpacked(response: IncomingMessage, codings: readonly string[]): Readable {
  const sync = { flush: zlib.constants.Z_SYNC_FLUSH, finishFlush: zlib.constants.Z_SYNC_FLUSH }
  const unpack: Readonly<Record<string, () => Transform>> = {
    gzip: () => zlib.createGunzip(sync),
    'x-gzip': () => zlib.createGunzip(sync),
    deflate: () => zlib.createInflate(sync),
    br: () =>
      zlib.createBrotliDecompress({
        flush: zlib.constants.BROTLI_OPERATION_FLUSH,
        finishFlush: zlib.constants.BROTLI_OPERATION_FLUSH,
      }),
    // The types promise it to every Node; it is there from 22.15 on.
    ...('createZstdDecompress' in zlib && {
      zstd: () =>
        zlib.createZstdDecompress({
          flush: zlib.constants.ZSTD_e_flush,
          finishFlush: zlib.constants.ZSTD_e_flush,
        }),
    }),
  }
  const layers = codings.flatMap((coding) => ownValue(unpack, coding.trim())?.() ?? []).reverse()
  const last = layers.at(-1)
  if (last === undefined) return response
  // Whatever breaks reaches the reader through the last one.
  pipeline([response, ...layers], () => undefined)
  return last
}
