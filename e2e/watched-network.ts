import { createSocket } from 'node:dgram'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { atEnd } from './launch.ts'

/** A stranger on this machine who counts whoever comes: every connection, every request by its path, every packet. */
export interface WatchedNetwork {
  /** `http://127.0.0.1:…`, without a slash at its end. */
  readonly url: string
  readonly port: number
  readonly udpPort: number
  /** Paths that were asked for, in order. */
  readonly asked: string[]
  readonly connections: () => number
  readonly packets: () => number
  /** What is served at a path, as HTML; anything else is an empty page. */
  readonly pages: Map<string, string>
}

/** Opens the stranger's ports; they are closed after the test. `/redirect` sends on to `/redirected`. */
export async function watchedNetwork(): Promise<WatchedNetwork> {
  const asked: string[] = []
  const pages = new Map<string, string>()
  let [connections, packets] = [0, 0]
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://stranger.test')
    asked.push(pathname)
    if (pathname === '/redirect') return void response.writeHead(302, { location: '/redirected' }).end()
    response.setHeader('content-type', 'text/html').setHeader('access-control-allow-origin', '*')
    response.end(pages.get(pathname) ?? '<p>stranger</p>')
  })
  server.on('connection', () => connections++)
  server.on('upgrade', (request, socket) => {
    asked.push(request.url ?? '')
    socket.destroy()
  })
  const udp = createSocket('udp4').on('message', () => packets++)
  await Promise.all([
    new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready)),
    new Promise<void>((ready) => udp.bind(0, '127.0.0.1', ready)),
  ])
  atEnd(async () => {
    server.close().closeAllConnections()
    udp.close()
  })
  const { port } = server.address() as AddressInfo
  return {
    ...{ url: `http://127.0.0.1:${port}`, port, udpPort: udp.address().port, asked, pages },
    connections: () => connections,
    packets: () => packets,
  }
}
