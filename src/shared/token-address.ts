import type { Links } from './handover.ts'
import type { Say } from './in-language/say.ts'
import { withTokens, type CopyToken } from './tokens.ts'

/** Where the address of a token stands in the hand-over; what differs with each reader stands nowhere: null. */
export const linkOfToken: Readonly<Record<CopyToken, keyof Links | null>> = {
  'first name': null,
  'appointment day': null,
  'appointment time': null,
  'meeting link': null,
  'call link': 'call',
  'gift link': 'gift',
  'offer link': 'offer',
  'policy link': 'policy',
  unsubscribe: 'unsubscribe',
  'postal address': 'postalAddress',
}

/** What stands for a token, as it was typed; empty where it is not known. */
export function tokenAddress(links: Links, token: CopyToken): string {
  const link = linkOfToken[token]
  return link === null ? '' : links[link].trim()
}

/** A token whose words are not known, by its name in the language of the copy, to be read and filled in: `[call link]`. */
export const inBrackets = (token: CopyToken, say: Say): string => `[${say(token)}]`

/** An address as it is said: “mara.test/call”. */
export const saidAddress = (typed: string): string =>
  typed
    .replace(/\s+/gu, ' ')
    .replace(/^https?:\/\/(?:www\.)?/iu, '')
    .replace(/\/$/u, '')

/** A text to be said from a screen: where an address is known it stands there as it is said, and what is left to the speaker by its name. */
export const spokenText = (text: string, links: Links, say: Say): string =>
  withTokens(text, (token) => saidAddress(tokenAddress(links, token)) || inBrackets(token, say))

// A host may have a `_`, which browsers open, and end in the dot of the root.
const page = /^https?:\/\/[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*\.?(?::\d{1,5})?(?:[/?#][^\s"<>\\^`{|}]*)?$/iu

/**
 * What a typed address leads to; null for one that is no web page, or has signs no address may have (RFC 3986), over which
 * Word calls a document damaged. Nothing else may be followed from a document.
 */
export function pageAddress(typed: string): string | null {
  const named = /^https?:/iu.test(typed)
  const url = named ? typed : `https://${typed}`
  return page.test(url) && (named || /^[^/?#:]+\./u.test(typed)) ? url : null
}
