import { blockingFindings } from '../../core/export/chosen-of.ts'
import { exportFiles } from '../../core/export/export-files.ts'
import type { VaultToExport } from '../../core/export/target.ts'
import { checkedIn } from '../../core/review/checked-in.ts'
import { factChange, factsInUse } from '../../core/review/fact-changes.ts'
import { reviewVault, type VaultReview } from '../../core/review/review-vault.ts'
import { copyLanguage } from '../../shared/copy-language.ts'
import { emptyHandover } from '../../shared/handover.ts'
import { emptyIntake } from '../../shared/intake.ts'
import { evidenceOf } from '../../core/vault/evidence-of.ts'
import type { Reviewed, VaultNews, VaultQuestion } from './reader-messages.ts'
import { mostVaults, type ReadVault } from './told-vaults.ts'

interface KnownVault {
  id: string
  number: number
  vault: ReadVault
  /** The review of an earlier telling, or of this one. */
  review: { of: number; result: VaultReview } | null
}

/** What the thread holds of vaults, and its answers about them. */
export interface VaultAnswers {
  /** The value may be a promise. Null: the news follow on something that is not held; the whole vault is needed. */
  answer(vaultId: string, news: VaultNews, question: VaultQuestion): { value: unknown } | null
}

export function vaultAnswers(): VaultAnswers {
  const known = new Map<string, KnownVault>()

  function reviewed(vault: KnownVault): VaultReview {
    if (vault.review?.of === vault.number) return vault.review.result
    const result = reviewVault(vault.vault, vault.review?.result.memory ?? null)
    vault.review = { of: vault.number, result }
    return result
  }

  function toExport(
    vault: KnownVault,
    { title, client, approvals }: Pick<VaultToExport, 'title' | 'client' | 'approvals'>,
  ): VaultToExport {
    const { id } = vault
    const { intake, handover = emptyHandover(), sections, leftOut = [] } = vault.vault
    const { findings } = reviewed(vault)
    const asked = { id, title, client, approvals, template: null }
    return { ...asked, intake, handover, sections, leftOut, findings }
  }

  function valueFor(vault: KnownVault, question: VaultQuestion): unknown {
    switch (question.what) {
      case 'review': {
        const { findings, unknowns } = reviewed(vault)
        return { findings, unknowns, checked: checkedIn(copyLanguage(vault.vault.intake)) } satisfies Reviewed
      }
      case 'blocking':
        return blockingFindings(toExport(vault, question), question.choice).length
      case 'export':
        return exportFiles(
          {
            ...toExport(vault, question),
            template: question.template,
            adTable: question.adTable,
            evidence: evidenceOf(vault.vault, question.choice, question.versions),
          },
          question.choice,
        )
      case 'facts':
        return factsInUse(vault.vault)
      case 'fact-change':
        return factChange(vault.vault, question.fact, question.text)
    }
  }

  return {
    answer(vaultId, news, question) {
      const before = known.get(vaultId)
      if (news.after !== null && before?.number !== news.after) return null
      const vault: KnownVault = {
        id: vaultId,
        number: news.number,
        vault: withNews(news.after === null ? nothing : (before?.vault ?? nothing), news),
        review: before?.review ?? null,
      }
      known.delete(vaultId)
      known.set(vaultId, vault)
      for (const [oldest] of known) if (known.size > mostVaults) known.delete(oldest)
      return { value: valueFor(vault, question) }
    },
  }
}

const nothing: ReadVault = { sections: [], leftOut: [], intake: emptyIntake(), past: [], confirmed: [] }

/** What did not change stays the very same object. */
function withNews(
  { sections, ...before }: ReadVault,
  { records, gone, leftOut, intake, handover, past, confirmed, struck, readings, clientReplies }: VaultNews,
): ReadVault {
  const left = new Map(sections.map((record) => [record.number, record]))
  for (const number of gone) left.delete(number)
  for (const record of records) left.set(record.number, record)
  return {
    sections: [...left.values()].sort((a, b) => a.number - b.number),
    leftOut: leftOut ?? before.leftOut,
    intake: intake ?? before.intake,
    handover: handover ?? before.handover,
    past: past ?? before.past,
    confirmed: confirmed ?? before.confirmed,
    struck: struck ?? before.struck,
    readings: readings ?? before.readings,
    clientReplies: clientReplies ?? before.clientReplies,
  }
}
