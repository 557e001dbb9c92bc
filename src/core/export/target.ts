import type { Finding } from '../../shared/finding.ts'
import type { Evidence } from '../../shared/claim-grounds.ts'
import type { ExportChoice } from '../../shared/export/export-choice.ts'
import type { Handover } from '../../shared/handover.ts'
import type { Intake } from '../../shared/intake.ts'
import type { Result } from '../../shared/result.ts'
import type { SectionNumber } from '../../shared/sections/index.ts'
import type { Approval, SectionRecord } from '../../shared/vault.ts'

/** A vault as targets read it. */
export interface VaultToExport {
  id: string
  title: string
  client: string
  intake: Intake
  handover: Handover
  /** In number order; only those that were chosen, see `chosenOf`. */
  sections: readonly SectionRecord[]
  /** Every section that is not left out, whatever is chosen: where a text leads does not depend on what leaves with it. No word of them leaves. */
  written?: readonly SectionRecord[]
  leftOut: readonly SectionNumber[]
  approvals: Readonly<Partial<Record<string, Approval>>>
  /** Open findings of the review. */
  findings: readonly Finding[]
  /** What the claims of the copy stand on; only where a target that tells it is asked for. */
  evidence?: Evidence | undefined
  /** The person's own Word template, as it was read; null: none. */
  template: Uint8Array | null
  /** A table of ads as the person's own account exports it: tables of ads get its columns. */
  adTable?: string | undefined
}

/**
 * A file of an export. `name` is a path below the place of the export, with `/`; text is written as UTF-8. `page`: an HTML
 * document that the app prints as a PDF of this name. `zip`: an archive of other files; a page that cannot be printed is left
 * out of it. `vault`: the vault's own files as an archive.
 */
export type ExportFile =
  | { name: string; content: string | Uint8Array }
  | { name: string; page: string }
  | { name: string; zip: readonly ExportFile[] }
  | { name: string; vault: true }

/** The files of one target, or why there are none, such as a template that is damaged. */
export type MadeFiles = readonly ExportFile[] | Result<readonly ExportFile[]>

/** Makes the files of one target. The same vault and choice give the same bytes: no clock, no chance. */
export type MakeTarget = (vault: VaultToExport, choice: ExportChoice) => MadeFiles | Promise<MadeFiles>
