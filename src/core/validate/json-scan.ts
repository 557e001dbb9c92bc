/** Where a list or object in a text ends, and its text with every string in plain double quotes. */
export interface Scanned {
  /** The position after the bracket that closes it. */
  end: number
  text: string
}

/** What opens a text where JSON has a double quote, and what closes it: models write the quotes of their language. */
const closers: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '`': '`',
  '“': '”',
  '‘': '’',
  '„': '“”',
  '«': '»',
  '＂': '＂',
}
/** Marks of JSON as keyboards of other scripts write them. */
const wideMarks: Readonly<Record<string, string>> = { '：': ':', '，': ',' }
const space = /\s/u

/**
 * The list or object at `start`, strings and escapes respected; null when it never ends. `generous`: single and curly
 * quotes hold strings as well, and comments are passed over; of whole JSON both readings are the same.
 */
export function scanJson(text: string, start: number, generous: boolean): Scanned | null {
  let depth = 0
  let mended = ''
  let copied = start
  // Only after one of these a string may begin, so that an apostrophe elsewhere is none.
  let before = ''
  for (let at = start; at < text.length; at++) {
    const character = text.charAt(at)
    if (generous && character === '/' && '/*'.includes(text.charAt(at + 1) || ' ')) {
      at = endOfComment(text, at) - 1
      continue
    }
    if (character === '"' || (generous && character in closers && '{[,:'.includes(before))) {
      const end = endOfString(text, at)
      if (end < 0) return null
      if (character !== '"') {
        mended += text.slice(copied, at) + inDoubleQuotes(text.slice(at + 1, end))
        copied = end + 1
      }
      at = end
    } else if (character === '{' || character === '[') depth++
    else if ((character === '}' || character === ']') && --depth === 0)
      return { end: at + 1, text: mended + text.slice(copied, at + 1) }
    const wide = generous ? wideMarks[character] : undefined
    if (wide !== undefined && at >= copied) {
      mended += text.slice(copied, at) + wide
      copied = at + 1
    }
    if (!space.test(character)) before = wide ?? character
  }
  return null
}

/** The position of the quote that closes the string at `start`; -1 when none does. */
function endOfString(text: string, start: number): number {
  const opener = text.charAt(start)
  const closing = closers[opener] ?? opener
  for (let at = start + 1; at < text.length; at++) {
    const character = text.charAt(at)
    if (character === '\\') at++
    // An apostrophe inside looks like the end; only the end stands before a mark of JSON.
    else if (closing.includes(character) && (opener === '"' || endsValue.test(text.slice(at + 1, at + 60))))
      return at
  }
  return -1
}

const endsValue = /^\s*(?:[,:，：}\]]|$)/u

function inDoubleQuotes(inside: string): string {
  const plain = inside.replace(/\\([^])|"/gu, (found, escaped?: string) => {
    if (escaped === undefined) return '\\"'
    return "'`’”".includes(escaped) ? escaped : found
  })
  return `"${plain}"`
}

function endOfComment(text: string, start: number): number {
  const end = text.charAt(start + 1) === '*' ? text.indexOf('*/', start + 2) + 2 : text.indexOf('\n', start)
  return end > start + 1 ? end : text.length
}
