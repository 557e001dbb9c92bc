import type { Failure, WrongPlace } from '../../shared/failure.ts'
import type { AnsweredBadly } from './answered-badly.ts'
import { allowedIn, type ErrorMeaning, meaningOf, roomIn } from './error-words.ts'
import { retryAfterMs, waitInWords } from './retry-after.ts'
import { saidByServer } from './said-by-server.ts'
import { type SaidInError, saidInError } from './said-in-error.ts'

/** What is known of the question that was answered badly. */
export interface AskedOf {
  model: string
  /** Never to appear in a failure; a server may echo it anywhere. */
  apiKey: string
  /** What was sent beside the key; no less secret. */
  headers?: Readonly<Record<string, string>>
  /** Milliseconds since 1970. */
  now: number
  /** The address that was asked, without a path; left out where it is not known. */
  address?: string
}

/** A wait that is longer than a person would sit through means that today's share is used up, in milliseconds. */
const longestWait = 60 * 60_000
/** Limits are lifted by the month at the latest; a longer wait is a mistake of its server, in milliseconds. */
const longestBelieved = 32 * 24 * 60 * 60_000

/**
 * What an answer with an error means: by its form (a page, a redirect), by codes and words, by its status. Words are
 * read because gateways lose codes; those that are known stand in `error-words.ts`.
 */
export function failureFromAnswer(answer: AnsweredBadly, asked: AskedOf): Failure {
  const said = saidInError(answer.body)
  const status = answer.status >= 300 ? answer.status : said.status
  const secrets = [asked.apiKey, ...Object.values(asked.headers ?? {})].filter((secret) => secret !== '')
  const requestId = safeId(answer.headers.get('x-request-id') ?? answer.headers.get('request-id'), secrets)
  const words = saidByServer(said, secrets)
  const where = { status, requestId, ...words }
  const place = { ...(asked.address !== undefined && { address: asked.address }), ...words }
  // Groq checks the form itself (Bklieger/infinite-bookshelf#42): the model's fault and not the question's.
  if (said.codes.includes('json_validate_failed')) return { kind: 'invalid', issues: [] }
  const what = misplaced(answer, said)
  if (what) return { kind: 'wrong-place', ...what, ...place }
  const meaning = meaningOf(said, status)
  const wait = waitOf(answer, said, status, asked.now)
  const kind = kindOf(meaning, status, answer, said, wait)
  switch (kind) {
    case 'wrong-place':
      return { kind, what: 'other-language', ...place }
    case 'model-not-found':
      return { kind, model: asked.model, ...where }
    case 'refused':
      return { kind, status, ...words }
    case 'unauthorized':
      return { kind, ...where, ...(secrets.length === 0 && { keyless: true }) }
    case 'context-too-small': {
      const { limit, question, asked: needed } = roomIn(said)
      const allowed = allowedIn(said)
      const most = allowed && 'limit' in allowed ? allowed : null
      if (most) return { kind, needed: most.asked, limit: most.limit, of: 'plan', ...where }
      return { kind, needed: needed ?? question, limit, ...where }
    }
    case 'rate-limited':
    case 'overloaded':
    case 'server-error':
      return { kind, ...where, retryAfterMs: wait }
    default:
      return { kind, ...where }
  }
}

type AnswerKind = Exclude<ErrorMeaning, 'nothing-there'> | 'server-error' | 'wrong-place'

function kindOf(
  meaning: ErrorMeaning | null,
  status: number | null,
  answer: AnsweredBadly,
  said: SaidInError,
  wait: number | null,
): AnswerKind {
  const allowed = allowedIn(said)
  // More than a minute's share in one question never fits, however long one waits.
  if (allowed && 'limit' in allowed) return 'context-too-small'
  if (meaning === 'nothing-there') return 'wrong-place'
  const byStatus = status === null ? null : kindOfStatus(status)
  if (meaning !== null && meaning !== 'bad-request' && meaning !== 'rate-limited') return meaning
  if (byStatus === 'rate-limited' || (byStatus === null && meaning === 'rate-limited'))
    return isUsedUp(said, wait) ? 'quota-exhausted' : 'rate-limited'
  if (byStatus !== null) return byStatus
  if (meaning !== null) return meaning
  // With a status of success: an error of its own kind, or the JSON of something else.
  return hasError(answer.body) ? 'server-error' : 'wrong-place'
}

/** A limit by the day that is lifted tomorrow is, for a run, no credit. */
const isUsedUp = ({ codes, messages }: SaidInError, wait: number | null): boolean =>
  // Gemini says a wait of seconds beside it.
  codes.some((code) => code.includes('perday')) ||
  ((wait === null || wait > longestWait) &&
    messages.some((message) => /per[ -]?day|perday|daily/iu.test(message)))

const hasError = (body: string): boolean =>
  /"(?:errors?|detail|err(?:or)?_?msg|msg)"\s*:|\berror\b/iu.test(body)

function kindOfStatus(status: number): AnswerKind {
  if (status === 401) return 'unauthorized'
  if (status === 402) return 'quota-exhausted'
  if (status === 403 || status === 451) return 'forbidden'
  if (status === 404 || status === 405 || status === 410 || status === 426) return 'wrong-place'
  if (status === 429) return 'rate-limited'
  // 498 is Groq's for a tier without capacity, 529 Anthropic's.
  if (status === 503 || status === 498 || status === 529) return 'overloaded'
  // 408, 409 and 425 ask for a later try of the same question.
  if (status >= 500 || status === 408 || status === 409 || status === 425 || status === 499)
    return 'server-error'
  return 'bad-request'
}

/** What is there instead of a provider, as far as the form of the answer tells. */
function misplaced(
  { status, headers, body }: AnsweredBadly,
  { codes }: SaidInError,
): { what: WrongPlace } | null {
  // One that names a place was followed, or told, by the network.
  if (status >= 300 && status < 400 && status !== 304) return { what: 'redirect' }
  const isPage = /^\s*</u.test(body) && /<(?:!doctype html|html|head|body|title|h1|center)\b/iu.test(body)
  // A firewall's page is neither the key's fault nor a server that is overloaded.
  const isChallenge =
    headers.get('cf-mitigated') === 'challenge' ||
    (isPage &&
      /just a moment|attention required|verify you are human|cf-chl|captcha|access denied/iu.test(body))
  if (isChallenge && status !== 401 && status !== 429) return { what: 'web-page' }
  if (!isPage || codes.length > 0) return null
  if (status === 404 || status === 405) return { what: 'other-language' }
  return status < 400 || status === 403 || status === 511 ? { what: 'web-page' } : null
}

/** Milliseconds the server asks for, in a header or, where it has none, in words; null also for what is over or absurd. */
function waitOf(
  { headers }: AnsweredBadly,
  said: SaidInError,
  status: number | null,
  now: number,
): number | null {
  // Limits that are not used up send their resets too; only a 429 says that one of them is meant.
  const told = status === 429 || headers.has('retry-after') || headers.has('retry-after-ms')
  const wait = (told ? retryAfterMs(headers, now) : null) ?? waitInBody(said)
  return wait === null || wait === 0 || wait > longestBelieved ? null : wait
}

/** Seconds in a field of their own, or words. */
function waitInBody({ numbers, messages }: SaidInError): number | null {
  const seconds = numbers['retry_after'] ?? numbers['retryAfter']
  return seconds !== undefined && seconds >= 0 ? seconds * 1000 : waitInWords(messages)
}

/** A request id as vendors make them; anything else, and above all a secret, is left out. */
function safeId(id: string | null, secrets: readonly string[]): string | null {
  if (id === null || !/^[\w.:-]{1,100}$/u.test(id)) return null
  return secrets.some((secret) => id.includes(secret)) ? null : id
}
