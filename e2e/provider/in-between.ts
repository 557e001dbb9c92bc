import { createServer as createHttp, request as overHttp } from 'node:http'
import { connect, type Server, type Socket } from 'node:net'
import { createServer as createTls } from 'node:tls'
import type { Certified } from './certificates.ts'

// What stands between an app and a provider in a company: a proxy, and TLS.

interface Between {
  port: number
  close(): Promise<void>
}

export interface CountingProxy extends Between {
  url: string
  /** Every host that was asked for, with its port, and how often. */
  hosts(): Record<string, number>
}

/**
 * A proxy that counts whom it is asked for, and leads every host to the port it has for it; others it does not know, and
 * of one that has `silence` it never says a word.
 */
export async function startProxy(
  leadsTo: Readonly<Record<string, number | 'silence'>>,
): Promise<CountingProxy> {
  const seen: Record<string, number> = {}
  const portFor = (host: string): number | 'silence' | undefined => {
    seen[host] = (seen[host] ?? 0) + 1
    return leadsTo[host]
  }
  const server = createHttp((request, response) => {
    const url = new URL(request.url ?? '/', 'http://nowhere.invalid')
    const port = portFor(`${url.hostname}:${url.port || 80}`)
    if (port === undefined) return void response.writeHead(502).end('No such host.')
    if (port === 'silence') return
    const { method, headers } = request
    const onward = overHttp({ port, host: '127.0.0.1', method, headers, path: url.pathname + url.search })
    onward.on('response', (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    onward.on('error', () => response.destroy())
    response.once('close', () => onward.destroy())
    request.pipe(onward)
  })
  server.on('connect', (request, socket: Socket) => {
    const port = portFor(request.url ?? '')
    if (port === undefined) return void socket.end('HTTP/1.1 502 No such host\r\n\r\n')
    if (port === 'silence') return void socket.resume().on('error', () => undefined)
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
    join(socket, port)
  })
  const between = await listening(server)
  return { ...between, url: `http://127.0.0.1:${between.port}`, hosts: () => ({ ...seen }) }
}

export interface TlsFront extends Between {
  /** Connections that were opened, whether the certificate was liked or not. */
  tried(): number
}

/** Takes TLS off what comes and gives it on to a server of this machine. */
export async function startTlsFront(certified: Certified, port: number): Promise<TlsFront> {
  let tried = 0
  const server = createTls(certified, (socket) => join(socket, port))
  server.on('connection', () => void tried++)
  return { ...(await listening(server)), tried: () => tried }
}

function join(socket: Socket, port: number): void {
  const onward = connect(port, '127.0.0.1')
  socket.pipe(onward).pipe(socket)
  // Whichever side goes, the other goes too.
  for (const [one, other] of [
    [socket, onward],
    [onward, socket],
  ] as const)
    one.on('error', () => undefined).once('close', () => other.destroy())
}

async function listening(server: Server): Promise<Between> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve())
      for (const socket of sockets) socket.destroy()
    })
  return { port: typeof address === 'object' && address ? address.port : 0, close }
}
