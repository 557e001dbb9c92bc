import { z } from 'zod'
import type { Failure } from '../../shared/failure.ts'
import { EndlessAnswer } from '../net/endless-answer.ts'
import { WayFailed } from '../net/way-failed.ts'
import { retryAfterMs } from './retry-after.ts'

type ErrorClass = abstract new (...args: never[]) => Error

/** The classes both SDKs have; each adapter hands in those of its own, as the SDKs are loaded late. */
export interface SdkErrors {
  APIError: ErrorClass
  APIConnectionError: ErrorClass
  APIUserAbortError: ErrorClass
}

export interface Asked {
  errors: SdkErrors
  model: string
  /** Never to appear in a failure; a server may echo it anywhere. */
  apiKey: string
  /** Milliseconds since 1970. */
  now: number
  /** Whether our own side has taken the question back. */
  aborted: boolean
}

/**
 * What an error of an SDK means, by its class, status code and structured code or type; never by its message, which
 * may say anything and repeat the key. The failure is plain data. An error that neither SDK nor network throws is a
 * mistake of ours and is thrown again.
 */
export function failureFromSdk(error: unknown, asked: Asked): Failure {
  const { APIError, APIConnectionError, APIUserAbortError } = asked.errors
  if (asked.aborted || error instanceof APIUserAbortError) return { kind: 'cancelled' }
  const way = wayIn(error)
  if (way) return { ...way.trouble, address: way.address }
  if (error instanceof APIConnectionError) return { kind: 'connection-failed', cut: !neverConnected(error) }
  if (error instanceof APIError) return failureOfAnswer(error, asked)
  // A stream that is no stream of events, or that never ends.
  if (error instanceof SyntaxError || error instanceof EndlessAnswer) {
    return { kind: 'server-error', status: null, requestId: null, retryAfterMs: null }
  }
  if (codesOf(error).length > 0) return { kind: 'connection-failed', cut: !neverConnected(error) }
  throw error
}

const answerSchema = z.object({
  status: z.number().int().optional().catch(undefined),
  requestID: z.string().nullish().catch(null),
  headers: z.instanceof(Headers).optional().catch(undefined),
  code: z.union([z.string(), z.number()]).nullish().catch(null),
  type: z.string().nullish().catch(null),
  errorCode: z.string().nullish().catch(null),
})

function failureOfAnswer(error: Error, asked: Asked): Failure {
  const answer = answerSchema.parse(error)
  const words = [answer.code, answer.errorCode, answer.type].filter((word) => typeof word === 'string')
  // Compatible servers put the status into the code of errors that come inside the stream.
  const status = answer.status ?? (typeof answer.code === 'number' ? answer.code : null)
  const requestId = safeId(answer.requestID ?? null, asked.apiKey)
  const kind = words.some((word) => quotaWords.has(word))
    ? 'quota-exhausted'
    : (kindOfStatus(status) ?? kindOfWords(words))
  const where = { status, requestId }
  if (kind === 'model-not-found') return { kind, model: asked.model, ...where }
  if (kind === 'unauthorized' || kind === 'quota-exhausted' || kind === 'bad-request')
    return { kind, ...where }
  const wait = answer.headers ? retryAfterMs(answer.headers, asked.now) : null
  // Limits that are not used up send their resets too; only a 429 says that one of them is meant.
  const told =
    kind === 'rate-limited' || answer.headers?.has('retry-after') || answer.headers?.has('retry-after-ms')
  return { kind, ...where, retryAfterMs: told ? wait : null }
}

type AnswerKind =
  | 'unauthorized'
  | 'quota-exhausted'
  | 'model-not-found'
  | 'bad-request'
  | 'rate-limited'
  | 'overloaded'
  | 'server-error'

/** Codes and types of both vendors for an account without credit; waiting does not help. */
const quotaWords = new Set([
  'insufficient_quota',
  'billing_hard_limit_reached',
  'billing_not_active',
  'billing_error',
  'contract_spend_limit_reached',
  'enforced_spend_limit_reached',
  'linked_organization_spend_limit_reached',
  'linked_organization_billing_unavailable',
])

function kindOfStatus(status: number | null): AnswerKind | null {
  // A 200 is no error: then what counts is what the error in the stream calls itself.
  if (status === null || status < 300) return null
  if (status === 401 || status === 403) return 'unauthorized'
  if (status === 402) return 'quota-exhausted'
  if (status === 404) return 'model-not-found'
  if (status === 429) return 'rate-limited'
  if (status === 503 || status === 529) return 'overloaded'
  // 408, 409 and 425 ask for a later try of the same question.
  if (status >= 500 || status === 408 || status === 409 || status === 425) return 'server-error'
  return 'bad-request'
}

const kindsByWord: Readonly<Record<string, AnswerKind>> = {
  authentication_error: 'unauthorized',
  invalid_api_key: 'unauthorized',
  permission_error: 'unauthorized',
  not_found_error: 'model-not-found',
  model_not_found: 'model-not-found',
  invalid_request_error: 'bad-request',
  context_length_exceeded: 'bad-request',
  rate_limit_error: 'rate-limited',
  rate_limit_exceeded: 'rate-limited',
  ramp_limit_exceeded: 'rate-limited',
  overloaded_error: 'overloaded',
}

function kindOfWords(words: readonly string[]): AnswerKind {
  for (const word of words) if (Object.hasOwn(kindsByWord, word)) return kindsByWord[word] ?? 'server-error'
  return 'server-error'
}

/** Codes of the network for a connection that never came about; any other trouble broke one. */
const neverConnectedCodes = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'ENETDOWN',
  'ETIMEDOUT',
  'EADDRNOTAVAIL',
])

/** A handshake that failed: nobody there whom we may trust with a key. */
const noTrust = /CERT|TLS|SSL|LEAF_SIGNATURE|^EPROTO$/u

const neverConnected = (error: unknown): boolean =>
  codesOf(error).some((code) => neverConnectedCodes.has(code) || noTrust.test(code))

/** What our own network says, by itself or as what an SDK's error comes from. */
function wayIn(error: unknown): WayFailed | null {
  if (error instanceof WayFailed) return error
  return error instanceof Error && error.cause instanceof WayFailed ? error.cause : null
}

/** Codes of the error, of its causes, and of the tries that happy eyeballs made. */
function codesOf(error: unknown, depth = 0): string[] {
  if (!(error instanceof Error) || depth > 5) return []
  const own = 'code' in error && typeof error.code === 'string' ? [error.code] : []
  const tries = error instanceof AggregateError ? error.errors.flatMap((one) => codesOf(one, depth + 1)) : []
  return [...own, ...tries, ...codesOf(error.cause, depth + 1)]
}

/** A request id as vendors make them; anything else, and above all the key, is left out. */
function safeId(id: string | null, apiKey: string): string | null {
  if (id === null || !/^[\w.:-]{1,100}$/u.test(id)) return null
  return apiKey !== '' && id.includes(apiKey) ? null : id
}
