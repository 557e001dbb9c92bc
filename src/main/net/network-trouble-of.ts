import { z } from 'zod'
import type { Unreached, WrongPlace } from '../../shared/failure.ts'
import type { NetworkTrouble } from './network-failed.ts'

/**
 * What an error of the platform's network means for a request to `url` that had no answer yet.
 *
 * Electron says it in one word of Chromium's (net/base/net_error_list.h), `net::ERR_…`, in the message and nowhere else.
 * Node says it in `code`: of the system (errno), of its resolver, of OpenSSL (Node's "X509 certificate error codes" and
 * the reasons of openssl/sslerr.h), of its parser (llhttp, `HPE_…`) and of its proxies (`ERR_PROXY_…`).
 */
export function networkTroubleOf(error: unknown, url: URL): NetworkTrouble {
  const words = wordsOf(error)
  if (words.some((word) => word.ofAnother(url))) return wrong('proxy')
  for (const { word } of words) {
    const found = meanings.find(([pattern]) => pattern.test(word))
    if (found) return found[1]
  }
  return cut
}

const cut: NetworkTrouble = { kind: 'connection-failed', cut: true }
const unreached = (why: Unreached): NetworkTrouble => ({ kind: 'connection-failed', cut: false, why })
const wrong = (what: WrongPlace): NetworkTrouble => ({ kind: 'wrong-place', what })

/** The first that fits is what is meant. Whatever fits none broke a connection that was there. */
const meanings: readonly (readonly [RegExp, NetworkTrouble])[] = [
  [/^ERR_INTERNET_DISCONNECTED$|^ENETDOWN$/u, unreached('offline')],
  [
    /PROXY|TUNNEL|^ERR_SOCKS|^ERR_PAC_|^ERR_BLOCKED_BY_ADMINISTRATOR$|^ERR_NETWORK_ACCESS_DENIED$/u,
    wrong('proxy'),
  ],
  [/^ERR_(NAME_|DNS_|ICANN_NAME)|^ENOTFOUND$|^EAI_/u, unreached('unresolved')],
  [/^ERR_CONNECTION_REFUSED$|^ECONNREFUSED$/u, unreached('refused')],
  [/^ERR_CERT_DATE_INVALID$|^CERT_(HAS_EXPIRED|NOT_YET_VALID)$/u, wrong('certificate-date')],
  // Node gives a certificate that cannot be read or whose chain has no end many names of OpenSSL's.
  [
    /CERT|^UNABLE_TO_|CRL|^INVALID_(CA|PURPOSE)$|^PATH_LENGTH_EXCEEDED$|^HOSTNAME_MISMATCH$|PINNED_KEY|UNKNOWN_CA/u,
    wrong('certificate'),
  ],
  // What a TLS client reads when the other side answers in http: a record of no version and no length.
  [
    /^ERR_SSL_(PROTOCOL_ERROR|WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|HTTP_REQUEST)$/u,
    wrong('speaks-http'),
  ],
  // TLS of another age, a handshake that is refused, an answer that is no HTTP.
  [
    /^ERR_SSL_|^ERR_TLS_|^EPROTO$|^HPE_|^ERR_INVALID_HTTP_RESPONSE$|^ERR_INVALID_RESPONSE$/u,
    wrong('other-language'),
  ],
  [
    /^ERR_ADDRESS_|^ERR_UNSAFE_PORT$|^ENETUNREACH$|^EHOSTUNREACH$|^EHOSTDOWN$|^EADDRNOTAVAIL$/u,
    unreached('no-route'),
  ],
  [/^ERR_(CONNECTION_)?TIMED_OUT$|^ETIMEDOUT$/u, unreached('timed-out')],
]

interface Word {
  word: string
  /** Whether somebody else than the host of the address was meant: the proxy on the way to it. */
  ofAnother(url: URL): boolean
}

const ownWords = z.object({
  message: z.string().catch(''),
  code: z.string().optional().catch(undefined),
  syscall: z.string().optional().catch(undefined),
  hostname: z.string().optional().catch(undefined),
  port: z.number().optional().catch(undefined),
  cause: z.unknown().optional(),
  errors: z.array(z.unknown()).catch([]),
})

/** The words of the error, of the tries that happy eyeballs made, and of its causes. */
function wordsOf(error: unknown, depth = 0): Word[] {
  const said = ownWords.safeParse(error).data
  if (said === undefined || depth > 5) return []
  const chromium = /net::(ERR_\w+)/u.exec(said.message)?.[1]
  // OpenSSL's reason stands in the message only, when a write met it.
  const reason = said.code === 'EPROTO' ? opensslReason(said.message) : undefined
  const own = chromium ?? reason ?? said.code
  const ofAnother = (url: URL): boolean =>
    said.hostname !== undefined && said.syscall === 'getaddrinfo'
      ? said.hostname !== url.hostname
      : said.syscall === 'connect' && said.port !== undefined && said.port !== portOf(url)
  return [
    ...(own === undefined ? [] : [{ word: own, ofAnother }]),
    ...[...said.errors, said.cause].flatMap((inner) => wordsOf(inner, depth + 1)),
  ]
}

/** "…:SSL routines:tls_get_more_records:packet length too long:…" as Node names it elsewhere. */
function opensslReason(message: string): string | undefined {
  const reason = /SSL routines:[^:]*:([^:]+):/u.exec(message)?.[1]
  return reason && `ERR_SSL_${reason.trim().toUpperCase().replace(/\W+/gu, '_')}`
}

const portOf = ({ port, protocol }: URL): number => Number(port || (protocol === 'https:' ? 443 : 80))
