import type { PersonCommand } from '../../../shared/vault-command.ts'
import { ask } from '../main-process.ts'
import { tellFailure } from './tell-failure.ts'
import { flushTyping } from './typing.ts'

/** What is said when a command cannot be carried out. */
interface Sorry {
  title: string
  /** What did not happen: “Nothing was changed.” */
  rest?: string
}

/** Changes a vault, after what is typed in it. False when it could not be done; why was said then. */
export async function applyCommand(vaultId: string, command: PersonCommand, sorry: Sorry): Promise<boolean> {
  await flushTyping(vaultId)
  const answer = await ask('vault.apply', { vaultId, command })
  if (!answer.ok) tellFailure(sorry.title, answer.failure, sorry.rest)
  return answer.ok
}
