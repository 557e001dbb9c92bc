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

/** A copy that was pasted may have words of a mail around it. */
function jsonIn(text: string): unknown {
  const [from, to] = [text.indexOf('{'), text.lastIndexOf('}')]
  if (from < 0 || to < from) return undefined
  try {
    return JSON.parse(text.slice(from, to + 1))
  } catch {
    return undefined
  }
}

const isNewer = (raw: unknown): boolean =>
  typeof raw === 'object' &&
  raw !== null &&
  'kind' in raw &&
  raw.kind === 'vaultwright-reply' &&
  'version' in raw &&
  typeof raw.version === 'number' &&
  raw.version > 1
