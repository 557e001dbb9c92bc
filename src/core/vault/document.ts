import type { TakenReply } from '../../shared/client-reply.ts'
import { factLedger, type Fact, type PastFact } from '../../shared/facts.ts'
import type { Confirmed, Struck } from '../../shared/finding.ts'
import type { Failure } from '../../shared/failure.ts'
import type { Handover } from '../../shared/handover.ts'
import type { Intake } from '../../shared/intake.ts'
import type { LeftOutSections } from '../../shared/left-out.ts'
import type { Reading } from '../../shared/read-through.ts'
import type { SectionNumber } from '../../shared/sections/section-definition.ts'
import type {
  Approval,
  Content,
  NeedsReview,
  PartRecord,
  Proposal,
  SectionRecord,
} from '../../shared/vault.ts'

type BySection<T> = Partial<Record<SectionNumber, T>>

/**
 * A vault as plain data: the one thing commands change. It is never changed in place, so what an edit does not touch
 * is the same object before and after, and which files an edit changes can be read off it.
 */
export interface VaultDocument {
  readonly vault: {
    readonly title: string
    readonly client: string
    /** The failure of a section's last attempt in a run, by number; gone when it is saved. */
    readonly failures: Readonly<Partial<Record<string, Failure>>>
    /** Sections that are locked, by number. */
    readonly approvals: Readonly<Partial<Record<string, Approval>>>
    /** Sections that are left out, by number. */
    readonly leftOut: LeftOutSections
  }
  readonly intake: Intake
  /** What the vault needs to leave: brand, links, launch date. */
  readonly handover: Handover
  readonly sections: Readonly<BySection<SectionRecord>>
  /** Accepted parts of sections that are not whole yet, by section and part: `8.2`. */
  readonly parts: Readonly<Record<string, PartRecord>>
  readonly proposals: Readonly<BySection<Proposal>>
  readonly reviews: Readonly<BySection<NeedsReview>>
  /** Texts that facts have had in the sections, oldest first. */
  readonly facts: readonly PastFact[]
  /** What the person confirmed to be true. */
  readonly confirmed: readonly Confirmed[]
  /** What the person struck. */
  readonly struck: readonly Struck[]
  /** What clients said on review pages. */
  readonly clientReplies: readonly TakenReply[]
  /** What models have read through, and marked. */
  readonly readings: readonly Reading[]
}

export const partKey = (section: SectionNumber, part: number): string => `${section}.${part}`

/** The contents of all saved sections. */
export function contentsOf({ sections }: Pick<VaultDocument, 'sections'>): BySection<Content> {
  return Object.fromEntries(Object.values(sections).map(({ number, content }) => [number, content]))
}

/** The facts as they read now. */
export const ledgerOf = (document: Pick<VaultDocument, 'intake' | 'sections'>): Fact[] =>
  factLedger(document.intake, contentsOf(document))
