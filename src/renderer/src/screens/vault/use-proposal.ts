import { useMemo, useState } from 'react'
import { fieldOf } from '../../../../shared/sections/outline.ts'
import { sectionOf, type SectionNumber } from '../../../../shared/sections/index.ts'
import { contentSchema, type Proposal, type SectionRecord, type VaultView } from '../../../../shared/vault.ts'
import { acceptProposal, rejectProposal } from '../../asking/section-orders.ts'
import { showToast } from '../../ui/toast.tsx'
import { acceptSome, changesOf, type Change } from './changes.ts'

export type Decisions = Readonly<Record<string, 'accepted' | 'rejected'>>

export interface ProposalDesk {
  /** null when nothing is proposed for this section. */
  proposal: Proposal | null
  changes: readonly Change[]
  decisions: Decisions
  /** Decides one change; with the last one decided, the section is saved with the accepted ones. */
  decide: (key: string, decision: 'accepted' | 'rejected') => void
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
  take: (record: SectionRecord) => void,
): ProposalDesk {
  const vaultId = vault.summary.id
  const [made, setMade] = useState<{ runId: string; decisions: Decisions }>({ runId: '', decisions: {} })
  const [ended, setEnded] = useState<string | null>(null)
  const waiting = vault.proposals.find((each) => each.number === number) ?? null
  const proposal = waiting && record && waiting.runId !== ended ? waiting : null
  const changes = useMemo(
    () =>
      proposal && record
        ? changesOf(fieldOf(sectionOf(number).schema), record.content, proposal.content)
        : none,
    [number, proposal, record],
  )
  const decisions = proposal && made.runId === proposal.runId ? made.decisions : {}

  const end = async (decided: Decisions): Promise<void> => {
    if (!proposal || !record) return
    setEnded(proposal.runId)
    const place = { vaultId, section: number }
    const accepted = new Set(changes.filter(({ key }) => decided[key] === 'accepted').map(({ key }) => key))
    if (accepted.size === 0) return rejectProposal(place)
    const content = contentSchema.parse(acceptSome(record.content, changes, accepted))
    const saved = await acceptProposal(place, content)
    if (!saved) return setEnded(null)
    take(saved)
    const all = accepted.size === changes.length
    showToast({
      title: 'Saved',
      body: all
        ? 'The old text is in the history.'
        : `${accepted.size} of ${changes.length} changes taken. The old text is in the history.`,
      tone: 'ok',
    })
  }
  const place = (decided: Decisions): void => {
    if (!proposal) return
    setMade({ runId: proposal.runId, decisions: decided })
    if (changes.every(({ key }) => decided[key] !== undefined)) void end(decided)
  }
  return {
    proposal,
    changes,
    decisions,
    decide: (key, decision) => place({ ...decisions, [key]: decision }),
    decideAll: (decision) => place(Object.fromEntries(changes.map(({ key }) => [key, decision]))),
    finish: () => void end(decisions),
  }
}
