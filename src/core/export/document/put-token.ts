import type { Link, PhrasingContent } from 'mdast'
import type { Links } from '../../../shared/handover.ts'
import { inBrackets, pageAddress, tokenAddress as typedAddress } from '../../../shared/token-address.ts'
import { tokenPieces, withTokens, type CopyToken } from '../../../shared/tokens.ts'
import { sayFor, type Say } from '../../../shared/in-language/say.ts'
import type { VaultToExport } from '../target.ts'
import { line } from './nodes.ts'

/** What stands in a document where a text has a token. */
export type PutToken = (token: CopyToken) => string | Link

/** How the texts of a document are set. */
export interface FieldForm {
  put: PutToken
  /** Titles and labels in the language of the copy. */
  say: Say
  /** The subject of an e-mail stands on a line of its own, to be taken into a tool, and not in the heading. */
  subjectLine?: boolean
}

/** What a token stands for, on one line; empty where it is not known, as with a name that differs with each reader. */
export const tokenAddress = (links: Links, token: CopyToken): string => line(typedAddress(links, token))

/** What stands for a token in plain text: the address where it is known, else the token's name, to be filled in. */
export const readableToken =
  (links: Links, say: Say) =>
  (token: CopyToken): string =>
    tokenAddress(links, token) || inBrackets(token, say)

/** Texts of a vault as plain text: none leaves with a token in our own notation. */
export function readableText({
  handover: { links },
  intake,
}: Pick<VaultToExport, 'handover' | 'intake'>): (text: string) => string {
  const put = readableToken(links, sayFor(intake))
  return (text) => withTokens(text, put)
}

/** The real address where it is known, which can be followed where it is a page, else the token's name. */
export const linkedTokens =
  (links: Links, say: Say): PutToken =>
  (token) => {
    const text = tokenAddress(links, token)
    const url = token === 'postal address' ? null : pageAddress(text)
    return url === null
      ? readableToken(links, say)(token)
      : { type: 'link', url, children: [{ type: 'text', value: text }] }
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
