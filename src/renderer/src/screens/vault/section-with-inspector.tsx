import './section-with-inspector.css'
import { memo, useCallback, useMemo, useState } from 'react'
import { isPressing, type Finding } from '../../../../shared/finding.ts'
import type { RunView } from '../../../../shared/run-view.ts'
import type { SectionNumber } from '../../../../shared/sections/index.ts'
import type { FieldPath } from '../../../../shared/sections/outline.ts'
import type { VaultView } from '../../../../shared/vault.ts'
import { startRun } from '../../data/run-orders.ts'
import { readVersion } from '../../data/section-orders.ts'
import type { Spot } from '../../stores/place.ts'
import { leavingLinks } from '../../stores/vaults.ts'
import { Tabs } from '../../ui/tabs.tsx'
import { rootOf } from '../findings/section-root.ts'
import { SectionEditorContext, useSteadyEditor } from './section-editor.ts'
import { FactsPanel } from './facts-panel.tsx'
import { FindingsPanel } from './findings-panel.tsx'
import { HistoryPanel } from './history-panel.tsx'
import type { Comparison } from './old-version-bar.tsx'
import { RefinePanel } from './refine-panel.tsx'
import { RawAnswer } from './review-panel.tsx'
import { SectionPage } from './section-page.tsx'
import { useOpenWhileUsed } from './use-open-while-used.ts'
import { useProposal } from './use-proposal.ts'
import { useProposalToCome } from './use-proposal-to-come.ts'
import { byPlace, changesBetween, type Change } from './changes.ts'
import { useWriterChoice } from './writer-choice.ts'

export type InspectorTab = 'refine' | 'findings' | 'facts' | 'history'

interface SectionWithInspectorProps {
  vault: VaultView
  number: SectionNumber
  run: RunView | null
  /** A place in the text to go to. */
  at: Spot | undefined
  /** Of the whole vault. */
  findings: readonly Finding[]
  tab: InspectorTab
  onTab: (tab: InspectorTab) => void
}

/** One section: its text in the middle and the inspector beside it. */
export const SectionWithInspector = memo(function SectionWithInspector(props: SectionWithInspectorProps) {
  const { vault, number, run, at, findings, tab, onTab } = props
  const vaultId = vault.summary.id
  const choice = useWriterChoice()
  const root = rootOf(number)
  const found = useMemo(() => findings.filter(({ section }) => section === number), [findings, number])
  const record = vault.sections.find((each) => each.number === number) ?? null
  const out = vault.leftOut[number] !== undefined
  const review = (out ? null : vault.reviews.find((each) => each.number === number)) ?? null
  const [old, setOld] = useState<Comparison | null>(null)
  const used = useOpenWhileUsed()
  const proposal = useProposal(vault, number, record)
  const oldShown = old && record ? old : null
  const compared = useMemo(
    () =>
      oldShown && record
        ? changesBetween(number, oldShown.old.content, (oldShown.other ?? record).content)
        : [],
    [number, oldShown, record],
  )
  const show = async (revision: number | null): Promise<void> => {
    const version = revision === null ? null : await readVersion({ vaultId, section: number }, revision)
    if (revision === null || version) setOld(version && { old: version, other: null })
  }
  const compare = async (revision: number | null): Promise<void> => {
    const other = revision === null ? null : await readVersion({ vaultId, section: number }, revision)
    if (revision === null || other) setOld((looked) => looked && { ...looked, other })
  }
  const shown = oldShown ? compared : out ? noChanges : proposal.changes
  const toCome = useProposalToCome(run, number, proposal)
  const readOnly = vault.summary.readOnly !== null
  const refinable = !readOnly && !out && record !== null && !review
  const keepsOpen = (record !== null || review !== null) && !oldShown

  const changes = useMemo(() => byPlace(shown), [shown])
  const refine = useCallback(
    async (path: FieldPath, note: string) =>
      (await startRun({
        vaultId,
        purpose: { kind: 'refine', section: number, note, path },
        sample: choice.sample,
      })) !== null,
    [vaultId, number, choice.sample],
  )
  const editor = useSteadyEditor({
    vaultId,
    section: number,
    root,
    links: leavingLinks(vault),
    written: record !== null,
    open: keepsOpen && !readOnly,
    keepsOpen,
    locked: vault.approvals[number] !== undefined,
    edits: review ? 'set-review-field' : 'set-field',
    changes,
    decide: proposal.answer && !out && !oldShown && !readOnly ? proposal.decide : null,
    refining: toCome,
    readOnly: vault.summary.readOnly,
    refinable,
    canRefine: refinable && run === null,
    refine,
  })
  return (
    <SectionEditorContext value={editor}>
      <SectionPage
        vault={vault}
        number={number}
        run={run}
        record={record}
        review={review}
        old={oldShown}
        proposal={proposal}
        toCome={toCome}
        spot={at}
        found={found}
        marked={tab === 'findings'}
        onCompare={(revision) => void compare(revision)}
        onNow={() => setOld(null)}
        onSee={(revision) => void show(revision)}
      />
      <aside className="inspector" aria-label="Inspector" {...used}>
        <Tabs
          label="Inspector"
          value={tab}
          onChange={onTab}
          pages={[
            {
              value: 'refine',
              label: review ? 'Answer' : 'Refine',
              page: review ? (
                <RawAnswer raw={review.raw} />
              ) : (
                <RefinePanel proposed={proposal.answer !== null && !out} />
              ),
            },
            {
              value: 'findings',
              label: 'Findings',
              count: found.filter(isPressing).length,
              page: (
                <FindingsPanel
                  vault={vault}
                  findings={found}
                  spot={at}
                  open={editor.open}
                  held={run !== null}
                />
              ),
            },
            { value: 'facts', label: 'Facts', page: <FactsPanel vault={vault} /> },
            {
              value: 'history',
              label: 'History',
              page: (
                <HistoryPanel
                  record={record}
                  shown={oldShown?.old.revision ?? null}
                  onShow={(revision) => void show(revision)}
                />
              ),
            },
          ]}
        />
      </aside>
    </SectionEditorContext>
  )
})

const noChanges: readonly Change[] = []
