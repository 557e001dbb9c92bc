import type { Failure } from '../../../../shared/failure.ts'
import type { SectionChange } from '../../../../shared/section-change.ts'
import { useAsked } from '../../data/use-asked.ts'
import { useVaultView } from '../../stores/vaults.ts'
import { useDesk } from './desk.ts'

/** What was done to the section on the desk, newest first; read again when its vault changed. */
export function useHistory(wanted = true): { rows: readonly SectionChange[]; failure: Failure | null } {
  const { vaultId, section } = useDesk()
  const revision = useVaultView(vaultId)?.revision ?? 0
  const { value, failure } = useAsked(
    'section.history',
    wanted ? { vaultId, section } : null,
    undefined,
    revision,
  )
  return { rows: value ?? none, failure }
}

const none: readonly SectionChange[] = []
