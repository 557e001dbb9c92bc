import type { TakenReply } from '../../shared/client-reply.ts'
import type { Fact, PastFact } from '../../shared/facts.ts'
import type { Confirmed, Struck } from '../../shared/finding.ts'
import type { Intake } from '../../shared/intake.ts'
import type { Reading as ReadSections } from '../../shared/read-through.ts'
import type { SectionDefinition, SectionNumber } from '../../shared/sections/index.ts'
import type { SectionRecord } from '../../shared/vault.ts'
import type { Answers } from './words/answers.ts'
import type { Place } from './words/place-index.ts'
import type { PlacedText } from './words/placed-text.ts'

/** What the review reads: everything saved, and what is remembered about it. */
export interface ReviewedVault {
  /** Without those that are left out. */
  sections: readonly SectionRecord[]
  /** Sections the person left out: they are not missing. */
  leftOut?: readonly SectionNumber[] | undefined
  intake: Intake
  /** Earlier texts of facts. */
  past: readonly PastFact[]
  /** Words that the person confirmed to be true. */
  confirmed: readonly Confirmed[]
  /** Words that the person struck. */
  struck?: readonly Struck[] | undefined
  /** What clients said on review pages; left out: nothing. */
  clientReplies?: readonly TakenReply[] | undefined
  /** What models have read through, and marked; left out: nothing. */
  readings?: readonly ReadSections[] | undefined
}

/** What findings about a section's own words depend on; not its revision, and not what it was written from. */
export type ReadRecord = Pick<SectionRecord, 'content' | 'source' | 'writers'>

/**
 * One section with all that its findings depend on. Of what the vault knows it holds what touches this section and
 * nothing else, so a section whose reading stays the same has the same findings; see `knowledge.ts`.
 */
export interface Reading {
  section: SectionDefinition
  /** Undefined: not written. */
  record: ReadRecord | undefined
  /** The year of its last change: “for seventeen years” is said from there. Null: not written. */
  writtenIn: number | null
  /** Every text of the section in the order of its schema. */
  texts: readonly PlacedText[]
  intake: Intake
  /** What the copy is written in, as a short code; null where neither the answer nor the other answers tell. */
  language: string | null
  answers: Answers
  facts: readonly Fact[]
  past: readonly PastFact[]
  confirmed: readonly string[]
  struck: readonly string[]
  /** Folded names that a section coined and that are no facts, such as the twelve-month program's. */
  ownNames: readonly string[]
  /** Words of facts that the section writes large: they name nobody unknown. */
  namedWords: ReadonlySet<string>
  /** Numbers by which a section describes an audience, as `numbersSaid` writes them. */
  described: ReadonlySet<string>
  /** Where facts stand in a text word for word, whatever the size of letters; in order. */
  factPlaces: (placed: PlacedText) => readonly Place[]
}
