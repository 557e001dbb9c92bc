import { deepest, withoutThoughts } from './read-json.ts'

/** Where a list or object that never ended was left: in a field or entry that had been begun, or after a whole one. */
export type Cut = 'within' | 'between'

/** What an unfinished answer holds: the values that are complete, and the lists and objects that never ended. */
export interface PartialJson {
  value: unknown
  open: Map<object, Cut>
}

/** `whole`: it ended. A list or object that did not end holds what came before; anything else is not there at all. */
type Read = { value: unknown; whole: boolean } | null

const space = /\s/u
const literals: ReadonlyMap<string, unknown> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
])

/**
 * Reads the object of an answer as far as it goes and closes nothing: a text, number, entry or field counts only when
 * its own end is there. Where the JSON is damaged, reading ends as if it had been cut there. Null: nothing to read. `asMeant` says
 * what each text is taken for.
 */
export function readPartialJson(
  answer: string,
  asMeant: (text: string) => string = (text) => text,
): PartialJson | null {
  const text = withoutThoughts(answer)
  const open = new Map<object, Cut>()
  let at = text.indexOf('{')
  if (at < 0) return null

  const skip = (): void => {
    while (at < text.length && space.test(text.charAt(at))) at++
  }
  const left = (value: object, cut: Cut = 'within'): Read => {
    open.set(value, cut)
    return { value, whole: false }
  }

  const readText = (): Read => {
    const start = at++
    while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
    if (at >= text.length) return null
    at++
    // Models break lines inside texts although JSON does not allow it.
    const read = parsed(text.slice(start, at).replace(/[\n\r\t]/g, (gap) => escapes[gap] ?? ' '))
    return read && typeof read.value === 'string' ? { ...read, value: asMeant(read.value) } : read
  }
  const readScalar = (): Read => {
    const word = /^[-+.\w]+/u.exec(text.slice(at, at + 40))?.[0] ?? ''
    at += word.length
    // A number at the very end may be the beginning of a longer one.
    if (word === '' || at >= text.length) return null
    return literals.has(word) ? { value: literals.get(word), whole: true } : parsed(word)
  }
  const readList = (depth: number): Read => {
    const list: unknown[] = []
    for (at++; ;) {
      skip()
      if (text[at] === ']') break
      const entry = readValue(depth + 1)
      if (entry) list.push(entry.value)
      if (!entry?.whole) return left(list)
      if (!goesOn(']')) return left(list, 'between')
    }
    at++
    return { value: list, whole: true }
  }
  const readObject = (depth: number): Read => {
    const fields = new Map<string, unknown>()
    for (at++; ;) {
      skip()
      if (text[at] === '}') break
      const key = text[at] === '"' ? readText() : null
      skip()
      if (typeof key?.value !== 'string' || text[at] !== ':') return left(Object.fromEntries(fields))
      at++
      const value = readValue(depth + 1)
      if (value) fields.set(key.value, value.value)
      if (!value?.whole || !goesOn('}')) return left(Object.fromEntries(fields))
    }
    at++
    return { value: Object.fromEntries(fields), whole: true }
  }
  /** After an entry: a comma, or the end, which is left to be read. A comma before the end does no harm. */
  const goesOn = (end: string): boolean => {
    skip()
    if (text[at] === ',') at++
    else if (text[at] !== end) return false
    return true
  }
  const readValue = (depth: number): Read => {
    skip()
    if (depth > deepest) return null
    if (text[at] === '{') return readObject(depth)
    if (text[at] === '[') return readList(depth)
    return text[at] === '"' ? readText() : readScalar()
  }

  const root = readValue(0)
  return root && { value: root.value, open }
}

const escapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

function parsed(json: string): Read {
  try {
    return { value: JSON.parse(json) as unknown, whole: true }
  } catch {
    return null
  }
}
