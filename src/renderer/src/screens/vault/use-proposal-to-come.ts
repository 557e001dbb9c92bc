import { useState } from 'react'
import type { RunView } from '../../../../shared/run-view.ts'
import type { SectionNumber } from '../../../../shared/sections/index.ts'
import type { FieldPath } from '../../../../shared/sections/outline.ts'
import { useRunsStore } from '../../stores/run-views.ts'
import type { OpenProposal } from './use-proposal.ts'

export interface ProposalAsked {
  runId: string
  note: string
  path: FieldPath
  /** The proposal was drawn, or there is none: what is done with it then is no longer waited for. */
  over: boolean
}

/**
 * What a section is being refined with, until its proposal is drawn or it is known that there will be none. The run ends
 * a moment before the proposal is on the page; without this the text would move up and down again in between.
 */
export function useProposalToCome(
  run: RunView | null,
  section: SectionNumber,
  { answers }: OpenProposal,
): ProposalAsked | null {
  const [asked, setAsked] = useState<ProposalAsked | null>(null)
  const outcome = useRunsStore(({ steady }) => (asked ? steady[asked.runId]?.outcome : null))
  if (run?.purpose.kind === 'refine' && run.purpose.section === section && run.runId !== asked?.runId) {
    const { note, path } = run.purpose
    setAsked({ runId: run.runId, note, path, over: false })
  }
  if (!asked || asked.over) return null
  const came = answers.some(({ runId }) => runId === asked.runId)
  if (!came && (outcome === null || outcome === 'complete')) return asked
  setAsked({ ...asked, over: true })
  return null
}
