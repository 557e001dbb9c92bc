import { net, session, type Session } from 'electron'
import { Readable } from 'node:stream'
import type { Answer, Carriage, Carrier, Outgoing } from '../net/carrier.ts'
import { abortError } from '../net/response-of.ts'
import { withoutDictionary } from './quiet-chromium.ts'

/** So many connections Chromium opens to one host over http/1.1; a further question would wait in its queue. */
const mostToOneHost = 6

/** A network of its own in Chromium, without cookies and cache, and the questions under way in it by origin. */
interface Lane {
  session: Session
  open: Map<string, number>
}

/**
 * Electron's network: the system's proxy and its script, the system's certificates, connections kept alive. Nothing of it
 * is shared with the window, and nothing is kept: no cookie, no cache, no language, no login.
 */
export function electronCarrier(): Carrier {
  const lanes: Lane[] = []
  const laneFor = (origin: string): Lane => {
    const free = lanes.find(({ open }) => (open.get(origin) ?? 0) < mostToOneHost)
    if (free) return free
    // A partition without "persist:" lives in memory.
    const made = session.fromPartition(`providers-${lanes.length}`, { cache: false })
    made.setUserAgent('Vaultwright', 'en')
    withoutDictionary(made)
    const lane: Lane = { session: made, open: new Map() }
    lanes.push(lane)
    return lane
  }

  const carry = (outgoing: Outgoing, signal: AbortSignal): Carriage => {
    const { url, method, headers, body } = outgoing
    const lane = laneFor(url.origin)
    lane.open.set(url.origin, (lane.open.get(url.origin) ?? 0) + 1)
    const request = net.request({
      url: url.href,
      method,
      headers: kept(headers),
      session: lane.session,
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'manual',
    })
    let over = (): void => undefined
    const gone = new Promise<void>((resolve) => {
      over = () => {
        signal.removeEventListener('abort', abort)
        lane.open.set(url.origin, (lane.open.get(url.origin) ?? 1) - 1)
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
      request.on('error', failed).once('abort', aborted)
      request.once('redirect', (status, _method, _to, told) => {
        // Not followed here; Electron calls that an error.
        request.off('error', failed).on('error', over)
        resolve({ status, headers: headersOf(told), body: Readable.from([]) })
      })
      request.once('response', (response) => {
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
      for (const lane of lanes) void lane.session.closeAllConnections()
    },
  }
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
