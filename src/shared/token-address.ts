import type { Links } from './handover.ts'
import type { CopyToken } from './tokens.ts'

/** Where the address of a token stands in the hand-over; a first name differs with each reader and stands nowhere. */
export const linkOfToken: Readonly<Record<CopyToken, keyof Links | null>> = {
  'first name': null,
  'call link': 'call',
  'gift link': 'gift',
  'offer link': 'offer',
  'policy link': 'policy',
  unsubscribe: 'unsubscribe',
  'postal address': 'postalAddress',
}

/** The address that stands for a token; empty where it is not known. */
export function tokenAddress(token: CopyToken, links: Links): string {
  const link = linkOfToken[token]
  return link === null ? '' : links[link].trim()
}
