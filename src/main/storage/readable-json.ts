import { westernEuropean } from '../../shared/western-european.ts'

/** What can be read of a text that should be JSON. */
export interface ReadableJson {
  /** Undefined: nothing. */
  value: unknown
  /** It is JSON as it stands; else something of it may be missing. */
  whole: boolean
  /** The groups and lists of `value` that something is missing from. */
  broken: ReadonlySet<object>
}

/** Deeper nesting than any file of ours has is not read. */
const deepest = 40

/**
 * Reads what is whole in a file: of one that was cut or damaged, every value that has its end. A value without its end is
 * never completed, so what comes of it is what was written, only less. Comments, commas too many, a mark at the beginning,
 * wide letters and a text of JSON inside a text are read past; of a merge that was not ended, this side's values count
 * before the other's.
 */
export function readableJson(file: Uint8Array | string): ReadableJson {
  const { text, isSound } = typeof file === 'string' ? { text: file, isSound: true } : lettersOf(file)
  const plain = isSound ? parsed(text) : null
  if (typeof plain?.value === 'string') {
    // One layer is taken off each time; a text that is only a text ends here.
    return { ...readableJson(plain.value), whole: false }
  }
  if (plain && within(plain.value, deepest)) return { value: plain.value, whole: true, broken: new Set() }
  if (!markers.test(text)) return readPast(text)
  const [ours, theirs] = sidesOf(text).map(readPast)
  const broken = new Set([...(ours?.broken ?? []), ...(theirs?.broken ?? [])])
  return { value: filled(ours?.value, theirs?.value, isGroup), whole: false, broken }
}

/**
 * A value with what is missing from it as it stands in another one, such as an older copy: groups that are broken are
 * filled, and lists that are broken get the entries they do not have.
 */
export function filled(value: unknown, copy: unknown, isBroken: (part: object) => boolean): unknown {
  if (value === undefined) return copy
  if (Array.isArray(value))
    return Array.isArray(copy) && isBroken(value) ? filledList(value, copy, isBroken) : value
  if (!isGroup(value) || !isGroup(copy)) return value
  const missing = isBroken(value) ? Object.entries(copy).filter(([key]) => !Object.hasOwn(value, key)) : []
  const own = Object.entries(value).map(([key, part]) => [
    key,
    Object.hasOwn(copy, key) ? filled(part, copy[key], isBroken) : part,
  ])
  return Object.fromEntries([...own, ...missing])
}

function filledList(
  list: readonly unknown[],
  copy: readonly unknown[],
  isBroken: (part: object) => boolean,
): unknown[] {
  const others = new Map(copy.map((entry) => [markOf(entry), entry]))
  const own = list.flatMap((entry) => {
    const mark = markOf(entry)
    const full = filled(entry, others.get(mark), isBroken)
    // A piece that does not say which entry it is a piece of is none.
    const isPiece = isGroup(entry) && isBroken(entry) && !others.has(mark)
    others.delete(mark)
    return isPiece && others.size > 0 ? [] : [full]
  })
  return [...own, ...others.values()]
}

/** By what an entry of a list is known: what it is called, else itself. */
function markOf(entry: unknown): string {
  if (!isGroup(entry)) return JSON.stringify(entry)
  const { id, provider, header } = entry
  return JSON.stringify(id ?? (provider === undefined ? entry : [provider, header]))
}

export const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Bytes as text: UTF-8, or UTF-16 by its mark or its zeros, or Western European letters of before. What is no letter becomes
 * U+FFFD, and is said.
 */
function lettersOf(bytes: Uint8Array): { text: string; isSound: boolean } {
  const [first, second, third, fourth] = bytes
  const little = (first === 0xff && second === 0xfe) || (first !== 0 && second === 0 && fourth === 0)
  const big = (first === 0xfe && second === 0xff) || (first === 0 && second !== 0 && third === 0)
  const letters = little ? 'utf-16le' : big ? 'utf-16be' : 'utf-8'
  try {
    return { text: new TextDecoder(letters, { fatal: true }).decode(bytes), isSound: true }
  } catch {
    const text = new TextDecoder(letters).decode(bytes)
    return letters === 'utf-8' && isOldLetters(bytes, text)
      ? { text: westernEuropean(bytes), isSound: true }
      : { text, isSound: false }
  }
}

/** A disk that fails changes a byte or a block; whoever saves in letters of before changes all that are no plain ones. */
const leastOdd = 4

/**
 * True for what an editor of before saved, a byte for each letter: no letter of it is one of UTF-8, it has some of the others, and
 * no byte that stands for none.
 */
function isOldLetters(bytes: Uint8Array, text: string): boolean {
  const odd = text.match(/\ufffd/gu)?.length ?? 0
  // Where a letter of UTF-8 stands in it, it is a file in UTF-8 that was damaged.
  if (odd < leastOdd || /[^\0-\u007f\ufffd]/u.test(text)) return false
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  return !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00fe\u00ff]/u.test(westernEuropean(bytes))
}

function parsed(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return null
  }
}

function within(value: unknown, left: number): boolean {
  if (typeof value !== 'object' || value === null) return true
  return left > 0 && Object.values(value).every((inner) => within(inner, left - 1))
}

/** Lines that a merge leaves where two versions differ. */
const markers = /^(?:<{7}|\|{7}|={7}|>{7})(?: .*)?\r?$/mu

/** A merge that was not ended, as either side of it would have it. */
function sidesOf(text: string): string[] {
  return ['ours', 'theirs'].map((wanted) => {
    let side = ''
    const lines = text.split('\n').filter((line) => {
      if (!markers.test(line)) return side === '' || side === wanted
      if (line.startsWith('<')) side = 'ours'
      else if (line.startsWith('>')) side = ''
      else if (side !== '') side = line.startsWith('=') ? 'theirs' : 'both before'
      return false
    })
    return lines.join('\n')
  })
}

const blank = /[\s\uFEFF\p{Cc}]+/uy
const bare = /[^\s,:[\]{}"'/\p{Cc}]+/uy
const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/u
const literals = new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['null', null],
])

/** Reads on past whatever is no JSON. Goes through the text once, and never deeper than a file of ours is. */
function readPast(text: string): ReadableJson {
  const broken = new Set<object>()
  let at = 0
  /** Lists that are open here. */
  let lists = 0

  /** What fits here, read past. */
  const take = (what: RegExp): string => {
    what.lastIndex = at
    const found = what.exec(text)?.[0] ?? ''
    at += found.length
    return found
  }
  const skip = (): void => {
    for (;;) {
      take(blank)
      const end = text.startsWith('//', at) ? '\n' : text.startsWith('/*', at) ? '*/' : null
      if (end === null) return
      const found = text.indexOf(end, at + 2)
      at = found < 0 ? text.length : found + end.length
    }
  }
  /** A text in quotes; undefined where it has no end in its line, or holds what no text of ours does. */
  const quoted = (): string | undefined => {
    const quote = text[at]
    let end = at + 1
    while (end < text.length && text[end] !== quote && text[end] !== '\n') end += text[end] === '\\' ? 2 : 1
    const inside = text.slice(at + 1, end)
    const isWhole = end < text.length && text[end] === quote
    at = isWhole ? end + 1 : Math.min(end, text.length)
    if (!isWhole || inside.includes('\uFFFD')) return undefined
    const words = quote === '"' ? inside : inside.replaceAll("\\'", "'").replaceAll('"', '\\"')
    const read = parsed(`"${words}"`)?.value
    return typeof read === 'string' ? read : undefined
  }
  /** Reads past what is nested too deeply. */
  const pass = (): undefined => {
    let open = 0
    do {
      const next = text[at]
      if (next === '"') quoted()
      else at += 1
      if (next === '{' || next === '[') open += 1
      if (next === '}' || next === ']') open -= 1
    } while (open > 0 && at < text.length)
    return undefined
  }
  const valueAt = (depth: number): unknown => {
    skip()
    const next = text[at]
    if (next === '{' || next === '[') return depth > deepest ? pass() : groupAt(depth, next === '{')
    if (next === '"' || next === "'") return quoted()
    const word = take(bare)
    if (literals.has(word)) return literals.get(word)
    // A number at the very end may be the beginning of a longer one.
    return number.test(word) && at < text.length ? Number(word) : undefined
  }
  const keyAt = (): string | undefined => {
    const key = text[at] === '"' || text[at] === "'" ? quoted() : take(bare)
    skip()
    if (text[at] !== ':') return undefined
    at += 1
    return key
  }
  const groupAt = (depth: number, hasKeys: boolean, bracket = 1): object => {
    const list: unknown[] = []
    const entries = new Map<string, unknown>()
    if (!hasKeys) lists += 1
    let isBroken = bracket === 0
    at += bracket
    for (;;) {
      skip()
      const next = text[at]
      if (next === (hasKeys ? '}' : ']')) {
        at += 1
        break
      }
      // In place of a key: the entry before it has lost its end, and this is the next one of its list.
      const isNext = hasKeys && lists > 0 && (next === '{' || next === '[')
      if (next === undefined || next === '}' || next === ']' || isNext) {
        isBroken = true
        break
      }
      if (next === ',') {
        at += 1
        continue
      }
      const from = at
      const key = hasKeys ? keyAt() : ''
      const value = key === undefined ? undefined : valueAt(depth + 1)
      // A key that comes again belongs to a group whose bracket is gone.
      if (key === undefined || value === undefined || (hasKeys && entries.has(key))) isBroken = true
      else if (!hasKeys) list.push(value)
      else if (key !== '__proto__') entries.set(key, value)
      if (at === from) at += 1
    }
    if (!hasKeys) lists -= 1
    const made = hasKeys ? Object.fromEntries(entries) : list
    if (isBroken) broken.add(made)
    return made
  }

  // Words before the first group are passed over; a group whose first bracket is gone begins with a key.
  at = Math.max(0, text.search(/[[{]|"[^"\n]{1,60}"\s*:/u))
  const value = text[at] === '"' ? groupAt(1, true, 0) : valueAt(1)
  return { value: typeof value === 'object' ? value : undefined, whole: false, broken }
}
