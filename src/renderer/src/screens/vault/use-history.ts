import type { Failure } from '../../../../shared/failure.ts'
import type { SectionChange } from '../../../../shared/section-change.ts'
import { useAsked } from '../../data/use-asked.ts'
import { useVaultView } from '../../stores/vaults.ts'
import { useSectionEditor } from './section-editor.ts'

/** What was done to the section that is open, newest first, null until it is read; read again when its vault changed. */
export function useHistory(wanted = true): {
  rows: readonly SectionChange[] | null
  failure: Failure | null
} {
  const { vaultId, section } = useSectionEditor()
  const revision = useVaultView(vaultId)?.revision ?? 0
  const { value, failure } = useAsked(
    'section.history',
    wanted ? { vaultId, section } : null,
    undefined,
    revision,
  )
  return { rows: value, failure }
}
