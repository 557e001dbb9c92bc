import type { Agent, ClientRequest } from 'node:http'
import { isIP } from 'node:net'
import type { Duplex } from 'node:stream'

/**
 * How long a question may be without a connection, in milliseconds: its name is found, the proxy has let it through, TCP
 * and TLS stand. Nobody there reads the question yet, so this has nothing to do with how slow a model is. A firewall that
 * drops packets, an address of another network and a VPN that is off never answer at all, and no platform ends that soon
 * (Chromium: 240 s for TCP, 30 s for TLS; net/socket/transport_connect_job.cc, ssl_connect_job.cc).
 *
 * The Python clients of both vendors give 5 s to each step (`httpx.Timeout(600, connect=5.0)`, _constants.py), Node's own
 * fetch 10 s to all (undici, `connectTimeout`). 8 s leave a resolver that asks its second server after 5 s
 * (resolv.conf(5), `timeout`) its answer, and hold four tries of TCP, at 0, 1, 3 and 7 s (RFC 6298).
 */
export const connectWithinMs = 8_000

/** A limit of connecting is counted in steps of so long, in milliseconds. */
const stepMs = 500

/**
 * Runs something once so many milliseconds have passed in which this process could hear the network; hands back what stops it.
 * A step that comes late counts once: on a computer that was busy or asleep an answer waits to be heard, and on one with much
 * else to do a handshake of four messages took eight seconds though the server stood beside it.
 */
export function afterHearing(ms: number, run: () => void): () => void {
  let left = Math.ceil(ms / stepMs)
  let timer: NodeJS.Timeout
  const step = (): void => {
    timer = setTimeout(() => (--left > 0 ? step() : run()), stepMs)
  }
  step()
  return () => clearTimeout(timer)
}

/** The host as resolvers take it: an IPv6 address without its brackets. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/gu, '')

/** A request and the connection that is opened for it; null where one was kept. */
export interface Sent {
  request: ClientRequest
  opening: Duplex | null | undefined
}

/** Sends requests through an agent and knows the connection that it opens for each. */
export interface Sender {
  send(make: (agent: Agent) => ClientRequest): Sent
  /** Closes the connections that are kept. */
  rest(): void
}

export function sender(agent: Agent): Sender {
  const open = agent.createConnection.bind(agent)
  let opening: Sent['opening'] = null
  agent.createConnection = (...order) => (opening = open(...order))
  return {
    send(make) {
      opening = null
      // The agent opens it before `make` returns.
      const request = make(agent)
      return { request, opening }
    },
    rest: () => agent.destroy(),
  }
}

/** Ends a request in whichever state it is. Node leaves one alone that waits for a proxy's tunnel. */
export function drop({ request, opening }: Sent, error: Error): void {
  request.destroy(error)
  if (request.socket === null) opening?.destroy(error)
}

/** Calls `late` with why nobody was reached, in the platform's words, where no connection is there in time. */
export function limitConnecting({ request, opening }: Sent, url: URL, late: (error: Error) => void): void {
  if (!opening) return
  let isNamed = isIP(hostOf(url)) !== 0
  let isOver = false
  const over = (): void => {
    isOver = true
    stop()
  }
  const stop = afterHearing(connectWithinMs, () => {
    // What came in the last step is heard first.
    setImmediate(() => {
      if (!isOver) late(nobodyAt(request, url, isNamed))
    })
  })
  opening.once('lookup', () => (isNamed = true))
  request.once('close', over).once('socket', (socket) => {
    // That of a tunnel is handed over when all of it stands.
    if (!socket.connecting) return over()
    socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', over)
  })
}

function nobodyAt(request: ClientRequest, { hostname }: URL, isNamed: boolean): Error {
  const isProxied = request.socket === null || URL.canParse(request.path)
  if (isProxied) return Object.assign(new Error('No way through the proxy.'), { code: 'ERR_PROXY_TUNNEL' })
  if (!isNamed) return Object.assign(new Error(`No address for ${hostname}.`), { code: 'EAI_AGAIN' })
  return Object.assign(new Error(`Nobody at ${hostname}.`), { code: 'ETIMEDOUT' })
}
