import { z } from 'zod'
import type { Failure } from '../../shared/failure.ts'
import { EndlessAnswer } from '../net/endless-answer.ts'
import { NetworkFailed } from '../net/network-failed.ts'
import { AnsweredBadly } from './answered-badly.ts'
import { causeOf } from './cause-of.ts'
import { type AskedOf, failureFromAnswer } from './failure-from-answer.ts'

type ErrorClass = abstract new (...args: never[]) => Error

/** The classes both SDKs have; each caller hands in those of its own, as the SDKs are loaded late. */
export interface SdkErrors {
  APIError: ErrorClass
  APIUserAbortError: ErrorClass
}

export interface Asked extends AskedOf {
  /** Left out where no SDK asked. */
  errors?: SdkErrors
  /** Whether our own side has taken the question back. */
  aborted: boolean
}

/**
 * What an error means that asking ended with: of the way (`NetworkFailed`), an answer that was none (`AnsweredBadly`), or
 * of an SDK. The failure is plain data. Any other error is a mistake of ours and is thrown again.
 */
export function failureFromSdk(error: unknown, asked: Asked): Failure {
  const { errors } = asked
  if (asked.aborted || (errors && error instanceof errors.APIUserAbortError)) return { kind: 'cancelled' }
  const way = causeOf(error, NetworkFailed)
  if (way) return { ...way.trouble, address: way.address }
  if (error instanceof AnsweredBadly) return failureFromAnswer(error, asked)
  if (errors && error instanceof errors.APIError) return failureFromAnswer(answerOf(error), asked)
  // A list that is none, or an answer that never ends.
  if (error instanceof EndlessAnswer || error instanceof SyntaxError)
    return { kind: 'server-error', status: null, requestId: null, retryAfterMs: null }
  throw error
}

const answerSchema = z.object({
  status: z.number().int().optional().catch(undefined),
  headers: z.instanceof(Headers).optional().catch(undefined),
  error: z.unknown().optional(),
})

/** An answer as an SDK has read it; without a status it came within a stream. */
function answerOf(error: Error): AnsweredBadly {
  const { status = 200, headers = new Headers(), error: body } = answerSchema.parse(error)
  const text = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify({ error: body })
  return new AnsweredBadly(status, headers, text)
}
