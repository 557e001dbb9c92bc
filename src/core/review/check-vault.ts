import type { Finding, FindingKind } from '../../shared/finding.ts'
import type { ReviewedVault } from './reading.ts'
import { reviewVault } from './review-vault.ts'

export type { ReviewedVault } from './reading.ts'

/** What is missing or wrong, section by section. Offline: looks at what is saved and asks nobody. */
export const checkVault = (vault: ReviewedVault): Finding[] => reviewVault(vault, null).findings

const ofTheWhole: ReadonlySet<FindingKind> = new Set(['not-written', 'part-missing', 'stale', 'sample'])

/** What is wrong with the words that are there; nothing about what is missing, stale or a sample. */
export const reviewWords = (vault: ReviewedVault): Finding[] =>
  checkVault(vault).filter(({ kind }) => !ofTheWhole.has(kind))
