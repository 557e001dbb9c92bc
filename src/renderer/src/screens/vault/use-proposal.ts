import { useMemo } from 'react'
import type { Proposal, SectionRecord, VaultView } from '../../../../shared/vault.ts'
import type { SectionNumber } from '../../../../shared/sections/index.ts'
import { closeProposal, decideChange } from '../../asking/section-orders.ts'
import { undoChange } from '../../asking/undo.ts'
import { showToast } from '../../ui/toast.tsx'
import { proposedIn, type Change } from './changes.ts'

export type Decisions = Readonly<Record<string, 'accepted' | 'rejected'>>

export interface ProposalDesk {
  /** null when nothing is proposed for this section. */
  proposal: Proposal | null
  changes: readonly Change[]
  decisions: Decisions
  /** Decides one change, or opens it again (null); decisions are kept. */
  decide: (key: string, decision: 'accepted' | 'rejected' | null) => void
  decideAll: (decision: 'accepted' | 'rejected') => void
  /** Saves what is accepted so far and leaves the rest as it was. */
  finish: () => void
}

const none: readonly Change[] = []
export const undecided: Decisions = {}

/** A refine's proposal, and what the person has decided about its changes so far. */
export function useProposal(
  vault: VaultView,
  number: SectionNumber,
  record: SectionRecord | null,
): ProposalDesk {
  const vaultId = vault.summary.id
  const waiting = vault.proposals.find((each) => each.number === number) ?? null
  const proposal = record ? waiting : null
  const changes = useMemo(
    () => (proposal && record ? proposedIn(record, proposal) : none),
    [proposal, record],
  )
  const decisions = proposal?.decisions ?? undecided
  const place = { vaultId, section: number }

  const close = async (take: 'accepted' | 'all' | 'none'): Promise<void> => {
    if (!(await closeProposal(place, take))) return
    const count = take === 'all' ? changes.length : acceptedIn(changes, decisions)
    showToast({
      title: take === 'none' || count === 0 ? 'Nothing was changed' : 'Saved',
      ...(count > 0 && count < changes.length && { body: `${count} of ${changes.length} changes taken.` }),
      tone: 'ok',
      action: { label: 'Undo', onPress: () => void undoChange(vaultId) },
    })
  }
  return {
    proposal,
    changes,
    decisions,
    decide: (key, decision) => void decideChange(place, key, decision),
    decideAll: (decision) => void close(decision === 'accepted' ? 'all' : 'none'),
    finish: () => void close('accepted'),
  }
}

const acceptedIn = (changes: readonly Change[], decisions: Decisions): number =>
  changes.filter(({ key }) => decisions[key] === 'accepted').length
