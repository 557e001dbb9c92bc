import type { Finding, FindingKind } from '../../../shared/finding.ts'
import { reviewWords } from '../check-vault.ts'
import type { ReviewedVault } from '../reading.ts'
import { vaultSaying } from './vault-of.ts'

/** What the review finds of a kind, as the words it stands at; for a whole field, its sentence. */
export const wordsFound = (vault: ReviewedVault, kind: FindingKind): string[] =>
  found(vault, kind).map(({ span, sentence }) => span?.text ?? sentence)

export const found = (vault: ReviewedVault, kind: FindingKind): Finding[] =>
  reviewWords(vault).filter((finding) => finding.kind === kind)

/** The words of a kind found in the body of an e-mail of the coach's vault. */
export const foundIn = (body: string, kind: FindingKind): string[] => wordsFound(vaultSaying(body), kind)

/** What would stand there after each repair. */
export const repairsIn = (body: string, kind: FindingKind): (string | null)[] =>
  found(vaultSaying(body), kind).map(({ repair }) => repair?.text ?? null)
