import type { Failure } from './failure.ts'

/** What a boundary answers: a value, or a failure as plain data. Nothing is thrown across a boundary. */
export type Result<T> = { ok: true; value: T } | { ok: false; failure: Failure }

export const ok = <T>(value: T): Result<T> => ({ ok: true, value })

export const failed = (failure: Failure): { ok: false; failure: Failure } => ({ ok: false, failure })

/** Closes a switch: a new member of the union stops the build at every place that owes a decision. */
export function unreachable(value: never): never {
  throw new Error(`No case for ${JSON.stringify(value)}`)
}
