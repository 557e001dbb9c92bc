import { Agent, type ClientRequest, type IncomingMessage, request as overHttp } from 'node:http'
import { Agent as SecureAgent, request as overHttps } from 'node:https'
import { pipeline, type Readable, type Transform } from 'node:stream'
import tls from 'node:tls'
import zlib from 'node:zlib'
import type { Answer, Carriage, Carrier, Outgoing } from './carrier.ts'
import { abortError } from './response-of.ts'

/**
 * Node's network, for the command line and the tests: connections are kept alive, the proxies that `environment` names
 * are used (HTTPS_PROXY, HTTP_PROXY, NO_PROXY), and whom the system trusts is trusted, beside Node's own list and that of
 * NODE_EXTRA_CA_CERTS. Proxies need Node 24.5, the system's certificates Node 22.15; an older one does without.
 */
export function nodeCarrier(environment: NodeJS.ProcessEnv = process.env): Carrier {
  const proxies = { keepAlive: true, proxyEnv: environment }
  const plain = new Agent(proxies)
  let secure: SecureAgent | null = null
  // Reading the system's certificates takes a while, so it waits for the first question that needs them.
  const secured = (): SecureAgent => (secure ??= new SecureAgent({ ...proxies, ...trusted() }))

  const carry = ({ url, method, headers, body }: Outgoing, signal: AbortSignal): Carriage => {
    const https = url.protocol === 'https:'
    const request = (https ? overHttps : overHttp)(url, {
      method,
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      agent: https ? secured() : plain,
    })
    const abort = (): void => void request.destroy(abortError())
    signal.addEventListener('abort', abort, { once: true })
    if (signal.aborted) abort()
    const answer = new Promise<Answer>((resolve, reject) => {
      // A tunnel that fails says so twice; errors after the answer reach the reader through its body.
      request.on('error', reject).once('response', (response) => resolve(answerOf(response)))
    })
    request.end(body)
    return { answer, gone: gone(request, () => signal.removeEventListener('abort', abort)) }
  }
  return {
    carry,
    rest() {
      plain.destroy()
      secure?.destroy()
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

/** Settles when the request is over and its socket free for the next one, or closed. */
function gone(request: ClientRequest, then: () => void): Promise<void> {
  return new Promise((resolve) => {
    request.once('close', () => {
      then()
      const { socket } = request
      if (!socket?.destroyed || socket.closed) return resolve()
      socket.once('close', () => resolve())
    })
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
  }
  const layers = codings.flatMap((coding) => unpack[coding.trim()]?.() ?? []).reverse()
  const last = layers.at(-1)
  if (last === undefined) return response
  // Whatever breaks reaches the reader through the last one.
  pipeline([response, ...layers], () => undefined)
  return last
}
