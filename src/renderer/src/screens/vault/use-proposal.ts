import { useMemo } from 'react'
import { answersOf, shownAnswer } from '../../../../shared/proposals/answers-of.ts'
import type { ProposedAnswer, SectionRecord, VaultView } from '../../../../shared/vault.ts'
import type { SectionNumber } from '../../../../shared/sections/index.ts'
import { closeProposal, decideChange, showAnswer } from '../../data/section-orders.ts'
import { proposedIn, type Change } from './changes.ts'
import type { SectionEditor } from './section-editor.ts'

export interface OpenProposal {
  /** The answer that is looked at; null when nothing is proposed for this section. */
  answer: ProposedAnswer | null
  /** All answers there are, oldest first. */
  answers: readonly ProposedAnswer[]
  show: (answer: ProposedAnswer) => void
  changes: readonly Change[]
  /** Decides one change, or opens it again (null); decisions are kept. */
  decide: NonNullable<SectionEditor['decide']>
  /** Takes all changes or none, and puts the proposal away. */
  decideAll: (decision: 'accepted' | 'rejected') => void
  /** Saves what is accepted so far and leaves the rest as it was. */
  finish: () => void
}

const none: readonly Change[] = []

/** A refine's proposal, and what the person has decided about its changes so far. */
export function useProposal(
  vault: VaultView,
  number: SectionNumber,
  record: SectionRecord | null,
): OpenProposal {
  const vaultId = vault.summary.id
  const proposal = vault.proposals.find((each) => each.number === number) ?? null
  const shown = record && proposal
  const changes = useMemo(() => (shown ? proposedIn(record, shown) : none), [shown, record])
  const place = { vaultId, section: number }

  const of = changes.length
  const accepted = changes.filter(({ decision }) => decision === 'accepted').length

  return {
    answer: shown && shownAnswer(shown),
    answers: shown ? answersOf(shown) : [],
    changes,
    show: ({ runId }) => void showAnswer(place, runId),
    decide: ({ key, clash }, decision) =>
      void decideChange(place, key, clash && decision === 'accepted' ? 'over-mine' : decision),
    decideAll: (decision) =>
      void (decision === 'accepted'
        ? closeProposal(place, 'all', { taken: of, of })
        : closeProposal(place, 'none', { taken: 0, of })),
    finish: () => void closeProposal(place, 'accepted', { taken: accepted, of }),
  }
}
