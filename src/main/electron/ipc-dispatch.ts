import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { failureSchema, type Failure, type Issue } from '../../shared/failure.ts'
import { routes, type Route, type RouteOutput, type RouteParsed } from '../../shared/contract/routes.ts'
import { failed, type Result } from '../../shared/result.ts'
import { mostOfTooLong, tooLongSentence } from '../../shared/too-long.ts'
import { troubleIn } from './plain-question.ts'

/** One function for each route; a route without its handler does not compile. */
export type Handlers = {
  [R in Route]: (input: RouteParsed<R>) => Result<RouteOutput<R>> | Promise<Result<RouteOutput<R>>>
}

/** Larger questions are refused unread. A whole vault is under 1 MB; nothing the window asks is near this. */
const largestQuestion = 4 * 1024 * 1024

const troubles = {
  'too-large': 'That is too large to be taken at once.',
  'not-plain': 'The window asked in a form that cannot be read.',
} as const

const isRoute = (name: unknown): name is Route => typeof name === 'string' && Object.hasOwn(routes, name)

/**
 * Answers one question: is it a known route, is it small enough, do the words parse; then the handler, whose result
 * is parsed too, so that nothing leaves that the contract does not name. Never throws; a bug becomes a failure with
 * a reference that stands in the log beside its stack.
 */
export async function answer(
  handlers: Handlers,
  route: unknown,
  input: unknown,
  log: (line: string) => void,
): Promise<Result<unknown>> {
  if (!isRoute(route)) return failed({ kind: 'not-allowed', why: 'The window asked for something unknown.' })
  try {
    const trouble = troubleIn(input, largestQuestion)
    if (trouble !== null) return failed({ kind: 'not-allowed', why: troubles[trouble] })
    const words = routes[route].input.safeParse(input)
    if (!words.success) return failed(badInput(words.error.issues))
    const handler = handlers[route] as (input: unknown) => Result<unknown> | Promise<Result<unknown>>
    const result = await handler(words.data)
    return result.ok
      ? { ok: true, value: routes[route].output.parse(result.value) }
      : failed(failureSchema.parse(result.failure))
  } catch (mistake) {
    const reference = randomUUID().slice(0, 8)
    log(
      `[IPC] ${route} ${reference}: ${mistake instanceof Error ? (mistake.stack ?? mistake.message) : String(mistake)}`,
    )
    return failed({ kind: 'unexpected', reference })
  }
}

function badInput(issues: readonly z.core.$ZodIssue[]): Failure {
  const found = issues.slice(0, 20).map((issue): Issue => {
    const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)))
    const most = mostOfTooLong(issue)
    if (most !== null) return { path, rule: 'characters', sentence: tooLongSentence('What you typed', most) }
    return { path, rule: 'shape', sentence: `${path.join('.') || 'The question'}: ${issue.message}.` }
  })
  return { kind: 'bad-input', issues: found }
}
