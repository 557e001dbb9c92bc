import type { Link, PhrasingContent } from 'mdast'
import { unreachable } from '../../../shared/result.ts'
import type { Links } from '../../../shared/handover.ts'
import { tokenPieces, type CopyToken } from '../../../shared/tokens.ts'
import { line } from './nodes.ts'

/** What stands in a document where a text has a token. */
export type PutToken = (token: CopyToken) => string | Link

/** How the texts of a document are set. */
export interface FieldForm {
  put: PutToken
  /** The subject of an e-mail stands on a line of its own, to be taken into a tool, and not in the heading. */
  subjectLine?: boolean
}

/** What a token stands for, on one line; empty where it is not known, as with a name that differs with each reader. */
export function tokenAddress(links: Links, token: CopyToken): string {
  switch (token) {
    case 'first name':
      return ''
    case 'call link':
      return line(links.call)
    case 'gift link':
      return line(links.gift)
    case 'offer link':
      return line(links.offer)
    case 'policy link':
      return line(links.policy)
    case 'unsubscribe':
      return line(links.unsubscribe)
    case 'postal address':
      return line(links.postalAddress)
    default:
      return unreachable(token)
  }
}

/** The real address where it is known, else the token's name to be read: `[call link]`. */
export const readableTokens =
  (links: Links): PutToken =>
  (token) =>
    tokenAddress(links, token) || `[${token}]`

/** As `readableTokens`; addresses of pages can be followed. */
export const linkedTokens =
  (links: Links): PutToken =>
  (token) => {
    const text = tokenAddress(links, token)
    const url = token === 'postal address' ? null : pageAddress(text)
    return url === null
      ? text || `[${token}]`
      : { type: 'link', url, children: [{ type: 'text', value: text }] }
  }

const page = /^https?:\/\/[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*(?::\d{1,5})?(?:[/?#][^\s"<>\\^`{|}]*)?$/iu

/**
 * What a typed address leads to; null for one that is no web page, or has signs no address may have (RFC 3986), over which
 * Word calls a document damaged. Nothing else may be followed from a document.
 */
export function pageAddress(typed: string): string | null {
  const named = /^https?:/iu.test(typed)
  const url = named ? typed : `https://${typed}`
  return page.test(url) && (named || /^[^/?#:]+\./u.test(typed)) ? url : null
}

/** A line of a text as text and links. */
export function withTokensPut(text: string, put: PutToken): PhrasingContent[] {
  const children: PhrasingContent[] = []
  for (const piece of tokenPieces(text)) {
    const next = 'token' in piece ? put(piece.token) : piece.text
    const before = children.at(-1)
    if (typeof next !== 'string') children.push(next)
    else if (before?.type === 'text') before.value += next
    else children.push({ type: 'text', value: next })
  }
  return children
}
