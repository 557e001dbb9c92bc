import { createServer as httpServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as httpsServer } from 'node:https'
import dns from 'node:dns'
import { connect, createServer as tcpServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { startSwallower } from '../swallower.ts'
import type { Behind, Place } from './habit.ts'
import { selfSigned } from './self-signed.ts'

/** Listens on a free port of this computer; `close` ends every connection. */
async function listening(server: Server, port = 0): Promise<{ port: number; close: () => Promise<void> }> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined).once('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}

/** A port of this computer at which nobody listens. */
export async function freePort(): Promise<number> {
  const { port, close } = await listening(tcpServer())
  await close()
  return port
}

/** Gives a request on to the provider, at another path. */
function passOn(behind: Behind, path: string, question: IncomingMessage, response: ServerResponse): void {
  const { method, headers } = question
  const onward = request({ host: '127.0.0.1', port: behind.port, path, method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(response)
    answer.once('error', () => response.destroy())
  })
  onward.once('error', () => response.destroy())
  response.once('close', () => onward.destroy())
  question.pipe(onward)
}

/** Where a request goes: a path of the provider, or what is said instead. */
export type Way = (
  path: string,
  nth: number,
) => string | { status: number; headers?: Record<string, string>; body?: string }

/** Another server in front of the provider, with ways of its own. */
export const gateway =
  (way: Way, address: (port: number) => string) =>
  async (behind: Behind): Promise<Place> => {
    let nth = 0
    const server = httpServer((question, response) => {
      const to = way(question.url ?? '/', ++nth)
      if (typeof to === 'string') return passOn(behind, to, question, response)
      question.resume()
      response.writeHead(to.status, { 'content-type': 'application/json', ...to.headers }).end(to.body ?? '')
    })
    const { port, close } = await listening(server)
    return { baseUrl: address(port), close }
  }

/** What becomes of a connection before anything is answered. */
export const raw =
  (onConnection: (socket: Socket, nth: number, behind: Behind) => void, scheme = 'http') =>
  async (behind: Behind): Promise<Place> => {
    let nth = 0
    const { port, close } = await listening(tcpServer((socket) => onConnection(socket, ++nth, behind)))
    return { baseUrl: `${scheme}://127.0.0.1:${port}/v1`, close }
  }

/** Joins a connection with the provider's. */
export function join(socket: Socket, { port }: Behind): void {
  const onward = connect(port, '127.0.0.1')
  socket.pipe(onward).pipe(socket)
  onward.on('error', () => socket.destroy())
  onward.once('close', () => socket.destroy())
  socket.once('close', () => onward.destroy())
}

/** Nobody listens, from now on or until some seconds have passed. */
export const nobody =
  ({ forS = Number.POSITIVE_INFINITY, scheme = 'http' }: { forS?: number; scheme?: string } = {}) =>
  async (behind: Behind): Promise<Place> => {
    const port = await freePort()
    const over = new AbortController()
    const later = (async () => {
      if (!Number.isFinite(forS)) return null
      await wait(forS * behind.secondMs, undefined, { signal: over.signal })
      return listening(
        tcpServer((socket) => join(socket, behind)),
        port,
      )
    })().catch(() => null)
    return {
      baseUrl: `${scheme}://127.0.0.1:${port}/v1`,
      async close() {
        over.abort()
        await (await later)?.close()
      },
    }
  }

/** A server that speaks https with a certificate that nobody trusts. */
export const untrusted =
  (scheme: 'https' | 'http' = 'https') =>
  async (behind: Behind): Promise<Place> => {
    const server = httpsServer(selfSigned, (question, response) =>
      passOn(behind, question.url ?? '/', question, response),
    )
    server.on('tlsClientError', () => undefined)
    const { port, close } = await listening(server)
    return { baseUrl: `${scheme}://127.0.0.1:${port}/v1`, close }
  }

/** Every packet to the port is dropped. */
export const swallowed =
  (scheme = 'http') =>
  async (): Promise<Place> => {
    const { port, close } = await startSwallower()
    return { baseUrl: `${scheme}://127.0.0.1:${port}/v1`, close }
  }

/** The name is asked for, and the resolver never says a word. */
export const lostName =
  (host: string, scheme = 'https') =>
  async (): Promise<Place> => {
    const usual = dns.lookup.bind(dns)
    const lookup = (name: string, ...rest: unknown[]): unknown =>
      name === host ? undefined : Reflect.apply(usual, dns, [name, ...rest])
    // A double: nothing on this computer keeps the system's resolver waiting.
    Object.assign(dns, { lookup })
    const close = async (): Promise<void> => void Object.assign(dns, { lookup: usual })
    return { baseUrl: `${scheme}://${host}/v1`, close }
  }

/** Behind a proxy that is another place. */
export const behind =
  (proxy: (behind: Behind) => Promise<Place>, baseUrl: string) =>
  async (at: Behind): Promise<Place> => {
    const { baseUrl: address, close } = await proxy(at)
    const { origin } = new URL(address)
    return { baseUrl, environment: { HTTP_PROXY: origin, HTTPS_PROXY: origin }, close }
  }

/** An address that leads nowhere. */
export const nowhere = (baseUrl: string) => async (): Promise<Place> => ({
  baseUrl,
  close: async () => undefined,
})

/** The provider's own port, under another address. */
export const own =
  (address: (port: number) => string) =>
  async ({ port }: Behind): Promise<Place> => ({ baseUrl: address(port), close: async () => undefined })
