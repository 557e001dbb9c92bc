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

/** The environment with its proxies as Node takes them. */
export const withProxies = (environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
  ...environment,
  ...Object.fromEntries(
    names.flatMap((name) => {
      const said = environment[name]
      return said === undefined ? [] : [[name, proxyIn(said)]]
    }),
  ),
})
