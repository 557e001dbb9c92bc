import { BlockList, isIP } from 'node:net'
import { onOneLine, withoutQuotes } from '../../shared/pasted-text.ts'

type Environment = Readonly<Record<string, string | undefined>>
type Scheme = 'http' | 'https'

/** A proxy as Node takes it. Other programs take one without `http://` too, and Node goes past it without a word. */
function proxyIn(said: string): string {
  const bare = withoutQuotes(onOneLine(said))
  return bare === '' || /^[a-z][a-z0-9+.-]*:\/\//iu.test(bare) ? bare : `http://${bare}`
}

const isProxy = (address: string): boolean => /^https?:$/u.test(protocolOf(address))
const protocolOf = (address: string): string => (URL.canParse(address) ? new URL(address).protocol : '')

/** The variables that name a proxy, the nearest first: the one for all is for what has none of its own. */
const namesOf: Readonly<Record<Scheme, readonly string[]>> = {
  https: ['https_proxy', 'HTTPS_PROXY', 'all_proxy', 'ALL_PROXY'],
  http: ['http_proxy', 'HTTP_PROXY', 'all_proxy', 'ALL_PROXY'],
}

/** The proxy to addresses of a scheme, and the variable that names it; null: there is none. */
function namedFor(scheme: Scheme, environment: Environment): { name: string; proxy: string } | null {
  const named = namesOf[scheme].map((name) => ({ name, proxy: proxyIn(environment[name] ?? '') }))
  return named.find(({ proxy }) => proxy !== '') ?? null
}

/** The variable that names a proxy to this address which cannot be one; null: it can, or none is needed. */
export function wrongProxy(url: URL, environment: Environment): string | null {
  const named = namedFor(url.protocol === 'https:' ? 'https' : 'http', environment)
  return named === null || isProxy(named.proxy) || isPast(url, environment) ? null : named.name
}

/** The proxies of an environment as Node takes them. Whom they lead to says `isPast`. */
export const proxiesOf = (environment: Environment): Record<string, string> =>
  Object.fromEntries(
    (['https', 'http'] as const).flatMap((scheme) => {
      const { proxy = '' } = namedFor(scheme, environment) ?? {}
      return isProxy(proxy) ? [[`${scheme}_proxy`, proxy]] : []
    }),
  )

/** This computer itself, which no proxy leads to; browsers go past every proxy to it. */
const here = ['localhost', '127.0.0.1', '::1']

/**
 * Whether no proxy leads to an address: to this computer, and to whom NO_PROXY names as companies write it and curl
 * (CURLOPT_NOPROXY(3)) and Go (golang.org/x/net/http/httpproxy) read it. Node 24 takes a name for that one host and no network
 * by its mask, and so sent what was asked of a company's own server, the key too, through the proxy.
 */
export function isPast(url: URL, environment: Environment): boolean {
  const host = url.hostname.toLowerCase().replace(/^\[|\]$|\.$/gu, '')
  const port = url.port || (url.protocol === 'https:' ? '443' : '80')
  const said = environment['no_proxy'] ?? environment['NO_PROXY'] ?? ''
  return here.includes(host) || said.split(/[\s,;]+/u).some((entry) => covers(entry, host, port))
}

/** Whether an entry of NO_PROXY is about a host: a name is also that of all below it. */
function covers(entry: string, host: string, port: string): boolean {
  if (entry === '*') return true
  // Of a bare IPv6 address no colon begins a port.
  const [, inBrackets, plain, ofPort] =
    /^(?:\[([^\]]*)\]|([^:]*|.*:.*:.*?))(?::(\d+))?$/u.exec(entry.toLowerCase()) ?? []
  const name = inBrackets ?? plain ?? ''
  if (ofPort !== undefined && ofPort !== port) return false
  if (isIP(host) !== 0) return coversNumber(name, host)
  const domain = name.replace(/^\*?\./u, '').replace(/\.$/u, '')
  return domain !== '' && (host === domain || host.endsWith(`.${domain}`))
}

/** “10.1.2.3”, “10.0.0.0/8”, “fd00::/8”, “10.1.2.0-10.1.2.99”, “10.*”. */
function coversNumber(name: string, host: string): boolean {
  if (name.endsWith('.*')) return host.startsWith(name.slice(0, -1))
  const type = isIP(host) === 6 ? 'ipv6' : 'ipv4'
  const [first = '', mask] = name.split('/')
  const [from = '', to = from] = first.split('-')
  const list = new BlockList()
  try {
    if (mask === undefined) list.addRange(from, to, type)
    else list.addSubnet(first, Number(mask), type)
  } catch {
    // Of another kind of number, or none.
    return false
  }
  return list.check(host, type)
}
