import { ask } from '../main-process.ts'
import { tellFailure } from './tell-failure.ts'

/** Takes the version of a conflict copy, or leaves it. What was, is in History. */
export async function settleCopy(vaultId: string, name: string, take: boolean): Promise<void> {
  const done = await ask('vault.settle-copy', { vaultId, name, take })
  if (!done.ok) tellFailure('The second version is still where it was.', done.failure)
}
