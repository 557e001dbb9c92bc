import { clientReplySchema, largestReply, type ClientReply } from '../../shared/client-reply.ts'
import { failed, ok, type Result } from '../../shared/result.ts'

/** What a client's review page saved, or a sentence that says why it is not read. Nothing in it counts before. */
export function readClientReply(text: string, vaultId: string): Result<ClientReply> {
  if (text.length > largestReply)
    return no('This file is far larger than what a review page saves, so it was not read.')
  const raw = jsonIn(text)
  if (raw === undefined)
    return no('This is not what a review page saves. Ask for the file that “Save my answers” made.')
  const reply = clientReplySchema.safeParse(raw)
  if (!reply.success) {
    if (isNewer(raw)) return no('This comes from a review page of a newer Vaultwright.')
    return no('This is not whole, or not what a review page saves. Ask your client to save it once more.')
  }
  if (reply.data.vault !== vaultId)
    return no('This is about another vault. Open the one that the page was made from, and read it there.')
  if (new Set(reply.data.sections.map(({ section }) => section)).size < reply.data.sections.length)
    return no('This says two things of one section. Ask your client to save it once more.')
  return ok(reply.data)
}

const no = (why: string): Result<never> => failed({ kind: 'not-allowed', why })

/**
 * A copy that was pasted may have words of a mail around it, and a mail program may have broken its lines, quoted them and
 * made blanks of its own. No text in JSON holds a line end, so one that stands there was a blank.
 */
function jsonIn(text: string): unknown {
  const from = /\{[\s>]*["}]/u.exec(text)?.index
  if (from === undefined) return undefined
  const before = text.slice(text.lastIndexOf('\n', from) + 1, from)
  const quotes = /^(?:[ \t]?>){0,99}/u.exec(before)?.[0].split('>').length ?? 1
  const quote = new RegExp(`^(?:[ \\t]?>){0,${quotes - 1}}`, 'u')
  const lines = text.slice(from).split(/\r?\n/u)
  const joined = lines.map((line) => line.replace(quote, '').trim()).join(' ')
  try {
    return JSON.parse(firstObject(joined))
  } catch {
    return undefined
  }
}

/** The object that a text begins with: up to the brace that closes it, whatever braces its texts and a signature have. */
function firstObject(text: string): string {
  let depth = 0
  let object = ''
  for (const [piece] of text.matchAll(/"[^"\\]*(?:\\[^][^"\\]*)*"|[{}]|[^"{}]+/gu)) {
    if (piece === '{') depth += 1
    if (piece === '}') depth -= 1
    object += piece.startsWith('"') ? piece : piece.replaceAll('\u00a0', ' ')
    if (depth === 0) break
  }
  return object
}

const isNewer = (raw: unknown): boolean =>
  typeof raw === 'object' &&
  raw !== null &&
  'kind' in raw &&
  raw.kind === 'vaultwright-reply' &&
  'version' in raw &&
  typeof raw.version === 'number' &&
  raw.version > 1
