import { Download, PencilLine } from 'lucide-react'
import { sectionsWanted } from '../../../../shared/left-out.ts'
import type { RunView } from '../../../../shared/run-view.ts'
import type { VaultView } from '../../../../shared/vault.ts'
import { startRunAndWatch } from '../../data/run-orders.ts'
import { goTo } from '../../stores/place.ts'
import { Button } from '../../ui/button.tsx'
import { WriteAnew } from '../quote/write-anew.tsx'
import { EarlierRuns } from './earlier-runs.tsx'
import { useWriterChoice } from './writer-choice.ts'

/** What can be done with the whole vault: its intake, its export, and the next run. */
export function VaultActions({ vault, run }: { vault: VaultView; run: RunView | null }) {
  const { id } = vault.summary
  const toExport = (): void => goTo({ kind: 'export', vaultId: id })
  return (
    <>
      <Button
        size="small"
        icon={PencilLine}
        onClick={() => goTo({ kind: 'intake', vaultId: id, at: 'summary' })}
      >
        Intake
      </Button>
      {vault.sections.length > 0 && (
        <Button size="small" icon={Download} onClick={toExport}>
          Export…
        </Button>
      )}
      {vault.sections.length > 0 && <EarlierRuns vaultId={id} />}
      <NextRun vault={vault} run={run} />
    </>
  )
}

function NextRun({ vault, run }: { vault: VaultView; run: RunView | null }) {
  const choice = useWriterChoice()
  const { id: vaultId, unfinishedRun, readOnly } = vault.summary
  if (readOnly !== null) return null
  if (run && run.purpose.kind !== 'refine') {
    return (
      <Button look="primary" size="small" onClick={() => goTo({ kind: 'run', vaultId, runId: run.runId })}>
        Watch the run
      </Button>
    )
  }
  // A refine is over in seconds: what it holds stays where it is, so that nothing moves under a hand when it ends.
  const held = run !== null
  // The notice above the text offers to go on.
  if (unfinishedRun !== null) return null
  const { summary } = vault
  if (summary.saved === sectionsWanted(summary) && summary.needsReview === 0)
    return summary.sample ? null : <WriteAnew vaultId={vaultId} section={null} held={held} />
  const purpose = summary.saved === 0 ? ({ kind: 'whole' } as const) : ({ kind: 'missing' } as const)
  return (
    <Button
      look="primary"
      size="small"
      disabled={held}
      onClick={() => void startRunAndWatch({ vaultId, purpose, sample: choice.sample })}
    >
      {purpose.kind === 'whole' ? 'Write the vault' : 'Write what is missing'}
    </Button>
  )
}
