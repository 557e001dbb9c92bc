import type { Intake } from '../../shared/intake.ts'
import type { FieldPath } from '../../shared/sections/outline.ts'
import type { SectionNumber } from '../../shared/sections/section-definition.ts'
import type { SectionRecord } from '../../shared/vault.ts'

/** One thing that is missing or wrong in a vault. */
export interface Finding {
  section: SectionNumber
  path: FieldPath
  /** `error`: the vault is not complete. `warning`: worth a look, or the person's own decision. */
  severity: 'error' | 'warning'
  sentence: string
}

/** What is missing or wrong, section by section. Offline: looks at what is saved and asks nobody. */
export function checkVault(vault: { sections: readonly SectionRecord[]; intake: Intake }): Finding[] {
  void vault
  throw new Error('being built')
}
