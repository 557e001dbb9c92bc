/** One thing a server says while it answers, whichever form the answer has. */
export type Heard =
  | { kind: 'value'; value: unknown; json: string; event: string | null }
  /** Not JSON: a comment that was sent as data, or an error in plain words. */
  | { kind: 'words'; words: string; event: string | null }
  /** The stream's own end mark. */
  | { kind: 'done' }
  /** A comment: nothing is said, but somebody is there. */
  | { kind: 'sign' }

/**
 * Reads what was answered line by line, and by its lines and not by its content type: a stream of events, with or
 * without blank lines, spaces and names, JSON in lines (Ollama's own language), or one JSON where a stream was asked.
 * The readers of the vendors' clients know one of these each, and stop at the first line that is no JSON.
 */
export async function* heardIn(response: Response): AsyncGenerator<Heard, undefined> {
  const lines = linesOf(bytesOf(response))
  let event: string | null = null
  /** Lines that are no whole JSON yet. */
  let open: string[] = []
  let isOfEvents = false
  for await (const line of lines) {
    const text = line.trim()
    if (text === '') {
      // Only in a stream of events does a blank line end something; a JSON may be printed with some.
      if (!isOfEvents) continue
      yield* wordsOf(open, event)
      open = []
      event = null
      continue
    }
    const [, field, said = ''] = /^(data|event|id|retry) ?: ?(.*)$/su.exec(text) ?? []
    if (field !== undefined) isOfEvents = true
    if (field === 'event') event = said
    else if (field === undefined && text.startsWith(':')) yield { kind: 'sign' }
    else if (field === 'data' || field === undefined) {
      open.push(field === undefined ? text : said)
      const heard = whole(open, event)
      if (heard) {
        open = []
        yield heard
      }
      if (heard?.kind === 'done') return
    }
  }
  yield* wordsOf(open, event)
}

/** More lines than any JSON has that is printed one value a line. */
const mostLines = 5_000

/** What the lines are together, when they are something whole. */
function whole(lines: string[], event: string | null): Heard | null {
  const last = lines.at(-1) ?? ''
  if (/^\[DONE\]$/iu.test(last)) return { kind: 'done' }
  if (lines.length > mostLines) lines.splice(0, lines.length - 1)
  // Nothing else can be the end of a JSON that began in an earlier line.
  if (lines.length > 1 && !/[}\]]$/u.test(last)) return null
  const together = lines.join('\n')
  const found = [together, ...(lines.length > 1 ? [last] : [])].map(jsonOf).find((one) => one !== undefined)
  return found ? { kind: 'value', value: found.json, json: together, event } : null
}

function jsonOf(text: string): { json: unknown } | undefined {
  try {
    const json: unknown = JSON.parse(text)
    return { json }
  } catch {
    return undefined
  }
}

function* wordsOf(lines: readonly string[], event: string | null): Generator<Heard, undefined> {
  if (lines.length > 0) yield { kind: 'words', words: lines.join('\n'), event }
}

/** Lines without their ends, whatever those are; the decoder leaves out a mark of byte order. */
async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string, undefined> {
  const decoder = new TextDecoder()
  let rest = ''
  let held = ''
  for await (const piece of bytes) {
    const text = held + decoder.decode(piece, { stream: true })
    // A line end of two characters may be cut by packets.
    held = text.endsWith('\r') ? '\r' : ''
    const lines = (held === '' ? text : text.slice(0, -1)).split(/\r\n|\n|\r/u)
    lines[0] = rest + (lines[0] ?? '')
    rest = lines.pop() ?? ''
    yield* lines
  }
  yield rest + decoder.decode()
}

async function* bytesOf(response: Response): AsyncGenerator<Uint8Array, undefined> {
  const body: ReadableStream<Uint8Array> | null = response.body
  if (body === null) return
  const reader = body.getReader()
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
  } finally {
    // Whoever turns away lets the rest come: the connection is free again when it has come to its end.
    void reader.cancel().catch(() => undefined)
  }
}
