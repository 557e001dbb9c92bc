/** Words as they stand, with some of the text around them. */
export interface InContext {
  before: string
  words: string
  after: string
}

/** How much of the words themselves is shown; of longer ones the beginning and the end. */
const longest = 220

/**
 * Words of a text with about so many characters around them, cut between words. null when other words stand there:
 * the text was changed since.
 */
export function inContext(
  text: unknown,
  span: { from: number; to: number; text?: string },
  around = 90,
): InContext | null {
  if (typeof text !== 'string' || span.to > text.length) return null
  const words = text.slice(span.from, span.to)
  if (span.text !== undefined && words !== span.text) return null
  return {
    before: tailOf(text.slice(0, span.from), around),
    words: words.length <= longest ? words : `${headOf(words, longest - 60)} ${tailOf(words, 60)}`,
    after: headOf(text.slice(span.to), around),
  }
}

/** The last characters of a text, from the start of a word. */
function tailOf(text: string, length: number): string {
  if (text.length <= length) return text
  const tail = text.slice(-length)
  const start = tail.search(/\s/)
  return `…\u00a0${tail.slice(start < 0 ? 0 : start + 1)}`
}

/** The first characters of a text, to the end of a word. */
function headOf(text: string, length: number): string {
  if (text.length <= length) return text
  const head = text.slice(0, length)
  const end = head.search(/\s\S*$/)
  return `${end < 0 ? head : head.slice(0, end)}\u00a0…`
}
