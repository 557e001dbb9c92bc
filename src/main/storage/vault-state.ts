import { contentWords } from '../../core/save/content-words.ts'
import type { PastFact } from '../../shared/facts.ts'
import type { Confirmed } from '../../shared/finding.ts'
import { missingAnswers } from '../../shared/intake-questions.ts'
import type { Intake } from '../../shared/intake.ts'
import { sectionNumbers, type SectionNumber } from '../../shared/sections/section-definition.ts'
import type {
  NeedsReview,
  PartRecord,
  Proposal,
  SectionRecord,
  VaultFile,
  VaultSummary,
  VaultView,
} from '../../shared/vault.ts'
import { sha256 } from './vault-files.ts'

/** A saved section and the exact text of its file, which goes into the history unchanged. */
export interface SavedSection {
  record: SectionRecord
  text: string
}

/** A vault as it stands on disk: changed only after the disk has it. */
export interface VaultState {
  file: VaultFile
  intake: Intake
  sections: Map<SectionNumber, SavedSection>
  parts: PartRecord[]
  proposals: Map<SectionNumber, Proposal>
  reviews: Map<SectionNumber, NeedsReview>
  /** Texts that facts have had in the sections; see `remember-texts.ts`. */
  texts: PastFact[]
  /** False while `facts.json` does not say them all. */
  textsOnDisk: boolean
  /** What the person confirmed to be true. */
  confirmed: Confirmed[]
  /** The run started last. */
  newestRun: { runId: string; finished: boolean } | null
  notices: string[]
  /** The sentence that says why nothing can be changed here. */
  readOnly: string | null
  /** The reason is a newer version, not a folder that cannot be written to. */
  newer: boolean
}

/** A file's text: indented for people, always the same for the same content. */
export const textOf = (content: unknown): string => `${JSON.stringify(content, null, 2)}\n`

/** What `vault.json` says of its sections, from the sections themselves. */
export function indexOf(sections: VaultState['sections']): VaultFile['sections'] {
  return sectionNumbers.flatMap((number) => {
    const saved = sections.get(number)
    if (!saved) return []
    const { key, revision, content, writers } = saved.record
    const sample = writers.some((writer) => writer.provider === 'sample')
    return [{ number, key, revision, sha256: sha256(saved.text), words: contentWords(content), sample }]
  })
}

/** A row of the library. `live`: the run is under way here, so it is not offered again. */
export function summaryOf(state: VaultState, folder: string, live: ReadonlySet<string>): VaultSummary {
  const { file, intake, newestRun } = state
  const stopped = newestRun !== null && !newestRun.finished && !live.has(newestRun.runId)
  const index = indexOf(state.sections)
  return {
    id: file.id,
    title: file.title,
    client: file.client,
    folder,
    changedAt: file.changedAt,
    saved: index.length,
    needsReview: state.reviews.size,
    words: index.reduce((sum, section) => sum + section.words, 0),
    sample: index.some((section) => section.sample),
    answersMissing: missingAnswers(intake).length,
    unfinishedRun: stopped ? newestRun.runId : null,
    readOnly: state.readOnly,
  }
}

/** The vault as the window shows it; a copy, so that nobody changes what we hold. */
export function viewOf(state: VaultState, folder: string, live: ReadonlySet<string>): VaultView {
  return structuredClone({
    summary: summaryOf(state, folder, live),
    intake: state.intake,
    sections: recordsOf(state),
    reviews: inOrder(state.reviews),
    proposals: inOrder(state.proposals),
    failures: state.file.failures,
    notices: state.notices,
  })
}

export const recordsOf = (state: VaultState): SectionRecord[] =>
  inOrder(state.sections).map((saved) => saved.record)

function inOrder<V>(byNumber: ReadonlyMap<SectionNumber, V>): V[] {
  return sectionNumbers.flatMap((number) => {
    const value = byNumber.get(number)
    return value === undefined ? [] : [value]
  })
}
