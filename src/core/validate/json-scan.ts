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
 * How a text is read: `generous`: single and curly quotes hold strings as well, and comments are passed over; `unescaped`: so do
 * double quotes that hold others, as dialogue has them, of which only what follows tells the last. Of whole JSON all readings are the same.
 */
export type Reading = 'strict' | 'generous' | 'unescaped'

/** The list or object at `start`, strings and escapes respected; null when it never ends. */
export function scanJson(text: string, start: number, reading: Reading): Scanned | null {
  const generous = reading !== 'strict'
  const open: string[] = []
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
      const end = endOfString(text, at, reading === 'unescaped' ? endIn(open.at(-1), before) : null)
      if (end < 0) return null
      if (character !== '"' || reading === 'unescaped') {
        mended += text.slice(copied, at) + inDoubleQuotes(text.slice(at + 1, end))
        copied = end + 1
      }
      at = end
    } else if (character === '{' || character === '[') open.push(character)
    else if (character === '}' || character === ']') {
      open.pop()
      if (open.length === 0) return { end: at + 1, text: mended + text.slice(copied, at + 1) }
    }
    const wide = generous ? wideMarks[character] : undefined
    if (wide !== undefined && at >= copied) {
      mended += text.slice(copied, at) + wide
      copied = at + 1
    }
    if (!space.test(character)) before = wide ?? character
  }
  return null
}

/** The position of the quote that closes the string at `start`; -1 when none does. `follows`: what does behind it alone. */
function endOfString(text: string, start: number, follows: RegExp | null): number {
  const opener = text.charAt(start)
  const closing = closers[opener] ?? opener
  // An apostrophe inside looks like the end; only the end stands before a mark of JSON.
  const isEnd = follows ?? (opener === '"' ? null : endsValue)
  for (let at = start + 1; at < text.length; at++) {
    const character = text.charAt(at)
    if (character === '\\') at++
    else if (closing.includes(character) && (isEnd === null || isEnd.test(text.slice(at + 1, at + 60))))
      return at
  }
  return -1
}

const endsValue = /^\s*(?:[,:，：}\]]|$)/u
// A comma may stand behind a quote in the midst of a text; what follows the comma then is a word, no key and no entry.
const endsKey = /^\s*[:：]/u
const endsField = /^\s*(?:\}|[,，]\s*["}])/u
const endsEntry = /^\s*(?:\]|[,，]\s*(?:["{[\]\d-]|true|false|null))/u

/** What follows the end of a string in a list or an object, `before` it the mark that it stands behind. */
function endIn(bracket: string | undefined, before: string): RegExp {
  if (bracket === '[') return endsEntry
  return before === ':' ? endsField : endsKey
}

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
