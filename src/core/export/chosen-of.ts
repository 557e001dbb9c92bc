import type { ExportChoice } from '../../shared/export/export-choice.ts'
import { isPrivate } from '../../shared/export/targets.ts'
import { blocksExport, type Finding } from '../../shared/finding.ts'
import type { VaultToExport } from './target.ts'

/** The vault with those of its sections that were chosen, and with what was found in them. */
export function chosenOf(
  vault: VaultToExport,
  { sections, approvedOnly }: Pick<ExportChoice, 'sections' | 'approvedOnly'>,
): VaultToExport {
  const written = vault.sections.filter(({ number }) => !vault.leftOut.includes(number))
  const chosen = written.filter(
    ({ number }) =>
      (sections === null || sections.includes(number)) &&
      (!approvedOnly || vault.approvals[number] !== undefined),
  )
  const isChosen = (section: number): boolean => chosen.some(({ number }) => number === section)
  // What is missing is found in sections that are not written, and holds back an export of the whole.
  const whole = sections === null && !approvedOnly
  return {
    ...vault,
    sections: chosen,
    written: vault.written ?? written,
    findings: whole ? vault.findings : vault.findings.filter(({ section }) => isChosen(section)),
  }
}

/** What of the review keeps the choice back; nothing keeps a person from their own copy of a vault. */
export const blockingFindings = (vault: VaultToExport, choice: ExportChoice): Finding[] =>
  isPrivate(choice.targets) ? [] : chosenOf(vault, choice).findings.filter(blocksExport)
