/**
 * What a text holds in place of words that differ with each reader or stand in one place for all: addresses of pages, the
 * reader's first name. In a text it is written `{{call link}}`. Each target of an export puts in the real address, or what
 * the tool it is for puts there.
 */
export const copyTokens = [
  'first name',
  'call link',
  'gift link',
  'offer link',
  'policy link',
  'unsubscribe',
  'postal address',
] as const
export type CopyToken = (typeof copyTokens)[number]

/** A token as it stands in a text. */
export const tokenText = (token: CopyToken): string => `{{${token}}}`

/** A text cut where its tokens stand, in order. */
export type TokenPiece = { text: string } | { token: CopyToken }

const inBraces = /\{\{\s{0,2}([\p{L} ]{1,20}?)\s{0,2}\}\}/gu

/** A text as what stands between its tokens and the tokens; other words in braces are text. */
export function tokenPieces(text: string): TokenPiece[] {
  if (!text.includes('{{')) return [{ text }]
  const pieces: TokenPiece[] = []
  let from = 0
  for (const found of text.matchAll(inBraces)) {
    const token = copyTokens.find((each) => each === found[1]?.toLowerCase())
    if (!token) continue
    if (found.index > from) pieces.push({ text: text.slice(from, found.index) })
    pieces.push({ token })
    from = found.index + found[0].length
  }
  if (from < text.length || pieces.length === 0) pieces.push({ text: text.slice(from) })
  return pieces
}

/** A text with something put in for each of its tokens. */
export const withTokens = (text: string, put: (token: CopyToken) => string): string =>
  tokenPieces(text)
    .map((piece) => ('token' in piece ? put(piece.token) : piece.text))
    .join('')
