import type { Result } from '../../shared/result.ts'

/** What a result holds; a failure ends the test that did not expect one, and is named. */
export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}
