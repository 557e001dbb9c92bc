import { useMemo, useState } from 'react'
import type { RunView } from '../../../../shared/run-view.ts'
import { fieldOf } from '../../../../shared/sections/outline.ts'
import { sectionOf, type SectionNumber } from '../../../../shared/sections/index.ts'
import type { SectionRecord, VaultView } from '../../../../shared/vault.ts'
import { startRun } from '../../asking/run-orders.ts'
import { Tabs } from '../../ui/tabs.tsx'
import { DeskContext, type Desk } from './desk.ts'
import { HistoryPanel } from './history-panel.tsx'
import { RefinePanel } from './refine-panel.tsx'
import { SectionPage } from './section-page.tsx'
import { useProposal } from './use-proposal.ts'
import { changesOf } from './changes.ts'
import { useWriterChoice } from './writer-choice.ts'

interface SectionDeskProps {
  vault: VaultView
  number: SectionNumber
  run: RunView | null
  take: (record: SectionRecord) => void
}

/** One section on the desk: its text in the middle and the inspector beside it. */
export function SectionDesk({ vault, number, run, take }: SectionDeskProps) {
  const vaultId = vault.summary.id
  const choice = useWriterChoice()
  const root = useMemo(() => fieldOf(sectionOf(number).schema), [number])
  const record = vault.sections.find((each) => each.number === number) ?? null
  const review = vault.reviews.find((each) => each.number === number) ?? null
  const [old, setOld] = useState<SectionRecord | null>(null)
  const [tab, setTab] = useState<'refine' | 'history'>('refine')
  const proposal = useProposal(vault, number, record, take)
  const oldShown = old && record && old.revision < record.revision ? old : null
  const compared = useMemo(
    () => (oldShown && record ? changesOf(root, oldShown.content, record.content) : []),
    [root, oldShown, record],
  )
  const shown = oldShown ? compared : proposal.changes
  const refined = run?.purpose.kind === 'refine' && run.purpose.section === number ? run : null
  const readOnly = vault.summary.readOnly !== null

  const desk: Desk = {
    vaultId,
    section: number,
    root,
    record,
    open: record !== null && !oldShown && !proposal.proposal && !review && !readOnly,
    changes: new Map(shown.map((change) => [change.key, change])),
    decisions: oldShown ? {} : proposal.decisions,
    decide: oldShown ? null : proposal.proposal ? proposal.decide : null,
    refining:
      refined?.purpose.kind === 'refine' ? { runId: refined.runId, path: refined.purpose.path } : null,
    canRefine: run === null && !readOnly && record !== null && !proposal.proposal && !review,
    take,
    refine: async (path, note) =>
      (await startRun({
        vaultId,
        purpose: { kind: 'refine', section: number, note, path },
        sample: choice.sample,
      })) !== null,
  }
  return (
    <DeskContext value={desk}>
      <SectionPage
        vault={vault}
        number={number}
        run={run}
        record={record}
        review={review}
        old={oldShown}
        proposal={proposal}
        onNow={() => setOld(null)}
      />
      <aside className="inspector" aria-label="Inspector">
        <Tabs
          label="Inspector"
          value={tab}
          onChange={setTab}
          pages={[
            { value: 'refine', label: 'Refine', page: <RefinePanel proposed={proposal.proposal !== null} /> },
            {
              value: 'history',
              label: 'History',
              page: <HistoryPanel record={record} shown={oldShown} onShow={setOld} />,
            },
          ]}
        />
      </aside>
    </DeskContext>
  )
}
