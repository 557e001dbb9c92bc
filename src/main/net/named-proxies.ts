import { isIPv4 } from 'node:net'
import { onOneLine, withoutQuotes } from '../../shared/pasted-text.ts'

const names = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'] as const

/** A proxy as Node takes it. Other programs take one without `http://` too, and Node goes past it without a word. */
function proxyIn(said: string): string {
  const bare = withoutQuotes(onOneLine(said))
  return bare === '' || /^[a-z][a-z0-9+.-]*:\/\//iu.test(bare) ? bare : `http://${bare}`
}

const isProxy = (address: string): boolean => /^https?:$/u.test(protocolOf(address))
const protocolOf = (address: string): string => (URL.canParse(address) ? new URL(address).protocol : '')

/** The variable of an environment that names a proxy which cannot be one; null: there is none. */
export const wrongProxy = (environment: NodeJS.ProcessEnv): string | null =>
  names.find((name) => {
    const proxy = proxyIn(environment[name] ?? '')
    return proxy !== '' && !isProxy(proxy)
  }) ?? null

/** This computer itself, which no proxy leads to; browsers go past every proxy to it. */
const here = ['localhost', '127.0.0.1', '[::1]', '::1']
export const isHere = ({ hostname }: URL): boolean => here.includes(hostname)

/**
 * The addresses of “10.0.0.0/8” as the first and the last of them: so Node 24 takes a network when it is tried, where curl from
 * 7.86 on (CURLOPT_NOPROXY(3)) and Go (golang/net c21de06) take it with the length of its mask, as companies write it.
 */
function asRange(host: string): string {
  const [, address = '', mask] = /^((?:\d{1,3}\.){3}\d{1,3})\/(\d{1,2})$/u.exec(host) ?? []
  if (!isIPv4(address) || Number(mask) > 32) return host
  const size = 2 ** (32 - Number(mask))
  const number = address.split('.').reduce((sum, byte) => sum * 256 + Number(byte), 0)
  const first = number - (number % size)
  return `${dotted(first)}-${dotted(first + size - 1)}`
}

const dotted = (number: number): string =>
  [24, 16, 8, 0].map((bits) => Math.floor(number / 2 ** bits) % 256).join('.')

/** The environment with its proxies as Node takes them, and this computer past all of them. */
export function withProxies(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const proxies = names.flatMap((name) => {
    const said = environment[name]
    return said === undefined ? [] : [[name, proxyIn(said)] as const]
  })
  const said = environment['no_proxy'] ?? environment['NO_PROXY'] ?? ''
  const noProxy = [...said.split(/[\s,]+/u).map(asRange), ...here].filter((host) => host !== '').join(',')
  return { ...environment, ...Object.fromEntries(proxies), no_proxy: noProxy, NO_PROXY: noProxy }
}
