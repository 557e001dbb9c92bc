import type { Copy } from '../../../shared/vault-copies.ts'
import type { CopiesStanding } from '../../../shared/contract/copies-routes.ts'
import { ask } from '../main-process.ts'
import { goTo } from '../stores/place.ts'
import { showToast } from '../ui/toast.tsx'
import { refreshLibrary } from './library-reading.ts'
import { tellFailure } from './tell-failure.ts'

/** What the last round of copies came to; null where that cannot be told. */
export async function readCopiesStanding(): Promise<CopiesStanding | null> {
  const answer = await ask('copies.standing', null)
  return answer.ok ? answer.value : null
}

/** Copies every vault that changed, now. Null: it could not begin, which was said. */
export async function takeCopies(): Promise<CopiesStanding | null> {
  const answer = await ask('copies.take', null)
  if (answer.ok) return answer.value
  tellFailure('No copies were taken.', answer.failure, 'Those that are there stay.')
  return null
}

/** The copies of a vault, or of all. */
export async function listCopies(vaultId: string | null): Promise<Copy[]> {
  const answer = await ask('copies.list', { vaultId })
  if (answer.ok) return answer.value
  tellFailure('The copies could not be listed.', answer.failure)
  return []
}

/** Takes a copy in as a vault of its own and shows it in the library. False: it could not be, which was said. */
export async function restoreCopy({ name, title }: Copy): Promise<boolean> {
  const answer = await ask('copies.restore', { name })
  if (!answer.ok) {
    tellFailure(`The copy of “${title}” could not be restored.`, answer.failure, 'Try an older one.')
    return false
  }
  const { vaultId } = answer.value
  await refreshLibrary()
  showToast({
    title: `“${title}” is restored from its copy`,
    body: 'It is a vault of its own. Nothing else was changed.',
    tone: 'ok',
    action: { label: 'Open it', onPress: () => goTo({ kind: 'vault', vaultId }) },
  })
  return true
}

/** Shows the folder of the copies in the system's file window. */
export async function revealCopies(): Promise<void> {
  const shown = await ask('copies.reveal', null)
  if (!shown.ok) tellFailure('The folder could not be shown.', shown.failure)
}
