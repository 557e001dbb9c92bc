import { beginsLikeKey } from './key-text.ts'
import { isPrivateHost } from './private-host.ts'
import { presets, vendorAddresses } from './presets.ts'
import { onOneLine, withoutMarks, withoutQuotes } from './pasted-text.ts'

/** What was made of a pasted address, or a sentence that says why it cannot be one. */
export type AddressRead =
  | {
      address: string
      /** A password or key that stood in it. It is no part of the address and never lies in the settings. */
      secret: string | null
    }
  | { trouble: string }

/** What people copy along with the address: the place of one question under it. */
const places =
  /\/+(?:chat\/completions|completions|chat|messages(?:\/count_tokens)?|models(?:\/[^/]*)?|responses|embeddings|api\/(?:chat|generate|tags|show|version|ps))$/iu

/** Ways of writing "here" that a server listens at and nobody else can ask. */
const listensAt = new Set(['0.0.0.0', '[::]'])

const looksLike = 'One looks like https://api.example.com/v1 or http://localhost:11434.'
const noAddress = { trouble: `This cannot be an address. ${looksLike}` }
/** Numbers and colons: where the host ends and its port begins, only brackets say. */
const bareIpv6 = /^[\da-f]*:[\da-f]*:[\da-f:.]*(?:\/|$)/iu
const noBrackets = {
  trouble:
    'An address of numbers and colons stands in brackets, and its port behind them: http://[::1]:11434.',
}
const addressAlone = {
  trouble:
    'This cannot be an address, as more stands behind it. Paste the address alone; a key belongs in the field for the key.',
}
/** No address of a server has them in its path; a key that was copied along may stand behind one. */
const noPath = /["'`<>|^,;]/u
const secretInQuery = /[?&](?:key|api[-_]?key|access[-_]?token|token)=([^&#]+)/iu
const versionInQuery = /[?&](api-version=[\w.-]+)/iu

/**
 * The base address of what a person pasted: without the place of a question, query, quotes and what is not seen, with
 * `http://` for a server at hand and `https://` for any other. Azure's `?api-version=` is kept. The address of an address
 * is itself.
 */
export function readAddress(text: string): AddressRead {
  // Keyboards of Japan and China write the letters of an address in a width of their own, and a full stop of theirs.
  const plain = onOneLine(withoutMarks(text)).normalize('NFKC').replace(/。/gu, '.')
  const words = withoutAsking(plain)
  // One that was too long for its line goes on in the next.
  const [first = '', ...behind] = withoutQuotes(words)
    .replace(/ (?=\/)/gu, '')
    .split(' ')
  // The full stop of the sentence that it was copied from.
  const bare = withoutQuotes(withoutQuotes(first).replace(/\.+$/u, ''))
  if (bare === '') return noAddress
  if (beginsLikeKey.test(bare) && !/[:/]|\.[a-z]{2,}$/iu.test(bare))
    return { trouble: 'This looks like a key. It belongs in the field for the key.' }
  const scheme = /^(?:([a-z][a-z0-9+.-]*):[/\\]+|(https?)[/\\]{2,})/iu.exec(bare)
  const said = (scheme?.[1] ?? scheme?.[2])?.toLowerCase()
  if (said !== undefined && said !== 'http' && said !== 'https')
    return { trouble: `An address begins with http:// or https://. ${looksLike}` }
  const rest = bare.slice(scheme?.[0].length ?? 0).replace(/\\/gu, '/')
  if (bareIpv6.test(rest)) return noBrackets
  const parts =
    /^(?:([^/?#]*)@)?(\[[0-9a-f:.]+\]|[^/?#:@[\]]*)(?::(\d{1,5}))?((?:\/[^?#]*)?)(\?[^#]*)?(?:#.*)?$/iu.exec(
      rest,
    )
  if (!parts) return noAddress
  const [, user, named = '', port, path = '', query = ''] = parts
  const host = hostIn(named, port, said !== undefined)
  // "me@example.com" is somebody, and no address of a server.
  if (host === null || noPath.test(path) || (user !== undefined && said === undefined && !user.includes(':')))
    return noAddress
  const posing = posingIn(host)
  if (posing !== null)
    return {
      trouble: `The “${posing}” in this address only looks like a Latin letter, so it leads to somebody else. Type the address by hand.`,
    }
  const used = said ?? schemeFor(host, port)
  const portSaid = port === undefined || Number(port) === usual[used] ? '' : `:${Number(port)}`
  const version = versionInQuery.exec(query)?.[1]
  const base = baseOf(path, version !== undefined)
  const address = `${used}://${host}${portSaid}${base}${version === undefined ? '' : `?${version}`}`
  // "localhost.11434" and "[fd00:1]" look like hosts, and nobody can ask them.
  if (!URL.canParse(address)) return noAddress
  if (behind.length > 0) return addressAlone
  return { address, secret: secretIn(user) ?? secretIn(secretInQuery.exec(query)?.[1]) }
}

const usual = { http: 80, https: 443 } as const

const schemeFor = (host: string, port: string | undefined): keyof typeof usual =>
  isPrivateHost(host) && port !== '443' ? 'http' : 'https'

/** "POST https://…", "OPENAI_BASE_URL=https://…", "Reachable at: https://…": what stands before the address. */
const withoutAsking = (text: string): string =>
  text
    .replace(/^(?:curl|GET|POST)\s+/iu, '')
    .replace(
      /^(?:export\s+|set\s+|\$env:)?["']?[A-Za-z_]*(?:url|base|host|endpoint)["']?\s*(?:=\s*|:\s+|:(?=["']))(?=\S)/iu,
      '',
    )
    .replace(/^(?:[\p{L}-]+ ?:? )+(?=["'“<(]?https?:\/\/)/iu, '')

/** The host as it is asked, or null where none can be of this name. */
function hostIn(named: string, port: string | undefined, hasScheme: boolean): string | null {
  const host = named.toLowerCase()
  if (host === '') return port === undefined ? null : 'localhost'
  if (port !== undefined && (Number(port) < 1 || Number(port) > 65_535)) return null
  if (listensAt.has(host)) return 'localhost'
  if (host.startsWith('[')) return host
  if (!/^[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_])?\.?$/u.test(host) || host.includes('..')) return null
  // A word alone may be anything; with a scheme or a port before or behind it, it is a name in one's own network.
  const isName = /\./u.test(host) ? !/^[\d.]+$/u.test(host) || isNumbers(host) : !/^\d+$/u.test(host)
  return isName && (host.includes('.') || host === 'localhost' || hasScheme || port !== undefined)
    ? host
    : null
}

/** Letters of Cyrillic, Greek and phonetic script that are drawn as Latin ones; what is written with them is sent elsewhere. */
const posers = /[аеорсухіјѕһԁԛԝӏοανρυκιγɡ]/u

/** A letter of a name that looks Latin throughout and is not; null: there is none. Names of other scripts show what they are. */
function posingIn(host: string): string | null {
  const names = host.split('.').filter((name) => posers.test(name))
  const poses = names.find((name) => /^[a-z\d_-]*$/u.test(name.replace(new RegExp(posers, 'gu'), '')))
  return poses === undefined ? null : (posers.exec(poses)?.[0] ?? null)
}

const isNumbers = (host: string): boolean =>
  /^(?:\d{1,3}\.){3}\d{1,3}$/u.test(host) && host.split('.').every((part) => Number(part) <= 255)

/** A path without the place of a question and without slashes at its end or twice in it. */
function baseOf(path: string, hasVersion: boolean): string {
  let base = path.replace(/\/{2,}/gu, '/').replace(/\/+$/u, '')
  for (;;) {
    // Azure's service for many models has every question under /models.
    const next = hasVersion && base.endsWith('/models') ? base : base.replace(places, '')
    if (next === base) return base.replace(/\/+$/u, '')
    base = next
  }
}

/** The part of "name:secret" that is one, or the whole where nothing is told apart. */
function secretIn(text: string | undefined): string | null {
  if (!text) return null
  const secret = text.slice(text.indexOf(':') + 1)
  try {
    return decodeURIComponent(secret) || null
  } catch {
    return secret || null
  }
}

/** An address without its query, and the query as it is sent with each question. */
export function addressParts(address: string): { base: string; query: Record<string, string> } {
  const at = address.indexOf('?')
  if (at < 0) return { base: address, query: {} }
  const version = /^api-version=(.+)$/iu.exec(address.slice(at + 1))?.[1]
  return { base: address.slice(0, at), query: version === undefined ? {} : { 'api-version': version } }
}

/** Where else the same server may answer when it says that nothing is here: with `/v1` instead of without, or the reverse. */
export function otherAddress(address: string): string {
  const [base = '', ...query] = address.split('?')
  const bare = base.replace(/\/+$/u, '')
  const other = bare.endsWith('/v1') ? bare.slice(0, -'/v1'.length) : `${bare}/v1`
  return [other, ...query].join('?')
}

/**
 * Where a server of OpenAI's language is asked that is said to be at this address, and where else it may answer when it says
 * that nothing is there, in the order in which that is tried. All of them are of one origin, as its key is.
 */
export function placesAt(address: string): [string, ...string[]] {
  const { base } = addressParts(address)
  const { origin, pathname, hostname } = new URL(base)
  const bare = base.replace(/\/+$/u, '')
  const asked = pathname === '/' ? otherAddress(address) : address.replace(base, bare)
  const known = knownPath(hostname)
  const beside = isPrivateHost(hostname) && /\/api(?:\/v\d+)?$/u.test(bare)
  const others = [
    ...(known === null ? [] : [`${origin}${known}`]),
    otherAddress(asked),
    // Programs of one's own have their own language under /api, and OpenAI's beside it.
    ...(beside ? [bare.replace(/\/api(?:\/v\d+)?$/u, '/v1')] : []),
  ]
  return [asked, ...new Set(others.filter((other) => other !== asked))]
}

/** The path under which a host is asked that we know; Azure has one for every resource, under each of its names. */
function knownPath(hostname: string): string | null {
  if (/^[\w-]+\.(?:openai|services\.ai|cognitiveservices)\.azure\.com$/u.test(hostname)) return '/openai/v1'
  const preset = presets.find(
    ({ kind, baseUrl }) => kind === 'openai' && baseUrl?.startsWith(`https://${hostname}/`) === true,
  )
  return preset?.baseUrl?.slice(`https://${hostname}`.length) ?? null
}

/** True where an address says no more than the vendor's own does. */
export const isVendorAddress = (kind: string, address: string): boolean =>
  Object.entries(vendorAddresses).some(
    ([vendor, own]) => vendor === kind && [own, otherAddress(own)].includes(address),
  )

/** True where whatever is sent, a key too, can be read on its way: plain http to somebody outside. */
export function isUnencrypted(address: string): boolean {
  const host = /^http:\/\/(\[[^\]]*\]|[^/:?#]*)/iu.exec(address)?.[1]
  return host !== undefined && !isPrivateHost(host)
}
