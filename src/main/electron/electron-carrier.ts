import { net, session, type Session } from 'electron'
import { isIP } from 'node:net'
import { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import type { Answer, Carriage, Carrier, Outgoing } from '../net/carrier.ts'
import { afterHearing, connectWithinMs, hostOf } from '../net/connecting.ts'
import { abortError } from '../net/response-of.ts'
import { withoutDictionary } from './quiet-chromium.ts'

/** So many connections Chromium opens to one host over http/1.1; a further question would wait in its queue. */
const mostToOneHost = 6

/** A network of its own in Chromium, without cookies and cache, and the questions under way in it by origin. */
interface Partition {
  session: Session
  open: Map<string, number>
}

/**
 * Electron's network: the system's proxy and its script, the system's certificates, connections kept alive. Nothing of it
 * is shared with the window, and nothing is kept: no cookie, no cache, no language, no login.
 */
export function electronCarrier(): Carrier {
  const partitions: Partition[] = []
  const addPartition = (): Partition => {
    // A partition without "persist:" lives in memory.
    const made = session.fromPartition(`providers-${partitions.length}`, { cache: false })
    made.setUserAgent('Vaultwright', 'en')
    withoutDictionary(made)
    const partition: Partition = { session: made, open: new Map() }
    partitions.push(partition)
    return partition
  }
  // One partition is always ready beforehand: a session that is asked the moment it is made may not know the proxy yet, and on
  // a company's network a question would be tried without it.
  addPartition()
  const partitionFor = (origin: string): Partition => {
    const free = partitions.find(({ open }) => (open.get(origin) ?? 0) < mostToOneHost) ?? addPartition()
    if (free === partitions.at(-1)) addPartition()
    return free
  }

  const carry = (outgoing: Outgoing, signal: AbortSignal): Carriage => {
    const { url, method, headers, body } = outgoing
    const partition = partitionFor(url.origin)
    partition.open.set(url.origin, (partition.open.get(url.origin) ?? 0) + 1)
    const request = net.request({
      url: url.href,
      method,
      headers: kept(headers),
      session: partition.session,
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'manual',
    })
    let over = (): void => undefined
    let stopLate = (): void => undefined
    const gone = new Promise<void>((resolve) => {
      over = () => {
        stopLate()
        signal.removeEventListener('abort', abort)
        partition.open.set(url.origin, (partition.open.get(url.origin) ?? 1) - 1)
        resolve()
      }
    })
    // Its "close" says only that the question has been written, so the end is put together here.
    const answer = new Promise<Answer>((resolve, reject) => {
      const failed = (error: Error): void => {
        over()
        reject(error)
      }
      const aborted = (): void => failed(abortError())
      let hasBegun = false
      const begun = (): void => {
        hasBegun = true
        stopLate()
      }
      request.on('error', failed).once('abort', aborted)
      stopLate = afterHearing(connectWithinMs, () => {
        void nobodyAt(url, partition.session).then((error) => {
          // Chromium tells only this of connecting: that words of the question have gone out, which needs a connection.
          const isConnected = hasBegun || request.getUploadProgress().started || body === ''
          if (isConnected) return
          reject(error)
          request.abort()
        })
      })
      request.once('redirect', (status, _method, _to, told) => {
        begun()
        // Not followed here; Electron calls that an error.
        request.off('error', failed).on('error', over)
        resolve({ status, headers: headersOf(told), body: Readable.from([]) })
      })
      request.once('response', (response) => {
        begun()
        if (!(response instanceof Readable)) throw new TypeError('An answer of Electron is a stream.')
        // From here on errors reach the reader through the body.
        request.off('error', failed).off('abort', aborted)
        request.on('error', () => undefined)
        response.once('close', over)
        resolve({ status: response.statusCode, headers: headersOf(response.headers), body: response })
      })
    })
    const abort = (): void => request.abort()
    signal.addEventListener('abort', abort, { once: true })
    if (signal.aborted) abort()
    else request.end(body)
    return { answer, gone }
  }
  return {
    carry,
    rest() {
      for (const partition of partitions) void partition.session.closeAllConnections()
    },
  }
}

/**
 * How long Chromium may take to say what it knows, in milliseconds; what it still seeks then is what it waits for. It says so in
 * a few, but on a machine with much else to do 100 were too few.
 */
const knownWithinMs = 1_000

/** Why nobody was reached, in Chromium's words: the proxy on the way, the name, or the server behind it. */
async function nobodyAt(url: URL, way: Session): Promise<Error> {
  const known = <T>(asked: Promise<T>): Promise<T | null> =>
    Promise.race([asked.catch(() => null), wait(knownWithinMs, null)])
  if ((await known(way.resolveProxy(url.href))) !== 'DIRECT')
    return new Error('net::ERR_PROXY_CONNECTION_FAILED')
  const host = hostOf(url)
  const isNamed = isIP(host) !== 0 || (await known(way.resolveHost(host))) !== null
  return new Error(isNamed ? 'net::ERR_CONNECTION_TIMED_OUT' : 'net::ERR_NAME_NOT_RESOLVED')
}

/** Chromium says itself what it can unpack, and does. */
const kept = ({ 'accept-encoding': _, ...others }: Outgoing['headers']): Record<string, string> => others

function headersOf(told: Record<string, string | string[]>): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(told))
    for (const line of Array.isArray(value) ? value : [value]) headers.append(name, line)
  // Chromium has taken it off already.
  headers.delete('content-encoding')
  return headers
}
