/**
 * What a text holds in place of words that differ with each reader or stand in one place for all: addresses of pages, the
 * reader's first name, the day and the hour of their appointment and the link to dial in to it. In a text it is written
 * `{{call link}}`. Each target of an export puts in the real address, or what the tool it is for puts there.
 */
export const copyTokens = [
  'first name',
  'appointment day',
  'appointment time',
  'meeting link',
  'call link',
  'gift link',
  'offer link',
  'policy link',
  'unsubscribe',
  'postal address',
] as const
/** The rule that finds words such as “the link in this e-mail”, each with the token that belongs there: one press mends all. */
export const linkWordsRule = 'email-link-words'

export type CopyToken = (typeof copyTokens)[number]

/** A token as it stands in a text. */
export const tokenText = (token: CopyToken): string => `{{${token}}}`

/** A text cut where its tokens stand, in order. */
export type TokenPiece =
  { text: string } | { token: CopyToken; /** As it stands there, braces included. */ written: string }

/** More characters than this, braces included, are no token. */
export const longestToken = 28

const inBraces = /\{\{([\p{L}_ -]{1,24})\}\}/gu

/** The token that words name, however they are written: “Call Link”, “call_link”, “callLink”, “calllink”. */
export function tokenNamed(words: string): CopyToken | null {
  const name = words
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .toLowerCase()
    .replace(/[\s_-]+/gu, '')
  return copyTokens.find((each) => each.replaceAll(' ', '') === name) ?? null
}

/** The tokens of a text and where they stand, in UTF-16 positions: `from` inclusive, `to` exclusive. */
export function tokensIn(text: string): { token: CopyToken; from: number; to: number }[] {
  if (!text.includes('{{')) return []
  return [...text.matchAll(inBraces)].flatMap(({ 0: written, 1: words = '', index: from }) => {
    const token = tokenNamed(words)
    return token ? [{ token, from, to: from + written.length }] : []
  })
}

/** A text as what stands between its tokens and the tokens; other words in braces are text. */
export function tokenPieces(text: string): TokenPiece[] {
  const pieces: TokenPiece[] = []
  let end = 0
  for (const { token, from, to } of tokensIn(text)) {
    if (from > end) pieces.push({ text: text.slice(end, from) })
    pieces.push({ token, written: text.slice(from, to) })
    end = to
  }
  if (end < text.length || pieces.length === 0) pieces.push({ text: text.slice(end) })
  return pieces
}

/** A text with something put in for each of its tokens. */
export const withTokens = (text: string, put: (token: CopyToken, written: string) => string): string =>
  tokenPieces(text)
    .map((piece) => ('token' in piece ? put(piece.token, piece.written) : piece.text))
    .join('')

/**
 * Characters that stand where a token does once a copy is sent, where a platform counts them: a guess with room, for the
 * address may be typed in after the text is written. A first name of eight is longer than nine of ten; a day is “Wednesday 30 September”
 * at most in English, a time “10:30 am”; a link of thirty holds
 * “https://cal.com/anna-weber/call”; one to dial in, of Google Meet, Zoom or Teams, has a number behind it; a postal address has sixty.
 */
export const likelyCharacters: Readonly<Record<CopyToken, number>> = {
  'first name': 8,
  'appointment day': 22,
  'appointment time': 8,
  'meeting link': 45,
  'call link': 30,
  'gift link': 30,
  'offer link': 30,
  'policy link': 30,
  unsubscribe: 30,
  'postal address': 60,
}

/** Characters of a text as a person counts them, with tokens counted as what they are likely to become. */
export const countCharacters = (text: string): number =>
  tokenPieces(text).reduce(
    (sum, piece) => sum + ('token' in piece ? likelyCharacters[piece.token] : [...piece.text].length),
    0,
  )
