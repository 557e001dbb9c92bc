import type { ConflictCopy } from '../../../shared/conflict-copy.ts'
import { ask } from '../main-process.ts'
import { showToast } from '../ui/toast.tsx'
import { tellFailure } from './tell-failure.ts'
import { undoChange } from './undo-change.ts'

/** Takes the version of a conflict copy, or leaves it. What was, is in History; of answers the toast and Undo bring it back. */
export async function settleCopy(
  vaultId: string,
  { name, section }: Pick<ConflictCopy, 'name' | 'section'>,
  take: boolean,
): Promise<void> {
  const done = await ask('vault.settle-copy', { vaultId, name, take })
  if (!done.ok) return tellFailure('The second version is still where it was.', done.failure)
  if (!done.value.changed) return
  const taken = { entry: done.value.revision, what: 'take-copy', section }
  showToast({
    about: 'change',
    title: 'The second version is used now.',
    tone: 'ok',
    action: { label: 'Undo', onPress: () => void undoChange(vaultId, taken) },
  })
}
