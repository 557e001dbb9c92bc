import { shareByHand } from '../export/package/share-by-hand.ts'
import { evidenceIn } from '../review/evidence.ts'
import type { ReviewedVault } from '../review/check-vault.ts'
import type { Evidence } from '../../shared/claim-grounds.ts'
import type { ExportChoice } from '../../shared/export/export-choice.ts'
import type { SectionVersions } from '../../shared/section-versions.ts'

/** What can be said for the copy of a vault; null where no target of the choice tells it. */
export function evidenceOf(
  vault: ReviewedVault,
  { targets }: ExportChoice,
  versions: SectionVersions,
): Evidence | undefined {
  if (!tellsEvidence(targets)) return undefined
  const shares = Object.entries(versions).map(([number, all]) => [number, shareByHand(all ?? [])])
  return { claims: evidenceIn(vault), byHand: Object.fromEntries(shares) as Evidence['byHand'] }
}

export const tellsEvidence = (targets: ExportChoice['targets']): boolean => targets.includes('package')
