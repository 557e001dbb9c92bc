import type { SectionNumber } from '../../../shared/sections/index.ts'
import type { Applied, PersonCommand } from '../../../shared/vault-command.ts'
import { showToast } from '../ui/toast.tsx'
import { undoChange } from './undo-change.ts'

/** Says what was done to a vault, or to a section of it, with the way to take back exactly that. */
export function sayDone(
  { vaultId, section }: { vaultId: string; section: SectionNumber | null },
  { revision }: Applied,
  what: PersonCommand['kind'],
  title: string,
  body?: string,
): void {
  const undo = (): void => void undoChange(vaultId, { entry: revision, what, section })
  showToast({
    about: 'change',
    title,
    ...(body && { body }),
    tone: 'ok',
    action: { label: 'Undo', onPress: undo },
  })
}
