import { contentWords } from '../../core/save/content-words.ts'
import type { VaultDocument } from '../../core/vault/document.ts'
import { nextChanges, type Entry } from '../../core/vault/history.ts'
import type { ConflictCopy } from '../../shared/conflict-copy.ts'
import type { Failure } from '../../shared/failure.ts'
import { failureSentence } from '../../shared/failure-sentence.ts'
import { missingAnswers } from '../../shared/missing-answers.ts'
import { isLeftOut, numbersLeftOut } from '../../shared/left-out.ts'
import { sectionNumbers, type SectionNumber } from '../../shared/sections/section-definition.ts'
import type { ChangeLine } from '../../shared/vault-change.ts'
import type { SectionRecord, VaultFile, VaultSummary, VaultView } from '../../shared/vault.ts'
import { recordText } from './record-text.ts'

/** A vault as it stands on disk: changed only after the disk has it. */
export interface VaultState {
  /** Who the vault is, and how often and when it was changed. */
  head: Pick<VaultFile, 'id' | 'createdAt' | 'changedAt' | 'revision' | 'schemaVersion' | 'readable'>
  document: VaultDocument
  /** The changes so far, as far back as they are kept, and what they come to for a person. */
  lines: ChangeLine[]
  entries: readonly Entry[]
  /** The highest revision each section has had, as far as it was looked up. */
  highest: Map<SectionNumber, number>
  /** The run started last. */
  newestRun: { runId: string; finished: boolean } | null
  notices: string[]
  /** Second versions of files that sync programs left. */
  copies: ConflictCopy[]
  /** Why nothing can be changed here: a newer version, a folder that cannot be written to, or another program for now. */
  readOnly: Failure | null
  /** Another program has only begun to write, and may have ended before anybody is to be told of it. */
  heldBriefly: boolean
}

type Index = VaultFile['sections']

const entries = new WeakMap<SectionRecord, Index[number]>()

/** What `vault.json` says of its sections, from the sections themselves. */
export const indexOf = ({ sections }: VaultDocument): Index =>
  inOrder(sections).map((record) => {
    const known = entries.get(record)
    if (known) return known
    const { number, key, revision, content, writers } = record
    const sample = writers.some((writer) => writer.provider === 'sample')
    const entry = {
      number,
      key,
      revision,
      sha256: recordText(record).sha256,
      words: contentWords(content),
      sample,
    }
    entries.set(record, entry)
    return entry
  })

/** `vault.json` as it is to be written. */
export const vaultFileOf = ({ head, document }: Pick<VaultState, 'head' | 'document'>): VaultFile => {
  const { schemaVersion, id, revision, createdAt, changedAt, readable } = head
  const { title, client, failures, approvals, leftOut } = document.vault
  return {
    ...{ schemaVersion, id, title, client, revision, createdAt, changedAt },
    ...{ sections: indexOf(document), failures, approvals, leftOut },
    ...(readable !== undefined && { readable }),
  }
}

/** True of a title that nobody could see. A vault always has one. */
export const isBlank = (title: string): boolean => title.trim() === ''

/** Why a vault of this title can only be read, for the person. */
export function readOnlySentence(failure: Failure, title: string): string {
  if (failure.kind === 'not-writable')
    return `${failure.where} cannot be written to, so this vault can be read but not changed.`
  return failureSentence(failure.kind === 'in-use' ? { ...failure, what: `“${title}”` } : failure)
}

/**
 * A row of the library. A run that is under way is not offered again: `live` are those of this program, and one that is not
 * at its end in a vault that another program holds is taken for that program's.
 */
export function summaryOf(state: VaultState, folder: string, live: ReadonlySet<string>): VaultSummary {
  const { head, document, newestRun } = state
  const goesOnElsewhere = state.readOnly?.kind === 'in-use'
  const stopped = newestRun !== null && !newestRun.finished && !live.has(newestRun.runId) && !goesOnElsewhere
  const { leftOut } = document.vault
  const isIn = ({ number }: { number: SectionNumber }): boolean => !isLeftOut(leftOut, number)
  const index = indexOf(document).filter(isIn)
  return {
    id: head.id,
    title: document.vault.title,
    client: document.vault.client,
    folder,
    changedAt: head.changedAt,
    saved: index.length,
    leftOut: numbersLeftOut(leftOut).length,
    needsReview: Object.values(document.reviews).filter(isIn).length,
    words: index.reduce((sum, section) => sum + section.words, 0),
    sample: index.some((section) => section.sample),
    answersMissing: missingAnswers(document.intake).length,
    unfinishedRun: stopped ? newestRun.runId : null,
    readOnly:
      state.readOnly && !state.heldBriefly ? readOnlySentence(state.readOnly, document.vault.title) : null,
  }
}

/** The vault as the window shows it. Nothing in it is ever changed in place. */
export function viewOf(state: VaultState, folder: string, live: ReadonlySet<string>): VaultView {
  const { document, head } = state
  return {
    summary: summaryOf(state, folder, live),
    revision: head.revision,
    next: nextChanges(state.entries),
    intake: document.intake,
    handover: document.handover,
    clientReplies: [...document.clientReplies],
    sections: inOrder(document.sections),
    reviews: inOrder(document.reviews),
    proposals: inOrder(document.proposals),
    failures: document.vault.failures,
    approvals: document.vault.approvals,
    leftOut: document.vault.leftOut,
    notices: [...state.notices],
    copies: [...state.copies],
  }
}

/** Records by section, in section order. */
export function inOrder<V>(bySection: Readonly<Partial<Record<number, V>>>): V[] {
  return sectionNumbers.flatMap((number) => bySection[number] ?? [])
}
