import type { Answer, Carrier, Outgoing } from './carrier.ts'
import { abortError, responseOf } from './response-of.ts'
import { NetworkFailed } from './network-failed.ts'
import { networkTroubleOf } from './network-trouble-of.ts'

/** What the questions of this process go through. */
export interface Network {
  /**
   * A socket for one question. `auth` replaces whatever credentials the caller's headers carry; `extra` are headers that
   * the endpoint wants, whatever ours say.
   */
  socket(auth: Readonly<Record<string, string>>, extra?: Readonly<Record<string, string>>): QuestionSocket
  /** Whether a run is under way: its connections outlast the moments in which it saves and asks nothing. */
  keep: (running: boolean) => void
}

/** A `fetch` of its own for one question, so that "the connection is closed" can be known and not only hoped. */
export interface QuestionSocket {
  /** Rejects with `NetworkFailed`, or an AbortError when it was taken back. */
  fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>
  /** After an answer that was read as far as anybody wants: its goodbye is let come, then the connection serves the next. */
  end(): Promise<void>
  /** Closes what is still open, in the middle of an answer too; settles when it is gone. */
  close(): Promise<void>
  /** The headers of the last answer that began; none before. */
  headers(): Headers
}

/** How long the goodbye of an answer may take, in milliseconds. A connection is worth no more. */
const graceMs = 100
/** How long connections are kept when nobody asks anything, in milliseconds: in a run, and when there is none. */
const lingerMs = { running: 1_000, idle: 50 }
/** Redirects that are followed on the same origin; a chain of more is a loop. */
const mostHops = 5

/** All a provider is told beside its own key: nothing about this machine, nothing from the environment. */
const headersPassedOn = ['accept', 'content-type', 'anthropic-version']

export function network(carrier: Carrier): Network {
  let open = 0
  let kept: keyof typeof lingerMs = 'idle'
  let idle: NodeJS.Timeout | undefined
  const began = (): void => {
    open++
    clearTimeout(idle)
  }
  const over = (takenBack: boolean): void => {
    open--
    if (open > 0) return
    if (takenBack) return carrier.rest()
    idle = setTimeout(() => carrier.rest(), lingerMs[kept])
    idle.unref()
  }

  /** Every carriage of a question, until it is gone. */
  const counted = (request: Outgoing, asking: AbortController): [Promise<Answer>, Promise<void>] => {
    began()
    const { answer, gone } = carrier.carry(request, asking.signal)
    return [answer, gone.then(() => over(asking.signal.aborted))]
  }

  return {
    socket(auth, extra = {}) {
      const asks = new Map<AbortController, Promise<void>>()
      let headers = new Headers()

      /** Asks, and goes where the same origin points to. */
      const ask = async (first: Outgoing, asking: AbortController): Promise<Answer> => {
        let request = first
        for (let hops = 0; ; hops++) {
          const [answering, gone] = counted(request, asking)
          asks.set(
            asking,
            Promise.all([asks.get(asking), gone]).then(() => undefined),
          )
          const answer = await answering
          const to = pointsTo(answer, request.url)
          if (answer.status === 407)
            throw new NetworkFailed({ kind: 'wrong-place', what: 'proxy' }, request.url)
          if (to === null) return answer
          if (to.origin !== request.url.origin)
            throw new NetworkFailed({ kind: 'wrong-place', what: 'redirect', to: placeOf(to) }, request.url)
          if (hops === mostHops)
            throw new NetworkFailed({ kind: 'wrong-place', what: 'other-language' }, request.url)
          answer.body.on('error', () => undefined).resume()
          request = { ...request, url: to }
        }
      }

      const fetch: QuestionSocket['fetch'] = async (input, init) => {
        const url = new URL(input instanceof Request ? input.url : input)
        const { signal } = init ?? {}
        if (signal?.aborted) throw abortError()
        const asking = new AbortController()
        const hangUp = (): void => asking.abort()
        signal?.addEventListener('abort', hangUp, { once: true })
        const request: Outgoing = {
          url,
          method: init?.method ?? 'GET',
          headers: { ...passedOn(init?.headers), ...auth, ...extra },
          body: typeof init?.body === 'string' ? init.body : '',
        }
        try {
          const answer = await ask(request, asking)
          if (asking.signal.aborted) throw abortError()
          headers = answer.headers
          const failed = (): NetworkFailed => new NetworkFailed({ kind: 'connection-failed', cut: true }, url)
          return responseOf(answer, { signal, hangUp, failed })
        } catch (error) {
          const taken = asking.signal.aborted
          hangUp()
          if (taken) throw abortError()
          throw error instanceof NetworkFailed ? error : new NetworkFailed(networkTroubleOf(error, url), url)
        } finally {
          // From here on whoever reads the answer hears of an abort.
          signal?.removeEventListener('abort', hangUp)
        }
      }

      const allGone = async (): Promise<void> => void (await Promise.all(asks.values()))
      const close = async (): Promise<void> => {
        for (const asking of asks.keys()) asking.abort()
        await allGone()
      }
      const end = async (): Promise<void> => {
        const enough = setTimeout(() => void close(), graceMs)
        await allGone()
        clearTimeout(enough)
      }
      return { fetch, end, close, headers: () => headers }
    },
    keep(running) {
      kept = running ? 'running' : 'idle'
      if (running || open > 0) return
      clearTimeout(idle)
      carrier.rest()
    },
  }
}

function passedOn(headers: RequestInit['headers']): Record<string, string> {
  const given = new Headers(headers)
  const passed = headersPassedOn.flatMap((name) => {
    const value = given.get(name)
    return value === null ? [] : [[name, value] as const]
  })
  // Words come as they are written; a gateway that compresses all the same is read too.
  return { 'accept-encoding': 'identity', 'user-agent': 'Vaultwright', ...Object.fromEntries(passed) }
}

/** Statuses that name another place. The question goes there as it is: made a GET it would be none. */
const redirects = new Set([301, 302, 303, 307, 308])

/** The place of an address as a person reads it; only http and https have an origin. */
const placeOf = ({ origin, protocol, host }: URL): string =>
  origin === 'null' ? `${protocol}//${host}` : origin

/** Where a redirect points to; null where the answer is none. */
function pointsTo({ status, headers }: Answer, from: URL): URL | null {
  const location = headers.get('location')
  if (location === null || !redirects.has(status) || !URL.canParse(location, from.href)) return null
  return new URL(location, from)
}
