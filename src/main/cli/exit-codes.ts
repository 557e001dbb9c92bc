import { failureSentence } from '../../shared/failure-sentence.ts'
import type { Result } from '../../shared/result.ts'

/** What the process answers with, for scripts that call it. */
export const exitCodes = { delivered: 0, badUse: 1, notAllDelivered: 2, cancelled: 130 } as const

/** The command cannot be done as it was said. Carries the sentence for the person; never a stack. */
export class BadUse extends Error {}

/** The value, or the end of the command with the failure's sentence. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new BadUse(failureSentence(result.failure))
  return result.value
}
