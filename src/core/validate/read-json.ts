import { jsonrepair } from 'jsonrepair'
import { scanJson } from './json-scan.ts'

export type ReadJson =
  /**
   * `value`: the longest of `values`, which are in the order of the text. `repaired`: something stood around it, or was mended;
   * `mended`: one of them is no JSON by itself.
   */
  | { kind: 'read'; value: unknown; values: unknown[]; repaired: boolean; mended: boolean }
  /** The object never ends. Repairing it would make a short answer out of a broken one. */
  | { kind: 'cut' }
  | { kind: 'unreadable' }

/**
 * Reads the objects of an answer. Code fences, words around them and thoughts before them are taken off, and small
 * slips inside such as a comma too many are mended; an object that does not end is never completed.
 */
export function readJson(text: string): ReadJson {
  const read = readWhole(text)
  return read.kind === 'read' && !read.values.every(isOfForms) ? { kind: 'unreadable' } : read
}

function readWhole(text: string): ReadJson {
  const plain = parse(text)
  if (!plain) return readPieces(withoutThoughts(text))
  if (typeof plain.value === 'string') return readQuoted(plain.value)
  return { kind: 'read', value: plain.value, values: [plain.value], repaired: false, mended: false }
}

/** No form is nearly so deep, in lists and objects, or has nearly so many values; a model caught in a loop writes more of either. */
export const deepest = 60
const mostValues = 10_000

/** Whether a value can be the answer to a form by its size: what looks into a value after this need not fear its depth. */
function isOfForms(value: unknown): boolean {
  let count = 0
  let level: unknown[] = [value]
  for (let depth = 0; level.length > 0; depth++) {
    count += level.length
    if (depth > deepest || count > mostValues) return false
    level = level.flatMap((one): unknown[] =>
      typeof one === 'object' && one !== null ? Object.values(one) : [],
    )
  }
  return true
}

/** Some models send the whole object as one JSON text. One layer is taken off, no more. */
function readQuoted(text: string): ReadJson {
  return typeof parse(text)?.value === 'string' ? { kind: 'unreadable' } : readPieces(text)
}

/**
 * An answer without what its model thought before it, which may hold braces of its own. Thoughts that hold the only
 * object are the answer.
 */
export function withoutThoughts(text: string): string {
  const end = Math.max(
    ...thoughtEnds.map((tag) => text.lastIndexOf(tag) + (text.includes(tag) ? tag.length : 0)),
  )
  const rest = end > 0 ? text.slice(end) : ''
  return begins.test(rest) ? rest : text
}

const thoughtEnds = ['</think>', '</thinking>', '</thought>', '</reasoning>']

/** How many objects and lists are looked at: words around an answer seldom hold more than one. */
const mostPieces = 100
/** How many characters are read for lists that never end, one inside of the other. */
const mostUnended = 2_000_000

/** An object with a first key, or a list of objects or texts; braces and brackets in words seldom look so. */
const begins =
  /\{(?:\s|\\[nrt])*(?:["'`“‘„«＂}]|\\"|&quot;|\/[/*]|[\p{L}_$][\w$]*\s*:)|\[(?:\s|\\[nrt])*(?:[{"'“‘„«＂]|\\")/u

function readPieces(text: string): ReadJson {
  const pieces: Piece[] = []
  let at = 0
  let openList = false
  let unended = 0
  for (let i = 0; i < mostPieces; i++) {
    const from = nextBegin(text, at)
    if (from < 0) break
    const piece = pieceAt(text, from)
    if (!piece && text[from] === '[') {
      openList = true
      at = from + 1
      unended += text.length - from
      if (unended > mostUnended) break
      continue
    }
    // What never ends is the answer, unless a longer one before it did.
    if (!piece) {
      if (text.length - from > longestOf(pieces)) return { kind: 'cut' }
      break
    }
    pieces.push(piece)
    at = from + piece.length
  }
  const whole = pieces.flatMap(({ read, length }) => (read ? [{ ...read, length }] : []))
  const longest = longestOf(pieces)
  const value = whole.find(({ length }) => length === longest)
  if (!value) return { kind: 'unreadable' }
  // Entries of a list that never ends are no whole together.
  const values = openList ? [value] : whole
  return {
    kind: 'read',
    value: value.value,
    values: values.map((piece) => piece.value),
    repaired: true,
    mended: values.some(({ mended }) => mended),
  }
}

const longestOf = (pieces: readonly Piece[]): number => Math.max(0, ...pieces.map(({ length }) => length))

interface Piece {
  length: number
  /** Null: it ends, and cannot be read. */
  read: Read | null
}

interface Read {
  value: unknown
  /** It is no JSON as it stands. */
  mended: boolean
}

function nextBegin(text: string, from: number): number {
  const found = text.slice(from).search(begins)
  return found < 0 ? -1 : from + found
}

/** The object or list that begins at a position; null when it never ends. */
function pieceAt(text: string, from: number): Piece | null {
  const escaped = escapedAt(text, from)
  if (escaped) return escaped
  const strict = scanJson(text, from, 'strict')
  const read = strict && parse(strict.text)
  if (read) return { length: strict.end - from, read }
  const generous = scanJson(text, from, 'generous')
  const mended = [generous, strict].flatMap((scanned) => (scanned ? [mend(scanned.text)] : []))
  const whole = mended.find((read) => read !== null)
  const found = generous ?? strict
  if (found && whole) return { length: found.end - from, read: whole }
  const unescaped = scanJson(text, from, 'unescaped')
  const spoken = unescaped && (parse(unescaped.text) ?? mend(unescaped.text))
  if (spoken) return { length: unescaped.end - from, read: { ...spoken, mended: true } }
  return found && { length: found.end - from, read: null }
}

/** An object whose quotes are escaped, as inside a text of JSON or of a web page. One layer is taken off. */
function escapedAt(text: string, from: number): Piece | null {
  const quote = /^(?:[{[\s]|\\[nrt])*(\\"|&quot;)/u.exec(text.slice(from, from + 200))?.[1]
  if (quote === undefined) return null
  const end = Math.max(text.lastIndexOf('}'), text.lastIndexOf(']')) + 1
  const inside = text.slice(from, end)
  const plain = quote === '\\"' ? unescaped(inside) : withoutEntities(inside)
  const scanned = plain === null ? null : scanJson(plain, 0, 'strict')
  return scanned && { length: end - from, read: parse(scanned.text) ?? mend(scanned.text) }
}

function unescaped(text: string): string | null {
  const plain = parse(`"${text.replace(/\r?\n/gu, '\\n').replace(/\t/gu, '\\t')}"`)
  return typeof plain?.value === 'string' ? plain.value : null
}

const entities: readonly (readonly [RegExp, string])[] = [
  [/&quot;|&#34;/gu, '"'],
  [/&#39;|&apos;/gu, "'"],
  [/&lt;/gu, '<'],
  [/&gt;/gu, '>'],
  [/&amp;/gu, '&'],
]

const withoutEntities = (text: string): string =>
  entities.reduce((plain, [entity, character]) => plain.replace(entity, character), text)

/** Where an answer may begin anew: at the start of a line after an empty one, a code fence, or a tag. */
const anew = /(?:\n[^\S\n]*\n|```[a-z]*[^\S\n]*\n|>[^\S\n]*\n?)(?=[{[])/giu

/**
 * What is whole in a text that cannot be read from its first brace on, from where it begins once more: the answer sent
 * again from its start, or written after a draft that was given up. The last one first; it counts only where it passes the check.
 */
export function* begunAnew(answer: string): Generator<Read> {
  const text = withoutThoughts(answer)
  const head = firstHead(text)
  const again = head === undefined ? [] : sentAgain(text, head)
  const lines = [...text.matchAll(anew)].map((found) => found.index + found[0].length)
  const most = Math.min(mostBeginnings, Math.floor(mostReadAnew / text.length))
  for (const start of [...lines, ...again].slice(-most).toReversed()) {
    const read = pieceAt(text, start)?.read
    if (read && isOfForms(read.value)) yield read
  }
}

/** The first key behind a bracket, with all brackets and blanks before it. Looked for from the key, so that no bracket is passed twice. */
function firstHead(text: string): string | undefined {
  for (const { 0: key, index } of text.matchAll(/"[^"\\]{1,60}"\s{0,60}:/gu)) {
    let from = index
    while (from > 0 && /[\s[{]/u.test(text.charAt(from - 1))) from--
    const head = text.slice(from, index).trimStart() + key
    if (/^[[{]/u.test(head)) return head
  }
  return undefined
}

/** How many beginnings are tried, and how many characters are read for it: a stream sent anew with each word is long. */
const mostBeginnings = 200
const mostReadAnew = 10_000_000

/** Where a beginning stands once more, and not as a value below a key or in a list of the one before. */
function sentAgain(text: string, head: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(head); at >= 0; at = text.indexOf(head, at + 1)) places.push(at)
  // A head such as `{"type":` may stand in every field; so much of the beginning stands there once more only at another. The
  // first ones may have been cut before that.
  const beginnings = places.slice(0, fewBeginnings).map((from) => text.slice(from, from + lengthOfBeginning))
  return places.filter((at, i) => {
    const isInside = /[:,[]\s*$/u.test(text.slice(Math.max(0, at - 80), at))
    const isCopied = places
      .slice(Math.max(0, i - 3), i)
      .some((from) => at - from > head.length && text.startsWith(text.slice(from, at), at))
    const isBeginning =
      at >= lengthOfBeginning && beginnings.slice(0, i).some((beginning) => text.startsWith(beginning, at))
    return i > 0 && (!isInside || isCopied || isBeginning)
  })
}

/** Longer than any one field's head, `{"type":"string","text":"`, so that the whole alone begins so. */
const lengthOfBeginning = 48
const fewBeginnings = 4

function parse(text: string): Read | null {
  try {
    return { value: JSON.parse(text) as unknown, mended: false }
  } catch {
    return null
  }
}

/**
 * Mending takes as long as a text has characters for each of its quotes: a second at so many. The longest part with all its quotes
 * has a tenth of it.
 */
const mostToMend = 200_000_000

function mend(text: string): Read | null {
  if (text.length * (text.split('"').length - 1) > mostToMend) return null
  try {
    return { value: JSON.parse(jsonrepair(text)) as unknown, mended: true }
  } catch {
    return null
  }
}
