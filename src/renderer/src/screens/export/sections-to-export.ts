import type { ExportChoice } from '../../../../shared/export/export-choice.ts'
import { exportTargets, type ExportTarget, type TargetId } from '../../../../shared/export/targets.ts'
import { sectionNumbers, type SectionNumber } from '../../../../shared/sections/section-definition.ts'
import type { SectionRecord, VaultView } from '../../../../shared/vault.ts'

/** What a target may say of itself; the table’s own type knows only what each row says. */
export const targetOf = (id: TargetId): ExportTarget => exportTargets[id]

/** Sections that can leave: written, and not left out. */
export const sectionsThere = ({ sections, leftOut }: VaultView): SectionRecord[] =>
  sections.filter(({ number }) => leftOut[number] === undefined)

/** Sections that are left out. */
export const leftOutOf = ({ leftOut }: VaultView): SectionNumber[] =>
  sectionNumbers.filter((number) => leftOut[number] !== undefined)

/** The sections that leave with a choice. */
export const chosenSections = (
  vault: VaultView,
  { sections, approvedOnly }: Pick<ExportChoice, 'sections' | 'approvedOnly'>,
): SectionRecord[] =>
  sectionsThere(vault).filter(
    ({ number }) =>
      (sections === null || sections.includes(number)) &&
      (!approvedOnly || vault.approvals[number] !== undefined),
  )

/** A target that is made from certain sections needs one of them. */
export const isPossible = (target: ExportTarget, there: readonly { number: SectionNumber }[]): boolean =>
  target.from === undefined || there.some(({ number }) => target.from?.includes(number))

/** What was chosen last, as far as it still applies; for a vault that nothing was chosen for, whom the last one was for. */
export function choiceNow(kept: ExportChoice | ExportChoice['targets'], vault: VaultView): ExportChoice {
  const choice = Array.isArray(kept)
    ? { targets: kept, sections: null, approvedOnly: false, withFindings: false }
    : kept
  const there = sectionsThere(vault)
  return {
    ...choice,
    targets: choice.targets.filter((id) => isPossible(targetOf(id), there)),
    sections: choice.sections?.filter((number) => there.some((section) => section.number === number)) ?? null,
  }
}
