import type { Applied, PersonCommand } from '../../../shared/vault-command.ts'
import { tellFailure } from './tell-failure.ts'
import { flushTyping } from './typing.ts'
import { askUnlocking } from './unlock.ts'

/** What is said when a command cannot be carried out. */
interface Sorry {
  title: string
  /** What did not happen: “Nothing was changed.” */
  rest?: string
}

/**
 * Changes a vault, after what is typed in it; where a section of it is approved, the person is asked first. null when it
 * was not done; why was said then.
 */
export async function carryOut(
  vaultId: string,
  command: PersonCommand,
  sorry: Sorry,
): Promise<Applied | null> {
  await flushTyping(vaultId)
  const answer = await askUnlocking('vault.apply', { vaultId, command })
  if (answer === null) return null
  if (!answer.ok) tellFailure(sorry.title, answer.failure, sorry.rest)
  return answer.ok ? answer.value : null
}

/** Changes a vault. False when it was not done; why was said then. */
export const applyCommand = async (vaultId: string, command: PersonCommand, sorry: Sorry): Promise<boolean> =>
  (await carryOut(vaultId, command, sorry)) !== null
